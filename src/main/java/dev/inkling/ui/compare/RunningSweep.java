package dev.inkling.ui.compare;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.sweep.RunQueue;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.Comparator;
import java.util.List;

/** A sweep that goes on: how far it is, and what can be done with all of its runs. */
public final class RunningSweep {
    private final String name;
    private final RunQueue queue;
    private final List<RunItem> items;
    private final SweepSentences words;
    private double workedSeconds;
    private long lastLook = System.nanoTime();

    /**
     * @param queue that its runs were submitted to
     * @param items all of its runs, those that wait too
     */
    public RunningSweep(String name, RunQueue queue, List<RunItem> items) {
        this.name = name;
        this.queue = queue;
        this.items = List.copyOf(items);
        words = new SweepSentences(SweepTable.of(items));
    }

    /** Looks at the clock; to be called a few times a second. */
    void refresh() {
        long now = System.nanoTime();
        if (!queue.isPaused() && !isOver()) {
            workedSeconds += (now - lastLook) / 1e9;
        }
        lastLook = now;
    }

    public String name() {
        return name;
    }

    /** How many runs it is made of, those left out that were canceled before they began. */
    int total() {
        return items.size() - canceled();
    }

    /** How many of these are over. */
    int done() {
        return (int) items.stream().filter(RunningSweep::isOver).count() - canceled();
    }

    /** How many runs were taken out of the queue, or ended with it: they never learned, so they are not done. */
    int canceled() {
        return (int) items.stream().filter(RunningSweep::isCanceled).count();
    }

    private static boolean isOver(RunItem item) {
        return item.figures().state().isOver();
    }

    private static boolean isCanceled(RunItem item) {
        return item.figures().state() == RunState.STOPPED && item.figures().iterations() == 0;
    }

    int running() {
        return queue.running().size();
    }

    boolean isOver() {
        return items.stream().allMatch(RunningSweep::isOver);
    }

    boolean isPaused() {
        return queue.isPaused();
    }

    /** How much of the work is done, 0…1: iterations of runs that were not canceled, ended ones counted whole. */
    double progress() {
        return items.stream()
                .filter(item -> !isCanceled(item))
                .mapToDouble(RunningSweep::progress)
                .average()
                .orElse(1);
    }

    private static double progress(RunItem item) {
        return isOver(item)
                ? 1
                : (double) item.figures().iterations() / item.facts().totalIterations();
    }

    /** How long the rest will take if it goes on as it did; NaN as long as that cannot be known. */
    double remainingSeconds() {
        double progress = progress();
        return progress < 0.01 || workedSeconds < 1 ? Double.NaN : workedSeconds * (1 - progress) / progress;
    }

    /** The runs that wait, the next first. */
    List<RunItem> waiting() {
        List<TrainingRun> order = queue.waiting();
        return items.stream()
                .filter(item -> order.contains(item.live()))
                .sorted(Comparator.comparingInt(item -> order.indexOf(item.live())))
                .toList();
    }

    /** A run with what it varies, short: {@code Run 3 · learning rate 0.5}, or {@code Run 3 · 0.5 · 50 · seed 2}. */
    String describe(RunItem item) {
        return words.brief(item);
    }

    /** The same with the name of each setting. */
    String describeInFull(RunItem item) {
        return Messages.get("compare.queue.run", item.nameProperty().get(), words.settingsAndSeed(item));
    }

    void pauseAll() {
        queue.pauseAll();
    }

    void resumeAll() {
        queue.resumeAll();
    }

    void cancelAll() {
        queue.cancelAll();
    }

    void cancel(RunItem item) {
        queue.cancel(item.run());
    }

    /** Gives a waiting run another place, from 0 on. */
    void move(RunItem item, int place) {
        queue.move(item.run(), place);
    }
}
