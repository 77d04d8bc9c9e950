package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.optim.Method;
import dev.inkling.train.Duration;
import dev.inkling.ui.setup.TrainActions.Situation;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left column: data, network, training; and the buttons below, which stay in sight. */
public final class SetupView extends VBox {
    private final SettingsForm form = new SettingsForm();
    private final SetupViewModel setup;

    public SetupView(
            SetupViewModel setup,
            DatasetCatalog catalog,
            DownloadViewModel download,
            TrainActions actions,
            Runnable openFolder) {
        super(10);
        this.setup = setup;
        getStyleClass().add("setup");
        Node trainLimit = checked(form.textRow(setup.trainLimit()), setup.trainLimit());
        Node trainPerClass = checked(form.textRow(setup.trainPerClass()), setup.trainPerClass());
        Node standardize = SettingsForm.switchRow("standardize", setup.standardizeProperty());
        DatasetCard data =
                new DatasetCard(setup, catalog, download, openFolder, trainLimit, trainPerClass, standardize);
        VBox network = SettingsForm.card(
                "setup.network",
                checked(form.textRow(setup.hidden()), setup.hidden()),
                SettingsForm.choiceRow("activation", Activation.values(), setup.activationProperty()),
                SettingsForm.choiceRow("initializer", Initializer.values(), setup.initializerProperty()));
        ComboBox<Duration.Unit> unit = SettingsForm.choice("unit", Duration.Unit.values(), setup.unitProperty());
        VBox training = SettingsForm.card(
                "setup.training",
                SettingsForm.choiceRow("method", Method.values(), setup.methodProperty()),
                checked(form.textRow(setup.learningRate(), applyRate(actions)), setup.learningRate()),
                checked(form.textRow(setup.batchSize()), setup.batchSize()),
                checked(form.textRow(setup.duration(), unit), setup.duration()),
                checked(form.textRow(setup.l2()), setup.l2()),
                checked(form.textRow(setup.seed()), setup.seed()),
                checked(form.textRow(setup.evaluationInterval()), setup.evaluationInterval()));
        ScrollPane scroll = new ScrollPane(new VBox(10, data, network, training));
        scroll.setId("setup-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, new RunButtons(actions, setup));
        Runnable followDataset = () -> {
            boolean table = setup.isTable();
            show(trainLimit, !table);
            show(trainPerClass, table);
            show(standardize, table);
            form.recheck();
        };
        setup.datasetProperty().addListener(observable -> followDataset.run());
        setup.configProperty().addListener(observable -> {
            if (trainLimit.isVisible() == setup.isTable()) {
                followDataset.run();
            }
        });
        followDataset.run();
    }

    /** Beside the learning rate while a run is on: the typed rate is for that run. */
    private Button applyRate(TrainActions actions) {
        Button apply = Buttons.icon("setup-apply-rate", Feather.CHECK, Messages.get("setup.learningRate.apply"));
        apply.getStyleClass().remove(Styles.FLAT);
        apply.setOnAction(event -> actions.applyLearningRate());
        Runnable update = () -> {
            Situation situation = actions.situationProperty().get();
            show(apply, situation == Situation.RUNNING || situation == Situation.PAUSED);
            apply.setDisable(!actions.isNewLearningRate());
        };
        actions.situationProperty().addListener(observable -> update.run());
        actions.appliedProperty().addListener(observable -> update.run());
        setup.configProperty().addListener(observable -> update.run());
        update.run();
        return apply;
    }

    private Node checked(Node row, SettingField<?> field) {
        form.validate(row, field);
        return row;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
