package dev.inkling.run.store;

import java.util.List;

/**
 * The kept runs, as far as they can be read.
 *
 * @param runs the oldest first
 * @param problems a sentence for each run that is left out, because its row is not what was written
 */
public record RunList(List<KeptRun> runs, List<String> problems) {
    public RunList {
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }
}
