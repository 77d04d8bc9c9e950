package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.Resumption;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was interrupted. */
@Command(
        name = "resume",
        description =
                "Finishes a run that was interrupted, from its last checkpoint on and with the settings that it began with;"
                        + " it comes to the same as if it had not been interrupted.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling runs resume 12",
            "  inkling runs resume 12 --save-weights w.npz --json",
            "The dataset must be the one that it has learned from, which is checked.",
            "With --json: the same lines as those of inkling train."
        })
final class ResumeCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "The run's number; see: inkling runs list")
    private long id;

    @Mixin
    private final RunFiles files = new RunFiles();

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    ResumeCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        files.requireWritable(root.home(), 1);
        RunStore store = RunStore.open(root.home());
        try (Interruption interruption = new Interruption();
                RunKeeper keeper = RunKeeper.of(store, console)) {
            ReadyRun ready = ready(store);
            Preparation.begin().await();
            RunReport report = json ? new JsonReport(console) : new TextReport(console);
            return new RunSequence(console, report, files, keeper, interruption).run(List.of(ready));
        }
    }

    private ReadyRun ready(RunStore store) {
        KeptRun kept = store.run(id);
        if (kept.state() != RunState.INTERRUPTED) {
            throw new DataException("Run " + id + " cannot be resumed: found it "
                    + kept.state().name().toLowerCase(Locale.ROOT) + ", expected one that was interrupted. Choose such"
                    + " a run from: inkling runs list");
        }
        Dataset dataset = RunData.prepare(kept.facts().config(), root.library());
        if (!store.datasets().of(dataset).hash().equals(kept.facts().dataset().hash())) {
            String found = "Run " + id + " cannot be resumed: found other samples in " + dataset.title()
                    + " than those that it has learned from";
            throw new DataException(found
                    + (kept.facts().usesDrawings()
                            ? "; it learns from My digits, where each drawing that is added, deleted or relabeled"
                                    + " makes others of them. Train anew, from its last parameters if you like:"
                                    + " inkling train --from-run " + id
                            : ". Put these back, or begin a new run."));
        }
        RunStart start = Resumption.of(store, id)
                .orElseThrow(() -> new DataException("Run " + id + " cannot be resumed: it began with"
                        + " another run's parameters, which are gone. Begin a new run."));
        return new ReadyRun("", kept.facts().config(), dataset, start, null, id);
    }
}
