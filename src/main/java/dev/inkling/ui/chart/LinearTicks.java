package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Ticks at multiples of 1, 2 or 5 times a power of ten. */
final class LinearTicks {
    private LinearTicks() {}

    /** At most {@code most} ticks inside a range, at least {@code smallest} apart. */
    static List<Tick> of(Range range, int most, double smallest, ValueFormat format) {
        NiceStep step = NiceStep.atLeast(Math.max(smallest, range.span() / Math.max(1, most)));
        while (step.last(range.max()) - step.first(range.min()) + 1 > most) {
            step = step.next();
        }
        List<Tick> ticks = new ArrayList<>();
        double last = step.last(range.max());
        for (double count = step.first(range.min()); count <= last; count++) {
            double value = step.multiple(count) + 0.0; // turns -0 into 0
            ticks.add(new Tick(value, format.tick(value, step.size())));
        }
        return ticks;
    }
}
