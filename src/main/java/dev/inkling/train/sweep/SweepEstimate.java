package dev.inkling.train.sweep;

import dev.inkling.data.Dataset;
import dev.inkling.train.RunCost;
import dev.inkling.train.TrainConfig;
import java.util.Arrays;
import java.util.List;

/** How long sweeps of the same settings take: measured once, then scaled to the runs of any plan. */
public final class SweepEstimate {
    private final TrainConfig base;
    private final Dataset dataset;
    private final RunCost cost;

    private SweepEstimate(TrainConfig base, Dataset dataset, RunCost cost) {
        this.base = base;
        this.dataset = dataset;
        this.cost = cost;
    }

    /**
     * Measures on the calling thread, for about half a second.
     *
     * @param dataset already split and scaled as the settings say
     * @throws dev.inkling.train.SettingException if the settings do not fit the dataset or the memory of this machine
     */
    public static SweepEstimate measure(TrainConfig base, Dataset dataset) throws InterruptedException {
        return new SweepEstimate(base, dataset, RunCost.measure(base, dataset));
    }

    /**
     * Seconds from the start of the first run to the end of the last, if none ends early.
     *
     * @param atOnce runs that learn at the same time
     * @throws dev.inkling.train.SettingException if the settings of a trial do not fit the dataset
     */
    public double seconds(List<SweepPlan.Trial> trials, int atOnce) {
        int processors = Runtime.getRuntime().availableProcessors();
        double[] places = new double[Math.max(1, Math.min(atOnce, trials.size()))];
        for (SweepPlan.Trial trial : trials) {
            RunCost run = cost.scaled(base, trial.config(), dataset);
            // Evaluations are done beside the training while a processor is free.
            double seconds = places.length < processors
                    ? Math.max(run.trainSeconds(), run.evaluationSeconds())
                    : run.trainSeconds() + run.evaluationSeconds();
            // As the queue does it: the place that is free first takes the next run.
            Arrays.sort(places);
            places[0] += seconds * Math.max(1, (double) places.length / processors);
        }
        return Arrays.stream(places).max().orElseThrow();
    }
}
