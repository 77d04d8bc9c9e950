package dev.inkling.ui.curves;

import dev.inkling.ui.chart.BandData;
import dev.inkling.ui.chart.CurveData;
import dev.inkling.ui.chart.XAxis;
import java.util.List;

/**
 * The mean of a figure over repeats at equal iterations, as far as all of them have got, and how it spreads. Where one lacks the
 * iteration, the others speak for it; where fewer than two have it, or one is no number, the mean is a gap.
 */
final class MeanOfRepeats implements BandData {
    private static final int FEWEST = 2;

    private final List<CurveData> members;
    private final Spread spread;

    /** @param members two or more */
    MeanOfRepeats(List<CurveData> members, Spread spread) {
        this.members = List.copyOf(members);
        this.spread = spread;
    }

    @Override
    public int size() {
        int size = Integer.MAX_VALUE;
        for (CurveData member : members) {
            size = Math.min(size, member.size());
        }
        return size;
    }

    /** The mean of the members' places. */
    @Override
    public double x(int index, XAxis axis) {
        double sum = 0;
        for (CurveData member : members) {
            sum += member.x(index, axis);
        }
        return sum / members.size();
    }

    @Override
    public double y(int index) {
        double[] values = new double[members.size()];
        int count = collect(index, values);
        return count < FEWEST ? Double.NaN : Spread.mean(values, count);
    }

    @Override
    public double low(int index) {
        double[] values = new double[members.size()];
        int count = collect(index, values);
        return count < FEWEST ? Double.NaN : spread.low(values, count);
    }

    @Override
    public double high(int index) {
        double[] values = new double[members.size()];
        int count = collect(index, values);
        return count < FEWEST ? Double.NaN : spread.high(values, count);
    }

    /** Writes the values of those that have the iteration into {@code values}, and says how many. */
    private int collect(int index, double[] values) {
        double iteration = members.get(0).x(index, XAxis.ITERATION);
        int count = 0;
        for (CurveData member : members) {
            int own = indexOf(member, iteration, index);
            if (own >= 0) {
                values[count++] = member.y(own);
            }
        }
        return count;
    }

    /** Nearly always where it is in the others, too: repeats are judged at the same iterations. */
    private static int indexOf(CurveData member, double iteration, int likely) {
        if (member.x(likely, XAxis.ITERATION) == iteration) {
            return likely;
        }
        int low = 0;
        int high = member.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            double found = member.x(middle, XAxis.ITERATION);
            if (found == iteration) {
                return middle;
            }
            if (found < iteration) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
