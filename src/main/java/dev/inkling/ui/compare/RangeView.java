package dev.inkling.ui.compare;

import atlantafx.base.theme.Styles;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.RangeTest;
import dev.inkling.ui.setup.DatasetContent.Ready;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Fields;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import dev.inkling.ui.support.StayingFocus;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The learning-rate range test: its range, its picture, what it proposes, and buttons that take a rate over. */
final class RangeView extends VBox {
    private static final double RATE_WIDTH = 82;

    private final SetupViewModel setup;
    private final RangeModel model;
    private final RangePlot plot;
    private final Map<RangeModel.Field, TextField> typed = new EnumMap<>(RangeModel.Field.class);
    private final Button start = Buttons.labeled(
            "compare-range-start",
            Messages.get("compare.range.start"),
            Feather.PLAY,
            Messages.get("compare.range.start.tip"));
    private final Button cancel = Buttons.labeled(
            "compare-range-cancel",
            Messages.get("compare.range.cancel"),
            Feather.SQUARE,
            Messages.get("compare.range.cancel.tip"));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label problem = Sentence.wrapped("");
    private final Label empty = new Label(Messages.get("compare.range.empty"));
    private final Label sentence = Sentence.wrapped("");
    private final Button use = proposal("compare-range-use");
    private final Button instead = proposal("compare-range-instead");

    /** @param take writes a rate into the form */
    RangeView(SetupViewModel setup, RangeModel model, DoubleConsumer take) {
        super(10);
        this.setup = setup;
        this.model = model;
        plot = new RangePlot(model);
        setId("compare-range");
        getStyleClass().add("compare-range");
        start.getStyleClass().add(Styles.ACCENT);
        start.setOnAction(event -> start());
        cancel.setOnAction(event -> model.cancel());
        use.getStyleClass().add(Styles.ACCENT);
        use.setOnAction(event -> take.accept(model.steepest()));
        instead.setOnAction(event -> take.accept(model.tenthOfMinimum()));
        problem.setId("compare-range-problem");
        problem.getStyleClass().addAll(Styles.TEXT_SMALL, "setting-reason");
        empty.setWrapText(true);
        empty.getStyleClass().add("hint");
        StackPane picture = new StackPane(plot, empty);
        picture.setMinSize(0, 0);
        setVgrow(picture, Priority.ALWAYS);
        getChildren().setAll(header(), fields(), problem, picture, footer());
        // What is typed next must not filter the runs, whose field comes next in the window.
        StayingFocus.among(start, cancel, use, instead);
        model.revisionProperty().addListener(observable -> update());
        setup.configProperty().addListener(observable -> update());
        setup.datasetProperty().addListener(observable -> update());
        update();
    }

    private static Button proposal(String id) {
        Button button = Buttons.labeled(id, "", Feather.CHECK, Messages.get("compare.range.use.tip"));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private VBox header() {
        Label title = new Label(Messages.get("compare.range.title"));
        title.getStyleClass().add("card-heading");
        Label explanation = Sentence.wrapped(Messages.get("compare.range.explanation"));
        explanation.getStyleClass().add(Styles.TEXT_MUTED);
        return new VBox(4, title, explanation);
    }

    private HBox fields() {
        progress.setPrefWidth(90);
        progress.setMinWidth(30);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TextField from = field("compare-range-from", model.fromProperty());
        TextField to = field("compare-range-to", model.toProperty());
        TextField iterations = field("compare-range-iterations", model.iterationsProperty());
        typed.putAll(
                Map.of(RangeModel.Field.FROM, from, RangeModel.Field.TO, to, RangeModel.Field.ITERATIONS, iterations));
        HBox fields = new HBox(
                8,
                label("compare.range.from"),
                from,
                label("compare.range.to"),
                to,
                label("compare.range.in"),
                iterations,
                label("compare.range.iterations"),
                gap,
                progress,
                cancel,
                start);
        fields.setAlignment(Pos.CENTER_LEFT);
        return fields;
    }

    private static Label label(String key) {
        Label label = new Label(Messages.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setPrefWidth(RATE_WIDTH);
        field.setMinWidth(48);
        Fields.showStartWhenLeft(field);
        field.setAccessibleText(Messages.get(id.replace("-", ".")));
        return field;
    }

    private HBox footer() {
        sentence.setId("compare-range-sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox footer = new HBox(10, sentence, use, instead);
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    /** Takes over how far the test is; to be called a few times a second. */
    void refresh() {
        @Nullable RangeTest test = model.test();
        if (model.isRunning() && test != null) {
            progress.setProgress(test.progress());
            plot.refresh();
        }
    }

    private void start() {
        @Nullable TrainConfig config = setup.configProperty().get();
        if (config != null && data() instanceof Ready ready) {
            model.start(config, ready);
        }
    }

    private Object data() {
        return setup.datasetProperty().get().content();
    }

    private void update() {
        boolean ready = setup.configProperty().get() != null && data() instanceof Ready;
        String wrong = ready ? model.fieldProblem() : setup.problem();
        start.setDisable(!wrong.isEmpty());
        show(start, !model.isRunning());
        show(cancel, model.isRunning());
        show(progress, model.isRunning());
        typed.forEach(
                (which, field) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, model.wrongField() == which));
        problem.setText(wrong);
        show(problem, !wrong.isEmpty());
        empty.setVisible(model.test() == null);
        sentence.setText(model.isRunning() ? Messages.get("compare.range.running") : model.sentence());
        boolean proposed = !Double.isNaN(model.steepest());
        use.setVisible(proposed);
        instead.setVisible(proposed && model.tenthOfMinimum() != model.steepest());
        use.setText(Messages.get("compare.range.use", RangeModel.text(model.steepest())));
        instead.setText(Messages.get("compare.range.instead", RangeModel.text(model.tenthOfMinimum())));
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
