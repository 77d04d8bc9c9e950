package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What charts with the same vertical axis have in common: the range that shows the values of all of them. */
final class SharedY {
    private final AutoRange auto = new AutoRange();
    private final Map<Viewport, Extrema> extents = new LinkedHashMap<>();
    private final List<Runnable> members = new ArrayList<>();
    private @Nullable Range chosen;
    private Range followed = new Range(0, 1);

    /** @param changed is told when the range is another one */
    void add(Runnable changed) {
        members.add(changed);
    }

    List<Runnable> members() {
        return List.copyOf(members);
    }

    /** Says which values one of the charts has; none if empty. */
    void follow(Viewport chart, Extrema extent, boolean log, @Nullable Range limits) {
        extents.put(chart, extent);
        Extrema all = new Extrema();
        for (Extrema own : extents.values()) {
            all.include(own.min(), own.max());
        }
        Range next = auto.update(all.min(), all.max(), log, limits);
        if (!next.equals(followed)) {
            followed = next;
            members.forEach(Runnable::run);
        }
    }

    void forget(Viewport chart) {
        extents.remove(chart);
    }

    /** The range that shows everything. */
    Range followed() {
        return followed;
    }

    @Nullable
    Range chosen() {
        return chosen;
    }

    /** Shows a range on all charts; null follows the values. */
    void choose(@Nullable Range range) {
        chosen = range;
        members.forEach(Runnable::run);
    }

    /** Forgets a zoom and how far the axis went, for example because the scale's kind changed. */
    void reset() {
        auto.reset();
        extents.clear();
        choose(null);
    }
}
