package dev.inkling.ui.compare;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.RunQueue;
import dev.inkling.train.sweep.SweepEstimate;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.ui.setup.DatasetContent.Ready;
import dev.inkling.ui.support.LatestRequest;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How long a sweep will take, measured on a thread of its own: one measurement serves all sweeps on the same settings. */
final class Estimate {
    private static final long PACE_MILLIS = 400;

    private final Supplier<@Nullable Ready> data;
    private final LatestRequest<Outcome> request;
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", Outcome.UNKNOWN);
    // Used by the one thread of the requests alone.
    private @Nullable Measured measured;

    private record Measured(TrainConfig base, SweepEstimate estimate) {}

    /**
     * What is known.
     *
     * @param text about the time, for people; empty where nothing is known
     * @param atOnce how many runs at once were reckoned with; 0 where nothing is known
     */
    record Outcome(String text, int atOnce) {
        static final Outcome UNKNOWN = new Outcome("", 0);
    }

    /**
     * @param data what the runs will learn from; null as long as it is not there
     * @param window where results arrive
     */
    Estimate(Supplier<@Nullable Ready> data, Executor window) {
        this.data = data;
        request = new LatestRequest<>("sweep-estimate", PACE_MILLIS, window);
    }

    /** Nothing is to be estimated. */
    void clear() {
        request.cancel();
        outcome.set(Outcome.UNKNOWN);
    }

    /** Measures where that was not done for these settings yet; the outcome follows. */
    void ask(SweepPlan plan, List<SweepPlan.Trial> trials, Optional<Integer> atOnce) {
        @Nullable Ready ready = data.get();
        if (ready == null) {
            clear();
            return;
        }
        request.cancel();
        outcome.set(new Outcome(
                Messages.get("compare.estimate.measuring"), outcome.get().atOnce()));
        request.submit(wanted -> measure(ready, plan, trials, atOnce, wanted), outcome::set);
    }

    private Outcome measure(
            Ready ready,
            SweepPlan plan,
            List<SweepPlan.Trial> trials,
            Optional<Integer> atOnce,
            BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            return Outcome.UNKNOWN;
        }
        try {
            Dataset dataset = ready.prepare(plan.base());
            int used = atOnce.orElseGet(() -> RunQueue.sensible(
                    trials.stream().map(SweepPlan.Trial::config).toList(), dataset));
            if (measured == null || !measured.base().equals(plan.base())) {
                measured = new Measured(plan.base(), SweepEstimate.measure(plan.base(), dataset));
            }
            double seconds = measured.estimate().seconds(trials, used);
            return new Outcome(Messages.get("compare.estimate.about", LongTime.text(seconds)), used);
        } catch (SettingException | DataException e) {
            return new Outcome(Problems.sentence(e), 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.UNKNOWN;
        }
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}
