package dev.inkling.ui.runs.table;

/** How a condition compares; those that begin like another come before it. */
enum Operator {
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    AT_MOST("<="),
    HAS(":"),
    EQUAL("="),
    ABOVE(">"),
    BELOW("<");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Whether it asks for more or less, which numbers alone can answer. */
    boolean isOrder() {
        return this == AT_LEAST || this == AT_MOST || this == ABOVE || this == BELOW;
    }

    /** What it says of two numbers; not a number is in no order and equal to nothing. */
    boolean holds(double number, double limit) {
        return switch (this) {
            case NOT_EQUAL -> number != limit;
            case AT_LEAST -> number >= limit;
            case AT_MOST -> number <= limit;
            case HAS, EQUAL -> number == limit;
            case ABOVE -> number > limit;
            case BELOW -> number < limit;
        };
    }
}
