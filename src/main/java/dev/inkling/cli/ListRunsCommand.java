package dev.inkling.cli;

import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.RunList;
import dev.inkling.run.store.RunStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the kept runs. */
@Command(
        name = "list",
        description = "Lists the kept runs with their figures, the newest last.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling runs list",
            "  inkling runs list --home /data/runs --json",
            "With --json: one object a run, with id, name, state, config, the learning rate that it has now, and the"
                    + " last and best figures."
        })
final class ListRunsCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    ListRunsCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        try (RunStore store = RunStore.openToRead(root.home())) {
            RunList list = store.list();
            List<KeptRun> runs = list.runs();
            list.problems().forEach(console::tell);
            if (json) {
                runs.forEach(run -> console.line(KeptRunLine.of(run).toString()));
            } else if (runs.isEmpty() && list.problems().isEmpty()) {
                console.line("There are no runs in " + store.file() + ".");
            } else if (!runs.isEmpty()) {
                KeptRunText.table(runs).forEach(console::line);
            }
            return ExitCode.FINISHED;
        }
    }
}
