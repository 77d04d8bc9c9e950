package dev.inkling.run.store;

import dev.inkling.train.EndReason;
import dev.inkling.train.RunState;
import dev.inkling.train.RunSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param state where it stands
 * @param learningRate now, before its schedule
 * @param summary its figures
 * @param ended when it was over, in milliseconds; null as long as it is not, and for a run that was interrupted
 * @param reason why it finished; null if it did not
 * @param problem a sentence that says why it failed; null if it did not
 */
public record RunProgress(
        RunState state,
        double learningRate,
        RunSummary summary,
        @Nullable Instant ended,
        @Nullable EndReason reason,
        @Nullable String problem) {}
