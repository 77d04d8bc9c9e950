package dev.inkling.ui.runs.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunItem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFilterTest {
    private static final TrainConfig CONFIG = TrainConfig.forTable("iris");

    private final RunFilter filter = new RunFilter(new ColumnCatalog());
    private final RunItem first = KeptRuns.of(1, CONFIG.withLearningRate(0.1), RunState.FINISHED, 0.12345, 0.97);
    private final RunItem second = KeptRuns.of(2, CONFIG.withLearningRate(0.5), RunState.FINISHED, 0.3, 0.91);
    private final RunItem third = KeptRuns.of(3, CONFIG.withLearningRate(1.5), RunState.DIVERGED, 9, 0.3);

    RunFilterTest() {
        first.tagsProperty().set("good final");
        second.noteProperty().set("A good start, said Ada");
        third.groupProperty().set("learning rates");
    }

    private String found(String text) {
        return List.of(first, second, third).stream()
                .filter(filter.parse(text))
                .map(run -> run.key())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ''; 123
                    good; 12
                    GOOD ada; 2
                    iris; 123
                    diverged; 3
                    "good start"; 2
                    "start good"; ''
                    rate>0.1; 23
                    rate>=0.1 rate<1; 12
                    rate=0.10; 1
                    rate!=0.1; 23
                    rate=0,5; 2
                    hidden=10; 123
                    batch=full; 123
                    batch!=full; ''
                    state:diver; 3
                    state=diver; ''
                    tag:good; 1
                    optimizer=sgd; 123
                    optimizer!=SGD; ''
                    group="learning rates"; 3
                    loss=0.1235; 1
                    best>95; 1
                    best>=91% best<0.95; 2
                    test:97%; 1
                    time<2.5s; 12
                    validation>0; ''
                    started>2026-01-31; 123
                    started<2026-01-31; ''
                    """)
    void conditionsAndWordsMustAllHold(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rte>1 | rte>1: no column is called rte. Some are rate, hidden, batch, iteration, loss and best; the tips where columns are chosen name them all.
                    rate>fast | rate>fast: fast is no number.
                    rate> | rate>: what to compare with is missing.
                    good state>1 | state>1: state has no order; compare it with : or = or !=.
                    """)
    void wrongConditionsAreSaidInASentence(String text, String sentence) {
        FilterException refused = assertThrows(FilterException.class, () -> filter.parse(text));
        assertEquals(sentence, refused.sentence());
    }

    @Test
    void seedsHaveAllTheirDigits() {
        RunColumn seed = new ColumnCatalog()
                .columns().stream()
                        .filter(column -> column.name().equals("seed"))
                        .findFirst()
                        .orElseThrow();
        for (long value : new long[] {20_240_101, 9_007_199_254_740_993L, -5}) {
            RunItem run = KeptRuns.of(1, CONFIG.withSeed(value), RunState.FINISHED, 0.1, 0.9);
            assertEquals(Long.toString(value), seed.text(run));
            assertEquals(Long.toString(value), seed.raw(run));
        }
    }

    @Test
    void everyColumnHasAKeyOfItsOwn() {
        ColumnCatalog catalog = new ColumnCatalog();
        catalog.columns()
                .forEach(column ->
                        assertEquals(column, catalog.withKey(column.label().key())));
    }
}
