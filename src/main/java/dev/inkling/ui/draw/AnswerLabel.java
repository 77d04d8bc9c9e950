package dev.inkling.ui.draw;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The network's answer in large, and below it how sure it is. Keeps its height, whatever the answer. */
public final class AnswerLabel extends VBox {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONGEST_IN_LARGE = 6;

    private final List<String> names;
    private final Label headline = new Label();
    private final Label detail = new Label();

    /** @param names of the classes, in the order of their probabilities; two or more */
    public AnswerLabel(List<String> names) {
        this.names = List.copyOf(names);
        getStyleClass().add("answer-label");
        headline.getStyleClass().add("headline");
        detail.getStyleClass().add("detail");
        headline.setWrapText(true);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(headline, detail);
        showNothing();
    }

    /**
     * Shows what these probabilities say.
     *
     * @param probabilities {@code [classes]}, not changed
     */
    public void show(double[] probabilities) {
        show(Answer.of(names, probabilities));
    }

    /** The answer while there is nothing to judge: what to do. */
    public void showNothing() {
        show(Answer.none());
    }

    private void show(Answer answer) {
        headline.setText(answer.headline());
        headline.pseudoClassStateChanged(LONG, answer.headline().length() > LONGEST_IN_LARGE);
        detail.setText(answer.detail());
    }
}
