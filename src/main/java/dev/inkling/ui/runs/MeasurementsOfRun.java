package dev.inkling.ui.runs;

import dev.inkling.train.Metrics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a run has measured: there at once where the run goes on here, and later, if wanted, where it was kept. */
final class MeasurementsOfRun {
    private volatile @Nullable Metrics metrics;

    MeasurementsOfRun(@Nullable Metrics metrics) {
        this.metrics = metrics;
    }

    /** Whether they have come; once they have, they stay. */
    boolean there() {
        return metrics != null;
    }

    /** @throws NullPointerException if they are not {@link #there} */
    Metrics metrics() {
        return Objects.requireNonNull(metrics, "These measurements have not been read yet.");
    }

    /** Takes over what was read, unless more is there: a chart takes it that curves only grow. */
    void bring(Metrics read) {
        if (metrics == null || metrics.iterations() <= read.iterations()) {
            metrics = read;
        }
    }
}
