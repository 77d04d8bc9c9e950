package dev.inkling.ui;

import atlantafx.base.theme.Styles;
import dev.inkling.data.Dataset;
import dev.inkling.nn.GradientCheck;
import dev.inkling.train.GradientCheckJob;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Problems;
import dev.inkling.ui.support.Sentence;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Compares backprop with numerical derivatives for the settings in the form, and shows the outcome parameter by parameter. */
final class GradientCheckDialog extends VBox {
    /** Up to here the difference is what float64 and the step h leave. */
    private static final double AGREES = 1e-6;
    /** Beyond this no rounding explains the difference. */
    private static final double DIFFERS = 1e-3;

    private final GradientCheckJob job;
    private final ProgressBar bar = new ProgressBar(0);
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            bar.setProgress(job.progress());
        }
    };

    /** Begins the check at once. */
    GradientCheckDialog(TrainConfig config, Dataset dataset, Background background) {
        super(14);
        job = new GradientCheckJob(config, dataset);
        setId("gradient-check");
        Label explanation = Sentence.wrapped(Messages.get(
                "gradients.explanation",
                config.shape(dataset).toString(),
                GradientCheckJob.SAMPLES,
                Numbers.count(GradientCheckJob.MOST_PER_PARAMETER)));
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(explanation, bar);
        pulse.start();
        background.run(job::run, this::show, this::fail);
    }

    /** Ends the check if it still goes on. */
    void cancel() {
        job.cancel();
        pulse.stop();
    }

    private void show(List<GradientCheck.Row> rows) {
        pulse.stop();
        GridPane table = new GridPane(18, 6);
        table.setPadding(new Insets(10, 14, 10, 14));
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(name);
        for (int column = 1; column < 6; column++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(number);
        }
        table.addRow(
                0,
                heading("parameter"),
                heading("compared"),
                heading("kink"),
                heading("mean"),
                heading("relative"),
                heading("verdict"));
        for (int i = 0; i < rows.size(); i++) {
            GradientCheck.Row row = rows.get(i);
            table.addRow(
                    i + 1,
                    new Label(row.parameter()),
                    new Label(Messages.get("gradients.of", Numbers.count(row.compared()), Numbers.count(row.total()))),
                    new Label(Numbers.count(row.atKink())),
                    new Label(scientific(row.meanDifference())),
                    new Label(scientific(row.relativeError())),
                    verdict(row));
        }
        ScrollPane scroll = new ScrollPane(table);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BORDER_MUTED);
        scroll.getStyleClass().add("gradient-rows");
        getChildren().set(1, scroll);
        getScene().getWindow().sizeToScene();
    }

    private static Label heading(String name) {
        Label heading = new Label(Messages.get("gradients." + name));
        heading.getStyleClass().add(Styles.TEXT_MUTED);
        return heading;
    }

    private static Label verdict(GradientCheck.Row row) {
        String word = row.relativeError() <= AGREES ? "agrees" : row.relativeError() <= DIFFERS ? "close" : "differs";
        Label label = new Label(Messages.get("gradients." + word));
        label.getStyleClass()
                .add(
                        switch (word) {
                            case "agrees" -> Styles.SUCCESS;
                            case "close" -> Styles.WARNING;
                            default -> Styles.DANGER;
                        });
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private static String scientific(double value) {
        return String.format(Locale.ENGLISH, "%.2e", value);
    }

    private void fail(Throwable error) {
        pulse.stop();
        Label problem = new Label(Problems.sentence(error));
        problem.setWrapText(true);
        problem.getStyleClass().add("setting-reason");
        getChildren().set(1, problem);
    }
}
