package dev.inkling.ui.runs;

/** Knows which runs have published figures to be compared with. */
public interface Comparison {
    /** No run has. */
    Comparison NONE = new Comparison() {
        @Override
        public boolean isKnown(RunItem run) {
            return false;
        }

        @Override
        public void show(RunItem run) {
            throw new IllegalArgumentException("nothing was published about " + run);
        }
    };

    /** Whether figures were published about a run. */
    boolean isKnown(RunItem run);

    /** Shows them beside what the run has measured. */
    void show(RunItem run);
}
