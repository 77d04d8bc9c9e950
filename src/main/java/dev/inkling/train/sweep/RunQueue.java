package dev.inkling.train.sweep;

import dev.inkling.data.Dataset;
import dev.inkling.train.MemoryNeed;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets so many runs learn at once and keeps the others waiting, first come, first served unless they are moved. A run tells
 * of its end by {@link #ended}, which is to be part of what it was made with: {@code new TrainingRun(config, dataset,
 * queue::ended)}. All methods may be called from any thread.
 */
public final class RunQueue {
    private final int atOnce;
    private final List<TrainingRun> waiting = new ArrayList<>();
    private final List<TrainingRun> running = new ArrayList<>();
    private boolean held;

    /** @param atOnce runs that learn at the same time, at least 1 */
    public RunQueue(int atOnce) {
        if (atOnce < 1) {
            throw new IllegalArgumentException(atOnce + " runs at once; at least 1 must be possible.");
        }
        this.atOnce = atOnce;
    }

    /**
     * How many runs at once use this machine best: one a processor, as each computes on one thread, or fewer where memory
     * would not hold them; at least 1.
     *
     * @param configs of all runs
     * @param dataset of one of them, whose sizes all share
     */
    public static int sensible(List<TrainConfig> configs, Dataset dataset) {
        int fitting = configs.stream()
                .mapToInt(config -> MemoryNeed.of(config, dataset).timesInMachine())
                .min()
                .orElse(1);
        return Math.max(1, Math.min(fitting, Runtime.getRuntime().availableProcessors()));
    }

    /** Runs that learn at the same time at most. */
    public int atOnce() {
        return atOnce;
    }

    /** Takes a run that was not started, and starts it when a place is free. */
    public synchronized void submit(TrainingRun run) {
        waiting.add(run);
        startWhatMay();
    }

    /** The run is over, however it ended: its place goes to the next. Runs that are not of this queue are ignored. */
    public synchronized void ended(TrainingRun run) {
        waiting.remove(run);
        running.remove(run);
        startWhatMay();
    }

    private void startWhatMay() {
        while (!held && running.size() < atOnce && !waiting.isEmpty()) {
            TrainingRun next = waiting.remove(0);
            running.add(next);
            next.startAmong(atOnce);
        }
    }

    /** Pauses all that learn and starts no other. */
    public synchronized void pauseAll() {
        held = true;
        running.forEach(TrainingRun::pause);
    }

    /** Goes on with all that are paused, and with starting others. */
    public synchronized void resumeAll() {
        held = false;
        running.forEach(TrainingRun::resume);
        startWhatMay();
    }

    /** Whether {@link #pauseAll} holds the queue. */
    public synchronized boolean isPaused() {
        return held;
    }

    /** Stops a run, or takes it out of those that wait; either way it ends as stopped. */
    public void cancel(TrainingRun run) {
        synchronized (this) {
            waiting.remove(run);
        }
        // Not under the lock: one that has not begun tells of its end from within.
        run.stop();
    }

    /** Does so with all. */
    public void cancelAll() {
        List<TrainingRun> all = new ArrayList<>();
        synchronized (this) {
            all.addAll(waiting);
            all.addAll(running);
            waiting.clear();
        }
        all.forEach(TrainingRun::stop);
    }

    /**
     * Gives a waiting run another place among those that wait; one that does not wait any more is left alone.
     *
     * @param index from 0; beyond the last place means the last
     */
    public synchronized void move(TrainingRun run, int index) {
        if (waiting.remove(run)) {
            waiting.add(Math.max(0, Math.min(index, waiting.size())), run);
        }
    }

    /** Those that wait, the next first; a copy. */
    public synchronized List<TrainingRun> waiting() {
        return List.copyOf(waiting);
    }

    /** Those that were started and are not over, paused ones too; a copy. */
    public synchronized List<TrainingRun> running() {
        return List.copyOf(running);
    }
}
