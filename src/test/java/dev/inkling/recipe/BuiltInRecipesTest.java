package dev.inkling.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.data.RandomRegression;
import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.ExpectedTable.Row;
import dev.inkling.train.Batches;
import dev.inkling.train.GradientCheckJob;
import dev.inkling.train.MnistForTests;
import dev.inkling.train.Reporting;
import dev.inkling.train.RunStart;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes that come with the program: what they say, and that they come out as published. */
class BuiltInRecipesTest {
    /** Far beyond what a run takes: only a hang reaches it. */
    private static final int PATIENCE_SECONDS = 300;

    @Test
    void allAreThereInBothLanguages() {
        List<Recipe> recipes = Recipes.builtIn();
        assertEquals(Recipes.BUILT_IN, recipes.stream().map(Recipe::id).toList());
        for (Recipe recipe : recipes) {
            for (LocalText text : List.of(recipe.title(), recipe.summary(), recipe.description())) {
                assertEquals(List.of("en", "de"), List.copyOf(text.byLanguage().keySet()));
            }
            assertTrue(recipe.description().in(Locale.ENGLISH).length() > 400, recipe.id());
            assertFalse(recipe.expected().isEmpty());
        }
        assertTrue(Recipes.byId("mnist").isEmpty());
    }

    @Test
    void backpropHasTheFiguresOfPublishedRunA() {
        Recipe recipe = recipe("mnist-backprop");
        List<Row> rows = recipe.expected().get(0).rows();
        assertEquals(17, rows.size());
        for (int i = 0; i < 16; i++) {
            assertEquals(600L * (i + 1), rows.get(i).key().iteration());
        }
        assertEquals("end", rows.get(16).key().label());
        assertEquals("[0.9048, 0.9059]", figures(rows.get(0)));
        assertEquals("[0.9777, 0.9680]", figures(rows.get(16)));
        // The sums over .9048 .9228 … and .9059 .9247 … as they were published.
        assertEquals(new BigDecimal("16.2972"), sum(rows, 0));
        assertEquals(new BigDecimal("16.2049"), sum(rows, 1));
        assertEquals(new Band.ShownOnly(), rows.get(0).cells().get(0).band());
        assertEquals(
                new Band.PlusMinus(new BigDecimal("0.01")),
                rows.get(1).cells().get(0).band());
        TrainConfig config = recipe.runs().get(0).config();
        assertEquals(new Batches(100, Batches.Order.WITHOUT_REPLACEMENT), config.batches());
        assertEquals(new Reporting(600, false, Reporting.LossMoment.BEFORE_UPDATE), config.reporting());
    }

    @Test
    void gradientCheckHasTheFiguresThatTheSourceGives() {
        Recipe recipe = recipe("mnist-gradient-check");
        assertEquals(
                List.of("W1 [5.88E-10]", "b1 [3.51E-9]", "W2 [6.01E-9]", "b2 [1.40E-7]"),
                recipe.expected().get(0).rows().stream()
                        .map(row -> row.key().label() + " " + figures(row))
                        .toList());
        List<Row> rows = recipe.expected().get(1).rows();
        assertEquals(17, rows.size());
        assertEquals("[0.1058, 0.1051]", figures(rows.get(0)));
        assertEquals("[0.9044, 0.9073]", figures(rows.get(1)));
        assertEquals("[0.9754, 0.9680]", figures(rows.get(16)));
        assertEquals(9_600, rows.get(16).key().iteration());
        assertEquals(new PlannedCheck(3, PlannedCheck.ALL), recipe.gradientCheck());
        TrainConfig config = recipe.runs().get(0).config();
        assertEquals(new Batches(100, Batches.Order.WITH_REPLACEMENT), config.batches());
        assertEquals(new Reporting(600, true, Reporting.LossMoment.AFTER_UPDATE), config.reporting());
    }

