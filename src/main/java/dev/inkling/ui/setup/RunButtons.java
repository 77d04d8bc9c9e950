package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.setup.TrainActions.Situation;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Sentence;
import dev.inkling.ui.support.StayingFocus;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Train (which becomes Pause and Resume), Step and Stop; and why Train cannot be pressed when it cannot. */
final class RunButtons extends VBox {
    private final Button go = Buttons.labeled("run-go", "", Feather.PLAY, "");
    private final Button step =
            Buttons.labeled("run-step", Messages.get("run.step"), Feather.SKIP_FORWARD, Messages.get("run.step.tip"));
    private final Button stop =
            Buttons.labeled("run-stop", Messages.get("run.stop"), Feather.SQUARE, Messages.get("run.stop.tip"));
    private final Label reason = Sentence.wrapped("");
    private final Label branch = Sentence.wrapped("");
    private final HBox branchRow;
    private final TrainActions actions;
    private final SetupViewModel setup;

    RunButtons(TrainActions actions, SetupViewModel setup, Comparing comparing) {
        super(6);
        this.actions = actions;
        this.setup = setup;
        getStyleClass().addAll("card", "run-buttons");
        go.getStyleClass().add(Styles.ACCENT);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(event -> actions.go());
        step.setOnAction(event -> actions.step());
        stop.setOnAction(event -> actions.stop());
        HBox.setHgrow(go, Priority.ALWAYS);
        HBox buttons = new HBox(8, go, step, stop);
        Button compare = Buttons.labeled(
                "run-compare", Messages.get("run.compare"), Feather.GRID, Messages.get("run.compare.tip"));
        compare.setOnAction(event -> comparing.compare());
        Button range = Buttons.labeled(
                "run-range", Messages.get("run.range"), Feather.TRENDING_DOWN, Messages.get("run.range.tip"));
        range.setOnAction(event -> comparing.findLearningRate());
        for (Button more : List.of(compare, range)) {
            more.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(more, Priority.ALWAYS);
        }
        branchRow = branchRow();
        reason.setId("run-reason");
        reason.getStyleClass().addAll(Styles.TEXT_SMALL, "setting-reason");
        getChildren().setAll(branchRow, buttons, new HBox(8, compare, range), reason);
        StayingFocus.among(go, step, stop);
        actions.situationProperty().addListener(observable -> show());
        actions.branchProperty().addListener(observable -> showBranch());
        setup.revisionProperty().addListener((observable, old, now) -> show());
        showBranch();
        show();
    }

    /** Stays beside Train as long as that would go on from another run's weights. */
    private HBox branchRow() {
        branch.setId("run-branch");
        branch.setGraphic(new FontIcon(Feather.GIT_BRANCH));
        branch.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(branch, Priority.ALWAYS);
        Button cancel = Buttons.icon("run-branch-cancel", Feather.X, Messages.get("branch.cancel"));
        cancel.setOnAction(event -> actions.branchProperty().set(null));
        HBox row = new HBox(6, branch, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("branch-note");
        return row;
    }

    private void showBranch() {
        Branch next = actions.branchProperty().get();
        SettingControls.show(branchRow, next != null);
        branch.setText(
                next == null
                        ? ""
                        : Messages.get(
                                "branch.next",
                                next.parent().nameProperty().get(),
                                Numbers.count(next.from().iteration())));
    }

    private void show() {
        Situation situation = actions.situationProperty().get();
        boolean active = situation == Situation.RUNNING || situation == Situation.PAUSED;
        String key = switch (situation) {
            case RUNNING -> "run.pause";
            case PAUSED -> "run.resume";
            case READY, NOT_READY -> "run.go";
        };
        go.setText(Messages.get(key));
        go.setTooltip(new Tooltip(Messages.get(key + ".tip")));
        go.setGraphic(new FontIcon(situation == Situation.RUNNING ? Feather.PAUSE : Feather.PLAY));
        go.setDisable(situation == Situation.NOT_READY);
        step.setDisable(situation == Situation.NOT_READY);
        stop.setDisable(!active);
        String problem = situation == Situation.NOT_READY ? setup.problem() : "";
        reason.setText(problem);
        reason.setVisible(!problem.isEmpty());
        reason.setManaged(!problem.isEmpty());
    }
}
