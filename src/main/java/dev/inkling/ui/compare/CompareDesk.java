package dev.inkling.ui.compare;

import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetContent.Ready;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The window's page of comparisons: a sweep is set up, summed up, or a learning rate is looked for; and the bar of a sweep. */
public final class CompareDesk {
    private final CompareHost host;
    private final SummaryView summary;
    private final RangeView range;
    private final SweepBar bar;
    private final VBox page = new VBox(10);
    private final ToggleButton formButton = button("form");
    private final ToggleButton summaryButton = button("summary");
    private final ToggleButton rangeButton = button("range");

    /** Whether the keyboard was on the page when a sweep was started there. */
    private boolean hadFocus;

    public CompareDesk(RunsModel runs, SetupViewModel setup, Background background, CompareHost host) {
        this.host = host;
        CompareModel model = new CompareModel(
                setup.configProperty(),
                setup::problem,
                () -> runs.runs().stream().map(run -> run.groupProperty().get()).collect(Collectors.toSet()));
        Estimate estimate = new Estimate(
                () -> setup.datasetProperty().get().content() instanceof Ready ready ? ready : null,
                background::onWindow);
        CompareForm form = new CompareForm(
                model, estimate, page.visibleProperty().and(formButton.selectedProperty()), this::start);
        summary = new SummaryView(runs);
        range = new RangeView(setup, new RangeModel(background), host::useLearningRate);
        ToggleGroup group = new ToggleGroup();
        SegmentedButton pages = new SegmentedButton(formButton, summaryButton, rangeButton);
        pages.setToggleGroup(group);
        group.selectedToggleProperty().addListener((observable, old, now) -> {
            // Pressing the chosen one again would leave none.
            if (now == null && old != null) {
                old.setSelected(true);
            }
        });
        form.visibleProperty().bind(formButton.selectedProperty());
        summary.visibleProperty().bind(summaryButton.selectedProperty());
        range.visibleProperty().bind(rangeButton.selectedProperty());
        formButton.setSelected(true);
        StackPane content = new StackPane(form, summary, range);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        page.getChildren().setAll(pages, content);
        page.setId("compare-page");
        page.setMinSize(0, 0);
        bar = new SweepBar(
                sweep -> showSummary(sweep.name()),
                page.visibleProperty().and(summary.visibleProperty()),
                sweep -> host.mayCancel(sweep.running(), sweep.waiting().size()));
    }

    /** One sweep after the other: two at a time would share neither the bar nor the number of runs at once. */
    private void start(SweepPlan plan, int atOnce, Runnable decided) {
        RunningSweep goingOn = bar.goingOn();
        if (goingOn == null) {
            // Until the sweep begins, Start is disabled and gives its focus away.
            hadFocus = page.isFocusWithin();
            host.start(plan, atOnce, decided);
        } else {
            host.complain(Messages.get("compare.goesOn", goingOn.name()));
            decided.run();
        }
    }

    private static ToggleButton button(String name) {
        ToggleButton button = new ToggleButton(Messages.get("compare.page." + name));
        button.setId("compare-page-" + name);
        button.setTooltip(new Tooltip(Messages.get("compare.page." + name + ".tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Takes over how far things are; to be called a few times a second, after the runs' figures were refreshed. */
    public void refresh() {
        bar.refresh();
        if (summary.isVisible()) {
            summary.refresh();
        }
        range.refresh();
    }

    /**
     * Shows how far a sweep is that has just begun, and what it comes to. The page may be hidden after that, so the bar has the
     * keyboard from now on where the page had it.
     */
    public void follow(RunningSweep sweep) {
        bar.follow(sweep);
        if (hadFocus || page.isFocusWithin()) {
            bar.focus();
            hadFocus = false;
        }
        summary.show(sweep.name());
    }

    /** Shows where a sweep is set up. */
    public void showForm() {
        formButton.setSelected(true);
        host.showComparisons();
    }

    /** Shows what a group of runs has come to. */
    public void showSummary(String group) {
        summary.show(group);
        summaryButton.setSelected(true);
        host.showComparisons();
    }

    /** Shows the learning-rate range test. */
    public void showRangeTest() {
        rangeButton.setSelected(true);
        host.showComparisons();
    }

    /** All of it. */
    public Node page() {
        return page;
    }

    /** How far the sweep is that goes on; hidden while there is none. */
    public Node bar() {
        return bar;
    }
}
