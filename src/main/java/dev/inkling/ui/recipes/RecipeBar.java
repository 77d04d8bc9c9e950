package dev.inkling.ui.recipes;

import dev.inkling.ui.recipes.RecipeExecution.Stage;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Above curves, data and recipes while a recipe is carried out, and after it until it is closed: how far it is. */
final class RecipeBar extends HBox {
    private final RecipePlayer player;
    private final ObservableValue<Locale> language;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button stop;
    private final Button close;
    private final InvalidationListener changed = observable -> show();
    private @Nullable RecipeExecution execution;

    /**
     * @param compare shows the figures
     * @param compared whether they are in sight
     */
    RecipeBar(
            RecipePlayer player,
            ObservableValue<Locale> language,
            Consumer<RecipeExecution> compare,
            ObservableBooleanValue compared) {
        super(10);
        this.player = player;
        this.language = language;
        setId("recipe-bar");
        getStyleClass().add("recipe-bar");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("recipe-bar-text");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        progress.setPrefWidth(110);
        progress.setMinWidth(60);
        Button figures = Buttons.labeled(
                "recipe-bar-figures",
                Messages.get("recipes.bar.figures"),
                Feather.CHECK_SQUARE,
                Messages.get("recipes.bar.figures.tip"));
        figures.setOnAction(event -> {
            if (execution != null) {
                compare.accept(execution);
            }
        });
        figures.visibleProperty().bind(Bindings.not(compared));
        figures.managedProperty().bind(figures.visibleProperty());
        stop = Buttons.labeled(
                "recipe-bar-stop",
                Messages.get("recipes.bar.stop"),
                Feather.SQUARE,
                Messages.get("recipes.bar.stop.tip"));
        stop.setOnAction(event -> player.stop());
        close = Buttons.icon("recipe-bar-close", Feather.X, Messages.get("recipes.bar.close"));
        close.setOnAction(event -> player.dismiss());
        getChildren().setAll(text, progress, figures, stop, close);
        managedProperty().bind(visibleProperty());
        player.currentProperty().addListener((observable, old, now) -> follow(now));
        language.addListener(changed);
        follow(null);
    }

    private void follow(@Nullable RecipeExecution now) {
        if (execution != null) {
            execution.stageProperty().removeListener(changed);
            execution.countsProperty().removeListener(changed);
            progress.progressProperty().unbind();
        }
        execution = now;
        if (now != null) {
            now.stageProperty().addListener(changed);
            now.countsProperty().addListener(changed);
            progress.progressProperty().bind(now.progressProperty());
        }
        show();
    }

    private void show() {
        setVisible(execution != null);
        if (execution != null) {
            Stage stage = execution.stageProperty().get();
            boolean over = stage.isOver();
            text.setText(Messages.get(
                    "recipes.bar.text",
                    describe(execution, stage),
                    execution.recipe().title().in(language.getValue())));
            progress.setVisible(!over);
            progress.setManaged(!over);
            stop.setVisible(!over);
            stop.setManaged(!over);
            close.setVisible(over);
            close.setManaged(over);
        }
    }

    private static String describe(RecipeExecution execution, Stage stage) {
        int made = execution.items().size();
        int all = execution.recipe().runs().size();
        return switch (stage) {
            case CHECKING -> Messages.get("recipes.stage.checking");
            case WAITING -> Messages.get("recipes.stage.waiting");
            case RUNNING ->
                all == 1
                        ? Messages.get("recipes.stage.running")
                        : Messages.get(
                                "recipes.stage.several",
                                made,
                                all,
                                execution.planned(made - 1).name());
            case FINISHED -> outcome(execution.countsProperty().get());
            case STOPPED ->
                made == all
                        ? Messages.get("recipes.stage.stopped")
                        : Messages.get("recipes.stage.dropped", all - made, all);
            case FAILED -> execution.problem();
        };
    }

    private static String outcome(FigureCounts counts) {
        int failed = counts.outside() + counts.missing();
        if (counts.judged() == 0 || counts.pending() > 0) {
            return Messages.get("recipes.stage.finished");
        }
        if (failed > 0) {
            return Messages.get("recipes.stage.outside", failed, counts.judged());
        }
        return Messages.get(
                counts.exact() == counts.judged() ? "recipes.stage.exact" : "recipes.stage.within", counts.judged());
    }
}
