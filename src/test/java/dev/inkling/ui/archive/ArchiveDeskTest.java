package dev.inkling.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunItem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArchiveDeskTest {
    private static RunItem run(int number, String group) {
        TrainConfig config = TrainConfig.forTable("iris").withSeed(number);
        RunItem run = KeptRuns.of(number, config, RunState.FINISHED, 0.1, 0.9);
        run.groupProperty().set(group);
        return run;
    }

    private static List<Long> shown(List<RunItem> runs) {
        ArchiveDesk.hideOlder(runs);
        return runs.stream()
                .filter(run -> run.visibleProperty().get())
                .map(run -> run.idProperty().get())
                .toList();
    }

    @Test
    void theNewestAreShownAtStart() {
        List<RunItem> runs =
                IntStream.rangeClosed(1, 20).mapToObj(i -> run(i, "")).toList();
        assertEquals(List.of(9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L), shown(runs));
        assertEquals(List.of(1L, 2L), shown(List.of(run(1, ""), run(2, ""))));
    }

    @Test
    void ofRepeatsAllOrNoneAreShown() {
        List<RunItem> runs = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> run(i, i <= 6 ? "first" : i <= 11 ? "second" : ""))
                .toList();
        assertEquals(List.of(7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L), shown(runs));
    }
}
