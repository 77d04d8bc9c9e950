package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Settings under a title that opens and closes them in place, and tells what of them is not as usual. One with something wrong
 * inside opens by itself.
 */
final class SectionPane extends VBox {
    private static final double HEADER_PADDING = 16;

    private final SetupViewModel setup;
    private final SettingSection section;
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Label summary = new Label();
    private final Button header;
    private final VBox content = new VBox(8);
    private final Consumer<SectionPane> opened;
    private boolean open;
    private boolean wasWrong;

    /** @param opened told when it has opened, by whomever */
    SectionPane(
            SetupViewModel setup,
            SettingSection section,
            List<SettingRow> rows,
            SectionMemory memory,
            Consumer<SectionPane> opened) {
        this.setup = setup;
        this.section = section;
        this.opened = opened;
        header = new Header();
        getStyleClass().add("section");
        header.setId("setup-section-" + section.name());
        header.setOnAction(event -> {
            change(!open);
            memory.setOpen(section.name(), open);
        });
        content.getStyleClass().add("section-content");
        content.getChildren().setAll(rows);
        getChildren().setAll(header, content);
        show(memory.isOpen(section.name()));
        update();
    }

    private void change(boolean now) {
        boolean opens = now && !open;
        show(now);
        if (opens) {
            opened.accept(this);
        }
    }

    private void show(boolean now) {
        open = now;
        arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        SettingControls.show(content, open);
        header.notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    /** Follows the settings inside. */
    void update() {
        SettingControls.show(this, section.settings().stream().anyMatch(setup::isShown));
        String differences = setup.summary(section);
        summary.setText(differences);
        header.setTooltip(differences.isEmpty() ? null : SettingControls.tooltip(differences));
        boolean wrong = section.hasProblem();
        header.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
        if (wrong && !wasWrong) {
            change(true);
        }
        wasWrong = wrong;
    }

    /** The title: an arrow, the name, and on the right what is not as usual. */
    private final class Header extends Button {
        Header() {
            Label title = new Label(Messages.get("setup.section." + section.name()));
            title.setMinWidth(Region.USE_PREF_SIZE);
            title.getStyleClass().add("section-title");
            summary.getStyleClass().addAll("section-summary", Styles.TEXT_SMALL);
            summary.setMaxWidth(Double.MAX_VALUE);
            summary.setMinWidth(0);
            summary.setAlignment(Pos.CENTER_RIGHT);
            HBox.setHgrow(summary, Priority.ALWAYS);
            HBox line = new HBox(6, arrow, title, summary);
            line.setAlignment(Pos.CENTER_LEFT);
            line.prefWidthProperty().bind(widthProperty().subtract(HEADER_PADDING));
            line.setMinWidth(0);
            setGraphic(line);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMinWidth(0);
            setPrefWidth(0);
            setMaxWidth(Double.MAX_VALUE);
            getStyleClass().addAll(Styles.FLAT, "section-header");
            setAccessibleRole(AccessibleRole.TITLED_PANE);
            accessibleTextProperty().bind(title.textProperty().concat(" ").concat(summary.textProperty()));
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.EXPANDED
                    ? (Object) open
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
