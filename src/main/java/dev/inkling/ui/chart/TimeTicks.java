package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** Ticks where a clock would have them: 12 s, 1:30, 2:00:00. */
final class TimeTicks {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int[] CLOCK_STEPS = {
        1,
        2,
        5,
        10,
        15,
        30,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        24 * HOUR
    };

    private TimeTicks() {}

    /** At most {@code most} ticks inside a range of seconds. */
    static List<Tick> of(Range range, int most) {
        double wanted = range.span() / Math.max(1, most);
        if (wanted < 0.5) {
            return seconds(LinearTicks.of(range, most, 0, ValueFormat.PLAIN));
        }
        NiceStep days = NiceStep.atLeast(Math.max(1, wanted / DAY));
        while (!fits(range, days.size() * DAY, most)) {
            days = days.next();
        }
        double step = days.size() * DAY;
        for (int i = CLOCK_STEPS.length - 1; i >= 0 && fits(range, CLOCK_STEPS[i], most); i--) {
            step = CLOCK_STEPS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (double count = Math.ceil(range.min() / step); count * step <= range.max(); count++) {
            ticks.add(new Tick(count * step, label(count * step, range.max())));
        }
        return ticks;
    }

    /** A time with the precision that a read-out needs. */
    static String exact(double seconds) {
        return seconds < MINUTE ? NumberText.grouped(seconds, 1) + " s" : label(seconds, seconds);
    }

    private static boolean fits(Range range, double step, int most) {
        return Math.floor(range.max() / step) - Math.ceil(range.min() / step) + 1 <= most;
    }

    private static List<Tick> seconds(List<Tick> ticks) {
        return ticks.stream()
                .map(tick -> new Tick(tick.value(), tick.label() + " s"))
                .toList();
    }

    /** All labels of an axis have the form of its largest, so that 0:30 stands beside 1:00 and 30 s beside 45 s. */
    private static String label(double seconds, double largest) {
        long whole = Math.round(seconds);
        if (largest < MINUTE) {
            return whole + " s";
        }
        String minutesAndSeconds = "%02d:%02d".formatted(whole % HOUR / MINUTE, whole % MINUTE);
        if (largest < HOUR) {
            return minutesAndSeconds.startsWith("0") ? minutesAndSeconds.substring(1) : minutesAndSeconds;
        }
        return whole / HOUR + ":" + minutesAndSeconds;
    }
}
