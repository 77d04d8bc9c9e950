package dev.inkling.train;

/**
 * How others steer the trainer: it asks here before each mini-batch and each block of a large one or of an evaluation,
 * which takes far less than a tenth of a second. All methods may be called from any thread.
 */
final class RunControl {
    private RunState state = RunState.QUEUED;
    private boolean stopRequested;
    private int steps;
    /** A step is one iteration with the evaluation that is due after it; true from its start to the next command. */
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
        /** A block of an evaluation, which comes along with the step that it follows. */
        EVALUATION
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

    /** Begins the run, learning at once or waiting for steps. */
    synchronized void begin(boolean paused) {
        state = paused ? RunState.PAUSED : RunState.RUNNING;
        // The evaluation before the first iteration need not be asked for by a step.
        stepping = paused;
        attention = paused || stopRequested;
    }

    synchronized void pause() {
        if (state == RunState.RUNNING) {
            state = RunState.PAUSED;
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

    synchronized void stop() {
        stopRequested = true;
        attention = true;
        notifyAll();
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
    boolean mayGoOn(Work next, Runnable beforeWaiting) throws InterruptedException {
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
        boolean asked = steps > 0 || (stepping && next != Work.ITERATION);
        return state == RunState.PAUSED && !asked && !stopRequested;
    }
}
