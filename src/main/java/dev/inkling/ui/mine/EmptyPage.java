package dev.inkling.ui.mine;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** In place of drawings where there are none: how to get some. */
final class EmptyPage extends VBox {
    private static final double TEXT_WIDTH = 420;

    EmptyPage(PageActions actions) {
        super(16);
        setAlignment(Pos.CENTER);
        Label text = new Label(Messages.get("mine.empty"));
        text.setId("mine-empty");
        text.getStyleClass().add("hint");
        text.setWrapText(true);
        text.setMaxWidth(TEXT_WIDTH);
        text.setMinHeight(USE_PREF_SIZE);
        Button collect = Buttons.labeled(
                "mine-empty-collect", Messages.get("mine.collect"), Feather.EDIT_3, Messages.get("mine.collect.tip"));
        collect.getStyleClass().add(Styles.ACCENT);
        collect.setOnAction(event -> actions.collect());
        Button bring = Buttons.labeled(
                "mine-empty-import", Messages.get("menu.mine.import"), Feather.UPLOAD, Messages.get("mine.import.tip"));
        bring.setOnAction(event -> actions.importDrawings());
        HBox buttons = new HBox(8, collect, bring);
        buttons.setAlignment(Pos.CENTER);
        getChildren().setAll(text, buttons);
    }
}
