package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What linked charts have in common: the range of the horizontal axis, the crosshair's place on it, the width of the labels
 * beside.
 */
final class SharedX {
    /** A chart as the others see it. */
    interface Member {
        /** The x of its visible points, null without any. */
        @Nullable
        Range xExtent();

        /** The width of its own labels. */
        double labelWidth();

        /** Range or common width changed: draw anew. */
        void sharedXChanged();

        void crosshairMoved();
    }

    private static final double STEPS = 10;

    private final List<Member> members = new ArrayList<>();
    private @Nullable Range chosen;
    private Range followed = new Range(0, 1);
    private double crosshair = Double.NaN;
    private double labelWidth;

    void add(Member member) {
        members.add(member);
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    /** The range that shows everything; round, so that it stays for a while as curves grow. */
    Range followed() {
        return followed;
    }

    Range range() {
        Range range = chosen;
        return range == null ? followed : range;
    }

    boolean isChosen() {
        return chosen != null;
    }

    /** Shows a range on all charts; null follows the curves. */
    void choose(@Nullable Range range) {
        chosen = range;
        changed();
    }

    /** Where the crosshair is, NaN if nowhere. */
    double crosshair() {
        return crosshair;
    }

    void moveCrosshair(double x) {
        if (Double.compare(x, crosshair) != 0) {
            crosshair = x;
            members.forEach(Member::crosshairMoved);
        }
    }

    double labelWidth() {
        return labelWidth;
    }

    /** Looks at all charts' points and labels anew, and tells the charts if something common changed. */
    void refresh(XAxis axis) {
        Range extent = null;
        double width = 0;
        for (Member member : members) {
            Range own = member.xExtent();
            extent = extent == null || own == null ? (own == null ? extent : own) : extent.union(own);
            width = Math.max(width, member.labelWidth());
        }
        Range follow = extent == null ? new Range(0, axis.shortest()) : nice(extent, axis.shortest());
        if (!follow.equals(followed) || width != labelWidth) {
            followed = follow;
            labelWidth = width;
            changed();
        }
    }

    private void changed() {
        members.forEach(Member::sharedXChanged);
    }

    private static Range nice(Range extent, double shortest) {
        double min = extent.min() > 0 && extent.min() < 0.1 * extent.max() ? 0 : extent.min();
        double max = Math.max(extent.max(), min + shortest);
        NiceStep step = NiceStep.atLeast((max - min) / STEPS);
        return new Range(
                step.multiple(Math.floor(min / step.size() + 1e-9)),
                step.multiple(Math.ceil(max / step.size() - 1e-9)));
    }
}
