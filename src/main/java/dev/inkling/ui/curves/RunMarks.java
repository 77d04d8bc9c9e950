package dev.inkling.ui.curves;

import dev.inkling.train.Metrics;
import dev.inkling.train.RunEvent;
import dev.inkling.ui.chart.CurveMark;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What happened to a run, as marks for its curve. */
final class RunMarks {
    private RunMarks() {}

    static List<CurveMark> of(RunItem run) {
        Metrics metrics = run.metrics();
        if (metrics == null
                || (metrics.firstIteration() == 0 && metrics.events().isEmpty())) {
            return List.of();
        }
        List<CurveMark> marks = new ArrayList<>();
        if (metrics.firstIteration() > 0) {
            marks.add(branch(run, metrics.firstIteration()));
        }
        double rate = run.config().learning().rate();
        for (RunEvent event : metrics.events()) {
            marks.add(mark(event, rate));
            rate = event.kind() == RunEvent.Kind.LEARNING_RATE ? event.value() : rate;
        }
        return marks;
    }

    private static CurveMark branch(RunItem run, long iteration) {
        String parent = run.facts().parent();
        String text = parent.isEmpty()
                ? Messages.get("curves.mark.branch", iteration)
                : Messages.get("curves.mark.branchOf", parent, iteration);
        return new CurveMark(CurveMark.Kind.BRANCH, iteration, text);
    }

    private static CurveMark mark(RunEvent event, double rateBefore) {
        double iteration = event.iteration();
        return switch (event.kind()) {
            case LEARNING_RATE ->
                new CurveMark(
                        CurveMark.Kind.CHANGE,
                        iteration,
                        Messages.get("curves.mark.rate", Numbers.real(rateBefore), Numbers.real(event.value())));
            case PAUSED -> new CurveMark(CurveMark.Kind.PAUSE, iteration, Messages.get("curves.mark.paused"));
            case INTERRUPTED ->
                new CurveMark(CurveMark.Kind.INTERRUPTION, iteration, Messages.get("curves.mark.interrupted"));
        };
    }
}
