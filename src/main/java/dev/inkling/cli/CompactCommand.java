package dev.inkling.cli;

import dev.inkling.run.store.RunStore;
import dev.inkling.train.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives back the disk space of deleted runs, and says how much of the others is kept. */
@Command(
        name = "compact",
        description =
                "Gives back the disk space that deleted runs have left in the database. Takes as long as copying it, and"
                        + " as much room for a moment. Where the parameters of all runs take more than their budget, the"
                        + " oldest runs keep only their best ones; never those that are interrupted, among the newest 20, or"
                        + " have a name, note, tag or group of their own. Measurements are always kept.",
        footerHeading = "%nExamples:%n",
        footer = {"  inkling runs compact", "  inkling runs compact --parameters 1000"})
final class CompactCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    private final InklingCommand root;
    private final Console console;

    @Option(
            names = "--parameters",
            paramLabel = "MB",
            description = "From now on the budget of this database for parameters, 0 to "
                    + RunStore.MOST_PARAMETER_MEGABYTES
                    + " (at first 180).")
    private @Nullable Integer parameters;

    CompactCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (parameters != null && (parameters < 0 || parameters > RunStore.MOST_PARAMETER_MEGABYTES)) {
            throw new SettingException(
                    "--parameters is " + parameters + "; choose from 0 to " + RunStore.MOST_PARAMETER_MEGABYTES + ".");
        }
        try (RunStore store = RunStore.open(root.home())) {
            long before = Files.size(store.file());
            if (parameters != null) {
                store.setParameterBudget((long) (parameters * MEGABYTE));
            }
            store.compact();
            console.line(String.format(
                    Locale.ROOT,
                    "%s: %.1f MB, before %.1f MB; at most %.0f MB for parameters, where more can be dropped",
                    store.file(),
                    Files.size(store.file()) / MEGABYTE,
                    before / MEGABYTE,
                    store.parameterBudget() / MEGABYTE));
        }
        return ExitCode.FINISHED;
    }
}
