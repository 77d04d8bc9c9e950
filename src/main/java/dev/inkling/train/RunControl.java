package dev.inkling.train;

/**
 * How others steer the trainer: it asks here before each mini-batch and each block of a large one or of an evaluation,
 * which takes far less than a tenth of a second. All methods may be called from any thread.
 *
 * <p>A paused run stands still between mini-batches or their blocks. An evaluation that is under way then is finished: only
 * with it is what the run had measured until there complete, and its checkpoint one to go on from to the same figures.
 */
final class RunControl {
    private RunState state = RunState.QUEUED;
    private boolean stopRequested;
    private int steps;
    private int pauses;
    /** Whether the iteration under way is a step; true from its start to the next command. */
    private boolean stepping;
    /** The fast path of a run that nobody disturbs: true when there is something to look at under the lock. */
    private volatile boolean attention = true;

    private volatile double learningRate;

    /** What the trainer is about to do. */
    enum Work {
        /** An iteration, which uses up a step. */
        ITERATION,
        /** Another block of the iteration that has begun. */
        REST_OF_ITERATION,
        /** A block of an evaluation, which no pause holds up. */
        EVALUATION
    }

    /** What the trainer does before it waits. */
    @FunctionalInterface
    interface Preparation {
        void run() throws InterruptedException;
    }

    RunControl(double learningRate) {
        this.learningRate = learningRate;
    }

    synchronized RunState state() {
        return state;
    }

    double learningRate() {
        return learningRate;
    }

    void setLearningRate(double rate) {
        learningRate = rate;
    }

    /** How often the run was paused, a start that waits not counted. */
    synchronized int pauses() {
        return pauses;
    }

    /**
     * Begins the run, learning at once or waiting for steps.
     *
     * @return false if it had begun before, or was stopped
     */
    synchronized boolean begin(boolean paused) {
        if (state != RunState.QUEUED) {
            return false;
        }
        state = paused ? RunState.PAUSED : RunState.RUNNING;
        attention = paused;
        return true;
    }

    synchronized void pause() {
        if (state == RunState.RUNNING) {
            state = RunState.PAUSED;
            pauses++;
            attention = true;
        }
    }

    synchronized void resume() {
        if (state == RunState.PAUSED) {
            state = RunState.RUNNING;
            steps = 0;
            stepping = false;
            attention = stopRequested;
            notifyAll();
        }
    }

    /** Lets a paused run do one more iteration and the evaluation that is due after it; a running one is paused instead. */
    synchronized void step() {
        if (state == RunState.PAUSED) {
            steps++;
            notifyAll();
        } else {
            pause();
        }
    }

    /**
     * Asks for the end.
     *
     * @return whether that ended the run at once, as it had not begun
     */
    synchronized boolean stop() {
        stopRequested = true;
        attention = true;
        notifyAll();
        if (state != RunState.QUEUED) {
            return false;
        }
        state = RunState.STOPPED;
        return true;
    }

    /** The run is over; nothing changes the state any more. */
    synchronized void end(RunState last) {
        if (!state.isOver()) {
            state = last;
        }
    }

    /**
     * Waits while the run is paused and no step is asked for, then says whether to go on.
     *
     * @param next what comes if it may
     * @param beforeWaiting called once if it is going to wait
     * @return false if the run was stopped
     */
    boolean mayGoOn(Work next, Preparation beforeWaiting) throws InterruptedException {
        if (!attention) {
            return true;
        }
        if (waits(next)) {
            beforeWaiting.run();
        }
        synchronized (this) {
            while (waits(next)) {
                wait();
            }
            // An iteration in which the run was paused is finished by the next step.
            boolean isStep = next == Work.ITERATION || (next == Work.REST_OF_ITERATION && !stepping);
            if (isStep && state == RunState.PAUSED && !stopRequested) {
                steps--;
                stepping = true;
            }
            return !stopRequested;
        }
    }

    private synchronized boolean waits(Work next) {
        boolean asked = steps > 0 || next == Work.EVALUATION || (stepping && next == Work.REST_OF_ITERATION);
        return state == RunState.PAUSED && !asked && !stopRequested;
    }
}
