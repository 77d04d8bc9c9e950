package dev.inkling.ui.draw;

import dev.inkling.ui.chart.Dash;
import dev.inkling.ui.chart.Swatch;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** One network's opinion: whose, its answer, how sure it is, and a strip of cells that shows the probability of each class. */
final class OpinionRow extends HBox {
    private static final double CELL_HEIGHT = 14;
    private static final double WIDEST_STRIP = 110;
    /** So that a class of hardly any probability can still be seen as a cell. */
    private static final double FAINTEST = 0.06;

    private final List<String> classNames;
    private final Swatch look = new Swatch(14);
    private final Label name = new Label();
    private final Label answer = new Label();
    private final Label percent = new Label();
    private final HBox strip = new HBox(1);
    private final Tooltip tip = new Tooltip();

    OpinionRow(List<String> classNames) {
        super(8);
        this.classNames = classNames;
        getStyleClass().add("opinion");
        setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(40);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        answer.getStyleClass().add("answer");
        answer.setMinWidth(USE_PREF_SIZE);
        percent.getStyleClass().add("percent");
        percent.setMinWidth(46);
        double width = Math.min(11, WIDEST_STRIP / classNames.size());
        for (int i = 0; i < classNames.size(); i++) {
            Region cell = new Region();
            cell.getStyleClass().add("cell");
            cell.setMinSize(width, CELL_HEIGHT);
            cell.setMaxSize(width, CELL_HEIGHT);
            strip.getChildren().add(cell);
        }
        strip.setMinWidth(USE_PREF_SIZE);
        strip.setAlignment(Pos.CENTER);
        Tooltip.install(strip, tip);
        getChildren().setAll(look, name, answer, percent, strip);
    }

    /** @param probabilities {@code [classes]}; null where there is nothing to judge; not finite after a network diverged */
    void show(String run, Color color, Dash dash, double @Nullable [] probabilities) {
        look.show(color, dash);
        name.setText(run);
        if (probabilities == null || !Double.isFinite(probabilities[0])) {
            answer.setText("–");
            percent.setText("");
            tip.setText("");
            strip.getChildren().forEach(cell -> cell.setOpacity(FAINTEST));
            return;
        }
        int best = Answer.likeliest(probabilities, -1);
        answer.setText(classNames.get(best));
        percent.setText(Answer.percent(probabilities[best]));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < classNames.size(); i++) {
            double probability = Math.min(1, Math.max(0, probabilities[i]));
            strip.getChildren().get(i).setOpacity(FAINTEST + (1 - FAINTEST) * probability);
            lines.add(Messages.get("opinions.class", classNames.get(i), Answer.percent(probability)));
        }
        tip.setText(String.join("\n", lines));
    }
}