    @Test
    void irisHasAll60RowsAndItsOwnStart() {
        Recipe recipe = recipe("iris-from-scratch");
        List<Row> rows = recipe.expected().get(0).rows();
        assertEquals(60, rows.size());
        for (int i = 0; i < 60; i++) {
            assertEquals(50L * (i + 1), rows.get(i).key().iteration());
        }
        assertEquals("[1.09785, 0.3333333]", figures(rows.get(0)));
        assertEquals("[0.1191476, 0.9866667]", figures(rows.get(59)));
        assertEquals(new BigDecimal("22.0065805"), sum(rows, 0));
        assertEquals(new BigDecimal("52.5866680"), sum(rows, 1));
        List<Integer> trainRows = recipe.runs().get(0).config().data().trainRows();
        assertEquals(75, new HashSet<>(trainRows).size());
        assertEquals(
                25, trainRows.stream().filter(row -> row > 50 && row <= 100).count());
    }

    @Test
    void irisComesOutExactlyInAll60Rows() {
        Recipe recipe = recipe("iris-from-scratch");
        Dataset iris = recipe.runs().get(0).config().data().split(Iris.load(), 1);
        List<Verdict> verdicts = run(recipe, iris);
        assertEquals(120, verdicts.size());
        verdicts.forEach(verdict -> assertEquals(Outcome.EXACT, verdict.outcome(), verdict::toString));
    }

    @Test
    void randomRegressionHasThePublishedLossesAndTheirFalls() {
        Recipe recipe = recipe("random-regression");
        assertEquals(
                List.of("[1.0709]", "[1.0572, 0.0137]", "[1.0439, 0.0133]", "[1.0308, 0.0131]", "[1.0181, 0.0127]"),
                recipe.expected().get(0).rows().stream()
                        .map(BuiltInRecipesTest::figures)
                        .toList());
    }

    @Test
    void randomRegressionFallsAsPublished() {
        Recipe recipe = recipe("random-regression");
        assertAsExpected(
                run(recipe, RandomRegression.draw(recipe.runs().get(0).config().seed())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist-backprop", "mnist-gradient-check", "mnist-learning-rates"})
    void mnistComesOutAsPublished(String id) {
        assertAsExpected(run(recipe(id), MnistForTests.load()));
    }

    @Test
    void learningRatesDifferInNothingElse() {
        List<PlannedRun> runs = recipe("mnist-learning-rates").runs();
        TrainConfig first = runs.get(0).config();
        assertEquals(
                List.of(0.5, 1.2, 1.5),
                runs.stream().map(run -> run.config().learning().rate()).toList());
        runs.forEach(run -> assertEquals(first, run.config().withLearningRate(0.5)));
        assertEquals(10_000, first.data().trainLimit());
    }

    private static List<Verdict> run(Recipe recipe, Dataset dataset) {
        GradientCheckJob job = recipe.gradientCheckJob(dataset);
        List<GradientCheck.Row> check = job == null ? List.of() : job.run();
        Map<String, RunResult> results = new LinkedHashMap<>();
        for (PlannedRun planned : recipe.runs()) {
            TrainingRun run =
                    new TrainingRun(planned.config(), dataset, RunStart.from(planned.startFor(dataset)), ended -> {});
            run.start();
            try {
                assertTrue(run.await(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "still " + run.state());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            results.put(planned.name(), RunResult.of(run));
        }
        return Verdicts.of(recipe, results, check);
    }

    private static void assertAsExpected(List<Verdict> verdicts) {
        assertFalse(verdicts.isEmpty());
        verdicts.forEach(verdict -> assertFalse(verdict.outcome().isFailure(), verdict::toString));
    }

    private static Recipe recipe(String id) {
        return Recipes.byId(id).orElseThrow();
    }

    private static String figures(Row row) {
        List<BigDecimal> figures = new ArrayList<>();
        row.cells().forEach(cell -> figures.add(Objects.requireNonNull(cell.published())));
        return figures.toString();
    }

    private static BigDecimal sum(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(row.cells().get(column).published()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
