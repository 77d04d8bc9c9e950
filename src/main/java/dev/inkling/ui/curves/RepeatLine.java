package dev.inkling.ui.curves;

import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.EndMark;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;

/** Repeats of a run as their mean with a band, in the look of the first. Hiding one of its curves hides all repeats. */
final class RepeatLine implements RunLine {
    private final List<RunItem> runs;
    private final List<Curve> loss;
    private final List<Curve> score;
    private final InvalidationListener memberChanged = observable -> followMembers();

    /** @param runs two or more that have begun and have the same settings */
    RepeatLine(List<RunItem> runs, Spread spread) {
        this.runs = List.copyOf(runs);
        loss = means(RunItem::lossCurves, spread);
        score = means(RunItem::scoreCurves, spread);
        runs.forEach(run -> run.visibleProperty().addListener(memberChanged));
        followMembers();
        for (Curve curve : curves()) {
            curve.visibleProperty()
                    .addListener(observable -> show(curve.visibleProperty().get()));
        }
    }

    /** Lets go of the runs. */
    void dispose() {
        runs.forEach(run -> run.visibleProperty().removeListener(memberChanged));
    }

    @Override
    public List<RunItem> runs() {
        return runs;
    }

    @Override
    public List<Curve> loss() {
        return loss;
    }

    @Override
    public List<Curve> score() {
        return score;
    }

    private List<Curve> means(Function<RunItem, List<Curve>> curvesOf, Spread spread) {
        List<Curve> means = new ArrayList<>();
        for (int i = 0; i < curvesOf.apply(first()).size(); i++) {
            int index = i;
            means.add(mean(
                    runs.stream().map(run -> curvesOf.apply(run).get(index)).toList(), spread));
        }
        return means;
    }

    private Curve mean(List<Curve> members, Spread spread) {
        List<CurveData> data = members.stream().map(Curve::data).toList();
        Curve first = members.get(0);
        Curve mean = new Curve(
                runs.stream().map(RunItem::key).toList(),
                first.role(),
                first.kind(),
                new MeanOfRepeats(data, spread),
                "",
                first.colorProperty().get(),
                first.dashProperty().get());
        mean.nameProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.get(
                                "curves.repeats.name", first().nameProperty().get(), members.size() - 1),
                        first().nameProperty()));
        mean.colorProperty().bind(first.colorProperty());
        Observable[] ends = members.stream().map(Curve::endMarkProperty).toArray(Observable[]::new);
        mean.endMarkProperty()
                .bind(Bindings.createObjectBinding(
                        () -> members.stream().anyMatch(RepeatLine::isDiverged) ? EndMark.DIVERGED : EndMark.NONE,
                        ends));
        return mean;
    }

    private static boolean isDiverged(Curve curve) {
        return curve.endMarkProperty().get() == EndMark.DIVERGED;
    }

    private List<Curve> curves() {
        List<Curve> curves = new ArrayList<>(loss);
        curves.addAll(score);
        return curves;
    }

    private void followMembers() {
        boolean shown = runs.stream().anyMatch(run -> run.visibleProperty().get());
        curves().forEach(curve -> curve.visibleProperty().set(shown));
    }

    /** The members as well; they may be hidden one by one only where they are shown one by one. */
    private void show(boolean shown) {
        if (shown != runs.stream().anyMatch(run -> run.visibleProperty().get())) {
            runs.forEach(run -> run.visibleProperty().set(shown));
        }
    }
}
