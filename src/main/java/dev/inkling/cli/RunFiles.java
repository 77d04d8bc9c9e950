package dev.inkling.cli;

import dev.inkling.run.ConfigFile;
import dev.inkling.run.LossLog;
import dev.inkling.run.WeightsFile;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a person wants to keep of a run. */
final class RunFiles {
    @Option(
            names = "--save-weights",
            paramLabel = "FILE.npz",
            description = "Keep the parameters as NumPy arrays W1, b1, W2, b2 …, also of a run that was interrupted.")
    private @Nullable Path weights;

    @Option(
            names = "--loss-log",
            paramLabel = "FILE.csv",
            description = "Keep the loss of every iteration, also of a run that was interrupted.")
    private @Nullable Path losses;

    @Option(names = "--save-config", paramLabel = "FILE.json", description = "Keep all settings, for --config.")
    private @Nullable Path config;

    /**
     * Looks at all files before there is anything to write.
     *
     * @param home the folder with what the program itself keeps
     * @param count runs that are going to be saved
     * @throws dev.inkling.train.SettingException if two are the same, or one is what the program itself keeps
     * @throws dev.inkling.run.RunFileException if one of the files cannot be written where it shall be
     */
    void requireWritable(Path home, int count) {
        OutputFiles files = new OutputFiles(home);
        for (int place = 1; place <= count; place++) {
            add(files, "--save-weights", weights, place, count);
            add(files, "--loss-log", losses, place, count);
            add(files, "--save-config", config, place, count);
        }
    }

    private static void add(OutputFiles files, String option, @Nullable Path file, int place, int count) {
        if (file != null) {
            files.add(option, numbered(file, place, count));
        }
    }

    /**
     * Writes the files of a run that is over.
     *
     * @param place of the run among {@code count}, from 1; where there are several it becomes part of the names
     * @throws dev.inkling.run.RunFileException if one cannot be written
     */
    void save(TrainingRun run, int place, int count) {
        if (config != null) {
            ConfigFile.save(numbered(config, place, count), run.config());
        }
        if (losses != null) {
            LossLog.save(numbered(losses, place, count), run.metrics());
        }
        Snapshot last = run.snapshot();
        if (weights != null && last != null) {
            WeightsFile.save(
                    numbered(weights, place, count),
                    last.parameters(),
                    run.config().network().precision());
        }
    }

    /** {@code w.npz} becomes {@code w-2.npz} for the second of several. */
    static Path numbered(Path file, int place, int count) {
        if (count == 1) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return file.resolveSibling(name.substring(0, end) + "-" + place + name.substring(end));
    }
}
