package dev.inkling.cli;

import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.RunEvent;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells all about one kept run. */
@Command(
        name = "show",
        description =
                "Tells all about a kept run: settings, dataset, figures, what was done to it, and its checkpoints.",
        footerHeading = "%nExamples:%n",
        footer = {"  inkling runs show 12", "  inkling runs show 12 --json"})
final class ShowRunCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "The run's number; see: inkling runs list")
    private long id;

    @Option(names = "--json", description = "One JSON object on standard output, and nothing else.")
    private boolean json;

    ShowRunCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (RunStore store = RunStore.openToRead(root.home())) {
            KeptRun run = store.run(id);
            List<RunEvent> events = store.metrics(id).events();
            List<CheckpointInfo> checkpoints = store.checkpoints(id);
            if (json) {
                console.line(KeptRunLine.of(run, events, checkpoints).toString());
            } else {
                KeptRunText.lines(run, events, checkpoints).forEach(console::line);
            }
            return ExitCode.FINISHED;
        }
    }
}
