package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.setup.TrainActions.Situation;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left column: data, what everybody sets, all the rest in sections; and the buttons below, which stay in sight. */
public final class SetupView extends VBox {
    private final SetupViewModel setup;
    private final SettingsForm form;
    private final List<SectionPane> sections = new ArrayList<>();
    private final VBox all = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(all);

    public SetupView(
            SetupViewModel setup,
            DatasetCatalog catalog,
            DownloadViewModel download,
            TrainActions actions,
            DatasetOpener opener,
            Comparing comparing,
            SectionMemory memory) {
        super(10);
        this.setup = setup;
        setup.data().targets.whenAsked(opener::chooseTargets);
        form = new SettingsForm(setup);
        getStyleClass().add("setup");
        Region unit = SettingControls.control(setup.run().unit);
        VBox shortForm = SettingsForm.card(
                "setup.training",
                form.row(setup.network().hidden),
                form.row(setup.network().activation),
                form.row(setup.learningRate(), applyRate(actions)),
                form.row(setup.run().batchSize),
                form.row(setup.run().duration, unit));
        HiddenNote hidden = new HiddenNote(setup);
        VBox more = SettingsForm.card("setup.more");
        more.getStyleClass().add("sections");
        setup.sections().forEach(section -> addSection(section, memory));
        more.getChildren().addAll(sections);
        all.getChildren().setAll(new DatasetCard(setup, catalog, download, opener), shortForm, hidden, more);
        scroll.setId("setup-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, new RunButtons(actions, setup, comparing));
        setup.revisionProperty().addListener((observable, old, now) -> {
            form.update();
            sections.forEach(SectionPane::update);
            hidden.update();
            SettingControls.show(unit, setup.isShown(setup.run().unit));
        });
        form.update();
    }

    private void addSection(SettingSection section, SectionMemory memory) {
        List<SettingRow> rows = section.settings().stream()
                .map(setting -> setting == setup.augmentation().augment
                        ? form.row(setting, atTheEnd(new AugmentationPreview(setup).button()))
                        : form.row(setting))
                .toList();
        sections.add(new SectionPane(
                setup, section, rows, memory, opened -> Platform.runLater(() -> bringIntoView(opened))));
    }

    private static HBox atTheEnd(Button button) {
        HBox box = new HBox(button);
        box.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Scrolls as far as it takes to see all of a section, or its beginning where it is higher than the form. */
    private void bringIntoView(Node section) {
        layout();
        Bounds place = all.sceneToLocal(section.localToScene(section.getBoundsInLocal()));
        double height = scroll.getViewportBounds().getHeight();
        double hidden = all.getHeight() - height;
        if (hidden > 0) {
            double now = scroll.getVvalue() * hidden;
            double lowest = place.getMaxY() - height;
            double wanted = Math.min(place.getMinY(), Math.max(now, lowest));
            scroll.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
        }
    }

    /** Beside the learning rate while a run is on: the typed rate is for that run. */
    private Button applyRate(TrainActions actions) {
        Button apply = Buttons.icon("setup-apply-rate", Feather.CHECK, Messages.get("setup.learningRate.apply"));
        apply.getStyleClass().remove(Styles.FLAT);
        apply.setOnAction(event -> actions.applyLearningRate());
        Runnable update = () -> {
            Situation situation = actions.situationProperty().get();
            SettingControls.show(apply, situation == Situation.RUNNING || situation == Situation.PAUSED);
            apply.setDisable(!actions.isNewLearningRate());
        };
        actions.situationProperty().addListener(observable -> update.run());
        actions.appliedProperty().addListener(observable -> update.run());
        setup.configProperty().addListener(observable -> update.run());
        update.run();
        return apply;
    }
}
