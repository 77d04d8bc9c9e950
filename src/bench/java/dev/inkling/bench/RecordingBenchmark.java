package dev.inkling.bench;

import dev.inkling.data.Dataset;
import dev.inkling.data.MnistFolder;
import dev.inkling.run.store.NewRun;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.train.WarmUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Prints what it costs a run to be kept: whole runs of experiment 1 with a recorder and without one, in turns. */
final class RecordingBenchmark {
    private static final long PATIENCE_MINUTES = 30;

    private RecordingBenchmark() {}

    /** @param args a folder for the database, which is made anew, and the number of pairs of runs */
    public static void main(String[] args) throws InterruptedException, IOException {
        WarmUp.run();
        int pairs = Integer.parseInt(args[1]);
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "recording");
        Dataset dataset = new MnistFolder(Path.of(System.getenv("INKLING_DATASETS"), "mnist")).load();
        double[] alone = new double[pairs];
        double[] kept = new double[pairs];
        double[] ratios = new double[pairs];
        try (RunStore store = RunStore.open(home)) {
            // The first run of each kind shows what the JIT compiler does, not what a run costs.
            seconds(dataset, null);
            seconds(dataset, store);
            for (int i = 0; i < pairs; i++) {
                alone[i] = seconds(dataset, null);
                kept[i] = seconds(dataset, store);
                ratios[i] = kept[i] / alone[i];
            }
        }
        System.out.printf(
                Locale.ENGLISH,
                "a run: %.3f s, kept: %.3f s (medians of %d); kept takes %.1f %% longer (median of pairs)%n",
                median(alone),
                median(kept),
                pairs,
                100 * (median(ratios) - 1));
    }

    /** The whole time of a run, from its start to its end. */
    private static double seconds(Dataset dataset, @Nullable RunStore store) throws InterruptedException {
        TrainingRun run = new TrainingRun(TrainConfig.forImages("mnist"), dataset, ended -> {});
        if (store != null) {
            NewRun added = NewRun.of(run, RunLabels.named("Run"), null, null, "bench", store.datasets());
            store.recorder().follow(run, store.recorder().add(added));
        }
        long start = System.nanoTime();
        run.start();
        run.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (run.state() != RunState.FINISHED) {
            throw new IllegalStateException("A run ended as " + run.state() + ": " + run.problem());
        }
        if (store != null) {
            store.recorder().flush();
        }
        return seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
