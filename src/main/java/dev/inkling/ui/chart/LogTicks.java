package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Ticks at powers of ten, with unlabelled lines at 2–9 times them where there is room. */
final class LogTicks {
    private LogTicks() {}

    /** At most {@code most} labelled ticks inside a positive range; a range of less than a decade is divided as a linear one is. */
    static List<Tick> of(Range range, int most, ValueFormat format) {
        double decades = Math.log10(range.max() / range.min());
        int stride = (int) Math.max(1, Math.ceil(decades / Math.max(1, most - 1)));
        boolean roomForTwoAndFive = stride == 1 && 3 * decades + 1 <= most;
        List<Tick> ticks = new ArrayList<>();
        int last = (int) Math.floor(Math.log10(range.max()) + 1e-9);
        for (int exponent = (int) Math.floor(Math.log10(range.min())); exponent <= last; exponent++) {
            for (int mantissa = 1; mantissa <= 9; mantissa++) {
                double value = new NiceStep(mantissa, exponent).size();
                boolean labelled = mantissa == 1
                        ? Math.floorMod(exponent, stride) == 0
                        : roomForTwoAndFive && (mantissa == 2 || mantissa == 5);
                boolean inside = value >= range.min() * (1 - 1e-9) && value <= range.max() * (1 + 1e-9);
                if (inside && (labelled || stride == 1)) {
                    ticks.add(new Tick(value, labelled ? format.tick(value, value) : ""));
                }
            }
        }
        boolean readable = ticks.stream().filter(Tick::major).count() >= 2;
        return readable ? ticks : LinearTicks.of(range, most, 0, format);
    }
}
