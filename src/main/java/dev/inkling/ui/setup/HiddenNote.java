package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Tells how many settings a recipe has hidden, and shows them again. */
final class HiddenNote extends HBox {
    private final SetupViewModel setup;
    private final Label count = new Label();

    HiddenNote(SetupViewModel setup) {
        super(6);
        this.setup = setup;
        setId("setup-hidden-note");
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Hyperlink show = new Hyperlink(Messages.get("setup.hiddenNote.show"));
        show.setId("setup-showAll");
        show.getStyleClass().add(Styles.TEXT_SMALL);
        show.setOnAction(event -> setup.showAll());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("hidden-note");
        getChildren().setAll(count, show);
        update();
    }

    void update() {
        int hidden = setup.hiddenCount();
        count.setText(Messages.get("setup.hiddenNote", hidden));
        SettingControls.show(this, hidden > 0);
    }
}
