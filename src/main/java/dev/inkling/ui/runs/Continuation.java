package dev.inkling.ui.runs;

/** Lets runs go on that were kept, or other runs begin where they stood. */
public interface Continuation {
    /** Nothing goes on. */
    Continuation NONE = new Continuation() {
        @Override
        public boolean canResume(RunItem run) {
            return false;
        }

        @Override
        public void resume(RunItem run) {
            throw new IllegalArgumentException(run + " cannot go on");
        }

        @Override
        public void branch(RunItem run) {}
    };

    /** Whether a run was interrupted, so that it can go on. */
    boolean canResume(RunItem run);

    /** Lets an interrupted run go on from its last checkpoint, or says why it cannot. */
    void resume(RunItem run);

    /** Asks from which moment of a run the next one is to branch. */
    void branch(RunItem run);
}
