package dev.inkling.cli;

import dev.inkling.run.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Gives back the disk space of deleted runs. */
@Command(
        name = "compact",
        description =
                "Gives back the disk space that deleted runs have left in the database. Takes as long as copying it, and"
                        + " as much room for a moment.",
        footerHeading = "%nExamples:%n",
        footer = {"  inkling runs compact"})
final class CompactCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    private final InklingCommand root;
    private final Console console;

    CompactCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (RunStore store = RunStore.open(root.home())) {
            long before = Files.size(store.file());
            store.compact();
            console.line(String.format(
                    Locale.ROOT,
                    "%s: %.1f MB, before %.1f MB",
                    store.file(),
                    Files.size(store.file()) / MEGABYTE,
                    before / MEGABYTE));
        }
        return ExitCode.FINISHED;
    }
}
