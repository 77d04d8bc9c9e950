package dev.inkling.data.digits;

/**
 * The numbers in which one drawing of a stroke model differs from the next. Each has a value that its writer always comes
 * near to, as the writer's numbers are drawn in the same order every time, and bounds that it never leaves.
 */
final class Variation {
    private final Draws habit;
    private final Draws moment;
    private final double sloppiness;

    /**
     * @param habit the writer's numbers for this model, from their beginning
     * @param moment the numbers of this one drawing
     * @param sloppiness how far a drawing may be from the writer's habit, as a share of the bounds' distance
     */
    Variation(Draws habit, Draws moment, double sloppiness) {
        this.habit = habit;
        this.moment = moment;
        this.sloppiness = sloppiness;
    }

    /** Over all writers and drawings uniform between the bounds. */
    double between(double low, double high) {
        return low + (high - low) * share();
    }

    /** Whether something happens that a share {@code probability} of all drawings has. */
    boolean chance(double probability) {
        return share() < probability;
    }

    /** A small shift that no writer means, from −{@code most} to {@code most}. */
    double slip(double most) {
        return most * moment.bell() / 3;
    }

    /** Reflected at 0 and 1, which keeps it uniform. */
    private double share() {
        double value = Math.abs(habit.uniform() + moment.between(-sloppiness, sloppiness));
        return value > 1 ? 2 - value : value;
    }
}
