package dev.inkling.ui.mine;

import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Above the drawings: only misread ones, how many the network reads right, and learning from them. */
final class PageTools extends HBox {
    private final CheckBox onlyMisread = new CheckBox(Messages.get("inspect.only-mistakes"));
    private final Label score = new Label();

    PageTools(PageModel model, PageActions actions) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        onlyMisread.setId("mine-only-misread");
        onlyMisread.setMinWidth(USE_PREF_SIZE);
        onlyMisread.selectedProperty().addListener((observable, was, is) -> model.setOnlyMisread(is));
        score.setId("mine-score");
        score.setMaxWidth(Double.MAX_VALUE);
        score.setMinWidth(0);
        HBox.setHgrow(score, Priority.ALWAYS);
        Button fineTune = Buttons.labeled(
                "mine-fine-tune",
                Messages.get("mine.fineTune"),
                Feather.TRENDING_UP,
                Messages.get("mine.fineTune.tip"));
        fineTune.setOnAction(event -> actions.fineTune());
        getChildren().setAll(onlyMisread, score, fineTune);
        showScore(Messages.get("mine.score.none"), "");
        setMisreadKnown(false);
    }

    /** Whether there is a network that reads the drawings. */
    void setMisreadKnown(boolean known) {
        onlyMisread.setDisable(!known);
        if (!known) {
            onlyMisread.setSelected(false);
        }
    }

    /** @param explanation of the sentence; empty for none */
    void showScore(String sentence, String explanation) {
        score.setText(sentence);
        score.setTooltip(new Tooltip(explanation.isEmpty() ? sentence : sentence + "\n" + explanation));
    }
}
