package dev.inkling.ui;

import dev.inkling.train.EndReason;
import dev.inkling.train.RunState;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Banner;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.Predicate;

/** Tells how a run ended, and what may help where it ended badly. */
final class RunOutcome {
    private final StatusLine status;
    private final Banner banner;
    private final SetupViewModel setup;
    private final Predicate<RunItem> isThere;

    /** @param isThere whether a run has not been deleted */
    RunOutcome(StatusLine status, Banner banner, SetupViewModel setup, Predicate<RunItem> isThere) {
        this.status = status;
        this.banner = banner;
        this.setup = setup;
        this.isThere = isThere;
    }

    void tell(RunItem item) {
        status.show(null);
        if (!isThere.test(item)) {
            // The line goes on to say that it was deleted, and how to undo that.
            return;
        }
        String name = item.nameProperty().get();
        RunState state = item.run().state();
        status.setText(
                switch (state) {
                    case FINISHED -> finished(item);
                    case DIVERGED -> Messages.get("status.diverged", name);
                    case FAILED -> Messages.get("status.failed", name);
                    default ->
                        Messages.get(
                                "status.stopped",
                                name,
                                Numbers.count(item.figures().iterations()));
                });
        if (state == RunState.DIVERGED) {
            proposeSmallerRate(item);
        } else if (state == RunState.FAILED) {
            banner.show(Messages.get(
                    "banner.failed", name, String.valueOf(item.run().problem())));
        }
    }

    private static String finished(RunItem item) {
        String sentence = Messages.get(
                item.isRegression() ? "status.finished.regression" : "status.finished",
                item.nameProperty().get(),
                item.scoreText(item.figures().testScore()),
                Numbers.duration(item.figures().seconds()));
        EndReason reason = item.run().reason();
        return reason == null || reason == EndReason.COMPLETE
                ? sentence
                : sentence + " " + Messages.get("status.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    private void proposeSmallerRate(RunItem item) {
        double smaller = new BigDecimal(item.run().learningRate() / 10)
                .round(new MathContext(2))
                .doubleValue();
        String rate = Numbers.real(smaller);
        banner.show(
                Messages.get(
                        "banner.diverged",
                        item.nameProperty().get(),
                        Numbers.count(item.figures().iterations() + 1),
                        Numbers.real(item.run().learningRate())),
                Messages.get("banner.diverged.action", rate),
                () -> setup.learningRate().textProperty().set(rate));
    }
}
