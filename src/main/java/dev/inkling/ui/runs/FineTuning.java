package dev.inkling.ui.runs;

/** Lets networks of runs go on learning, from the user's own drawings. */
public interface FineTuning {
    /** No network does. */
    FineTuning NONE = new FineTuning() {
        @Override
        public boolean isPossible(RunItem run) {
            return false;
        }

        @Override
        public void fineTune(RunItem run) {
            throw new IllegalArgumentException(run + " cannot be fine-tuned");
        }
    };

    /** Whether a run's network reads drawings. */
    boolean isPossible(RunItem run);

    /** Asks how, and begins a new run with the parameters of this one. */
    void fineTune(RunItem run);
}
