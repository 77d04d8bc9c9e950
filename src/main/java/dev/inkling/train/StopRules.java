package dev.inkling.train;

/**
 * When a run ends before its time; each 0 for never.
 *
 * @param loss ends when the loss of a mini-batch is at most this
 * @param patience ends when the validation loss has not become smaller for so many evaluations
 * @param seconds ends after so many seconds of training, evaluations and pauses not counted
 */
public record StopRules(double loss, int patience, double seconds) {
    public static final double MAX_LOSS = 1_000;
    public static final int MAX_PATIENCE = 100_000;
    public static final double MAX_SECONDS = 1_000_000;

    public static final StopRules NONE = new StopRules(0, 0, 0);

    public StopRules {
        Limits.check("The loss to stop at", loss, 0, MAX_LOSS);
        Limits.check("Patience", patience, 0, MAX_PATIENCE);
        Limits.check("The time limit", seconds, 0, MAX_SECONDS);
    }
}
