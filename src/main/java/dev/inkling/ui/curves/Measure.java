package dev.inkling.ui.curves;

import dev.inkling.ui.chart.Curve;
import java.util.List;

/** What small charts show. */
enum Measure {
    LOSS {
        @Override
        List<Curve> of(RunLine line) {
            return line.loss();
        }
    },
    SCORE {
        @Override
        List<Curve> of(RunLine line) {
            return line.score();
        }
    };

    abstract List<Curve> of(RunLine line);
}
