package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.run.store.RunStore;
import dev.inkling.run.store.StoreException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes kept runs. */
@Command(
        name = "delete",
        description =
                "Deletes kept runs. There is no way back; all of them must be there and over, else none is deleted.",
        footerHeading = "%nExamples:%n",
        footer = {"  inkling runs delete 7 8 9"})
final class DeleteRunsCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "The runs' numbers; see: inkling runs list")
    private List<Long> ids = List.of();

    DeleteRunsCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        // Named twice it is deleted once, and told once.
        Set<Long> different = new LinkedHashSet<>(ids);
        try (RunStore store = RunStore.open(root.home())) {
            for (long id : different) {
                if (goesOn(store, id)) {
                    throw new DataException("Run " + id + " cannot be deleted: it goes on in another program. Stop it"
                            + " there first.");
                }
            }
            store.delete(different);
        }
        different.forEach(id -> console.line("Deleted run " + id));
        return ExitCode.FINISHED;
    }

    private static boolean goesOn(RunStore store, long id) {
        try {
            return !store.run(id).state().isOver();
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.UNREADABLE) {
                // Its rows are not removed before it is over, whatever stands in them.
                return false;
            }
            throw e;
        }
    }
}
