package dev.inkling.train;

/**
 * What a run measures while it learns.
 *
 * @param interval iterations from one evaluation on all samples to the next
 * @param fromStart whether the first evaluation is of the new network, before it has learned anything
 * @param loss when the loss of a mini-batch is taken
 */
public record Reporting(int interval, boolean fromStart, LossMoment loss) {

    /** When the loss of a mini-batch is taken. */
    public enum LossMoment {
        /** Before the update that the mini-batch brings: the forward pass that learning needs anyway. */
        BEFORE_UPDATE,
        /** After it, which costs another forward pass. */
        AFTER_UPDATE
    }

    public Reporting {
        Limits.check("The evaluation interval", interval, 1, Duration.MAX);
    }

    /** Evaluations every so many iterations, from before the first. */
    public static Reporting every(int iterations) {
        return new Reporting(iterations, true, LossMoment.BEFORE_UPDATE);
    }
}
