package dev.inkling.ui.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.ui.support.BesideOrBelow;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Where a sweep is set up: rows of settings, repeats, name; how many runs that makes and how long they take; Start. */
final class CompareForm extends VBox {
    /** Starts a sweep, as {@link CompareHost#start} does. */
    interface Starter {
        void start(SweepPlan plan, int atOnce, Runnable decided);
    }

    private static final Duration TYPING = Duration.millis(350);
    private static final double NUMBER_WIDTH = 64;

    private final CompareModel model;
    private final Estimate estimate;
    private final ObservableBooleanValue inSight;
    private final Starter start;
    private boolean starting;
    private final VBox rows = new VBox(12);
    private final Button add =
            Buttons.labeled("compare-add", Messages.get("compare.add"), Feather.PLUS, Messages.get("compare.add.tip"));
    private final TextField repeats = field("compare-repeats");
    private final TextField atOnce = field("compare-at-once");
    private final TextField name = field("compare-name");
    private final Label repeatsReason = reason("compare-repeats-reason");
    private final Label atOnceReason = reason("compare-at-once-reason");
    private final Label product = new Label();
    private final Label time = new Label();
    private final Label problem = reason("compare-problem");
    private final Button go = Buttons.labeled(
            "compare-start", Messages.get("compare.start"), Feather.PLAY, Messages.get("compare.start.tip"));
    /** Lets people finish typing before anything is measured. */
    private final PauseTransition pause = new PauseTransition(TYPING);

    /**
     * @param inSight whether people see the form; nothing is measured for nobody
     * @param start what the button does
     */
    CompareForm(CompareModel model, Estimate estimate, ObservableBooleanValue inSight, Starter start) {
        super(12);
        this.model = model;
        this.estimate = estimate;
        this.inSight = inSight;
        this.start = start;
        setId("compare-form");
        getStyleClass().add("compare-form");
        add.setOnAction(event -> model.addRow());
        bind(repeats, model.repeatsProperty(), NUMBER_WIDTH);
        bind(atOnce, model.atOnceProperty(), NUMBER_WIDTH);
        bind(name, model.nameProperty(), Region.USE_COMPUTED_SIZE);
        VBox all = new VBox(14, header(), rows, add, options());
        all.getStyleClass().add("compare-fields");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, footer());
        pause.setOnFinished(event -> ask());
        model.revisionProperty().addListener(observable -> update());
        estimate.outcomeProperty().addListener(observable -> showEstimate());
        inSight.addListener((observable, old, now) -> estimateLater());
        update();
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private static Label reason(String id) {
        Label label = Sentence.wrapped("");
        label.setId(id);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, "setting-reason");
        return label;
    }

    private static void bind(TextField field, StringProperty text, double width) {
        field.textProperty().bindBidirectional(text);
        field.setPrefWidth(width);
    }

    private VBox header() {
        Label title = new Label(Messages.get("compare.title"));
        title.getStyleClass().add("card-heading");
        title.setMinWidth(USE_PREF_SIZE);
        Button published = Buttons.labeled(
                "compare-published",
                Messages.get("compare.published"),
                Feather.ZAP,
                Messages.get("compare.published.tip"));
        published.setOnAction(event -> model.usePublishedRates());
        HBox start = new HBox(published);
        start.setAlignment(Pos.CENTER_RIGHT);
        BesideOrBelow line = new BesideOrBelow(title, start, 10, 4);
        Label explanation = Sentence.wrapped(Messages.get("compare.explanation"));
        explanation.getStyleClass().add(Styles.TEXT_MUTED);
        return new VBox(4, line, explanation);
    }

    private VBox options() {
        BesideOrBelow counts = new BesideOrBelow(
                line(named("compare.repeats", repeats), repeats, muted("compare.repeats.tip")),
                line(named("compare.atOnce", atOnce), atOnce, muted("compare.atOnce.tip")),
                8,
                8);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox naming = new HBox(8, named("compare.name", name), name);
        naming.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, counts, repeatsReason, atOnceReason, naming);
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label named(String key, TextField field) {
        Label label = new Label(Messages.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private static Label muted(String key) {
        Label label = new Label(Messages.get(key));
        label.getStyleClass().add(Styles.TEXT_MUTED);
        HBox.setMargin(label, new Insets(0, 12, 0, 0));
        return label;
    }

    private VBox footer() {
        product.setId("compare-product");
        product.getStyleClass().add("compare-product");
        product.setMinWidth(USE_PREF_SIZE);
        time.setId("compare-time");
        time.getStyleClass().add(Styles.TEXT_MUTED);
        time.setMinWidth(0);
        time.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(time, Priority.ALWAYS);
        go.getStyleClass().add(Styles.ACCENT);
        go.setOnAction(event -> {
            SweepPlan plan = model.planAnew();
            if (plan != null && !starting) {
                starting = true;
                update();
                start.start(
                        plan,
                        model.atOnce().orElse(estimate.outcomeProperty().get().atOnce()),
                        () -> {
                            starting = false;
                            update();
                        });
            }
        });
        HBox line = new HBox(6, product, time, go);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, problem, line);
    }

    private void update() {
        List<VariedRowView> views = new ArrayList<>();
        for (VariedRow row : model.rows()) {
            views.add(rows.getChildren().stream()
                    .map(VariedRowView.class::cast)
                    .filter(view -> view.row() == row)
                    .findFirst()
                    .orElseGet(() -> new VariedRowView(model, row)));
        }
        if (!views.equals(rows.getChildren())) {
            rows.getChildren().setAll(views);
        }
        views.forEach(VariedRowView::update);
        add.setDisable(!model.canAddRow());
        repeats.setDisable(model.variesSeed());
        tell(repeats, repeatsReason, model.repeatsProblem());
        tell(atOnce, atOnceReason, model.atOnceProblem());
        name.setPromptText(model.suggestedName());
        show(problem, model.problem());
        product.setText(model.productText());
        go.setDisable(starting || model.plan() == null);
        estimateLater();
    }

    /** Asks for an estimate when nothing has been typed for a moment. */
    private void estimateLater() {
        SweepPlan plan = model.plan();
        if (plan == null) {
            pause.stop();
            estimate.clear();
        } else {
            pause.playFromStart();
        }
    }

    private void ask() {
        SweepPlan plan = model.plan();
        if (plan != null && inSight.get()) {
            estimate.ask(plan, model.trials(), model.atOnce());
        }
    }

    private void showEstimate() {
        Estimate.Outcome outcome = estimate.outcomeProperty().get();
        time.setText(outcome.text());
        atOnce.setPromptText(outcome.atOnce() == 0 ? "" : String.valueOf(outcome.atOnce()));
    }

    private static void tell(TextField field, Label reason, String sentence) {
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
        show(reason, sentence);
    }

    private static void show(Label label, String sentence) {
        label.setText(sentence);
        label.setVisible(!sentence.isEmpty());
        label.setManaged(!sentence.isEmpty());
    }
}
