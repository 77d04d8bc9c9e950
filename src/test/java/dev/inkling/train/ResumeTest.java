package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that go on from a checkpoint come to the same bits as those that nobody interrupted. */
class ResumeTest {
    private static final Dataset TABLE = TestRuns.table(110, 40, 6);
    private static final Dataset IMAGES = TestRuns.images(110, 40, 30);
    /** In the middle of an epoch of six mini-batches, between evaluations; on an evaluation; at the start; at the end. */
    private static final List<Integer> PLACES = List.of(33, 50, 0, 60);

    @ParameterizedTest
    @EnumSource
    void everyOptimizerGoesOnToTheSameBits(Method method) {
        for (Precision precision : Precision.values()) {
            Consumer<TestRuns.Settings> settings = s -> {
                s.method = method;
                s.precision = precision;
                s.learningRate = 0.02;
                s.clipNorm = 0.7;
                s.l2 = 0.001;
            };
            assertGoesOn(settings, IMAGES);
        }
    }

    static Stream<Consumer<TestRuns.Settings>> combinations() {
        return Stream.of(
                s -> {
                    s.dropout = 0.3;
                    s.batchNormalization = true;
                    s.validation = 0.2;
                    s.schedule = new Schedule(Schedule.Kind.ONE_CYCLE, 1, 1, 5);
                    s.method = Method.ADAM;
                },
                s -> {
                    s.order = Batches.Order.WITH_REPLACEMENT;
                    s.schedule = new Schedule(Schedule.Kind.EXPONENTIAL, 0.5, 20, 40);
                },
                s -> s.order = Batches.Order.WITHOUT_REPLACEMENT,
                s -> {
                    s.order = Batches.Order.IN_ORDER;
                    s.lossMoment = Reporting.LossMoment.AFTER_UPDATE;
                    s.dropout = 0.2;
                },
                s -> {
                    s.batchSize = Batches.FULL;
                    s.batchNormalization = true;
                    s.method = Method.NESTEROV;
                },
                s -> {
                    s.gradients = Learning.Gradients.NUMERICAL;
                    s.precision = Precision.FLOAT64;
                    s.hidden = List.of(3);
                });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everythingThatRandomStreamsAndSchedulesHaveASayInGoesOnToTheSameBits(Consumer<TestRuns.Settings> settings) {
        assertGoesOn(settings, TABLE);
    }

    private static void assertGoesOn(Consumer<TestRuns.Settings> settings, Dataset dataset) {
        TrainConfig config = TestRuns.config(settings);
        TrainingRun undisturbed = TestRuns.finish(config, dataset);
        for (int place : PLACES) {
            TrainingRun interrupted = pausedAt(TestRuns.make(config, dataset), place);
            Checkpoint checkpoint = checkpoint(interrupted);
            assertEquals(place, checkpoint.iteration());
            TrainingRun resumed = resume(config, dataset, checkpoint, interrupted.metrics());
            assertSame(undisturbed, resumed);
            // With the measurements of the whole run, as they are where the program ended long after the checkpoint.
            assertSame(undisturbed, resume(config, dataset, checkpoint, undisturbed.metrics()));
            end(interrupted);
        }
    }

    @Test
    void anEvaluationThatIsMissingIsMadeAtOnce() {
        TrainConfig config = TestRuns.config(s -> s.validation = 0.2);
        TrainingRun undisturbed = TestRuns.finish(config, TABLE);
        for (int place : List.of(0, 25, 60)) {
            TrainingRun interrupted = pausedAt(TestRuns.make(config, TABLE), place);
            Metrics without = copy(
                    interrupted.metrics(),
                    interrupted.metrics().evaluations().stream()
                            .filter(evaluation -> evaluation.iteration() < place)
                            .toList());
            assertSame(undisturbed, resume(config, TABLE, checkpoint(interrupted), without));
            end(interrupted);
        }
    }

    @Test
    void patienceAndTheLossToStopAtEndAResumedRunWhereTheyWouldHaveEndedIt() {
        for (StopRules rules : List.of(new StopRules(0, 2, 0), new StopRules(0.6, 0, 0))) {
            TrainConfig config = TestRuns.config(s -> {
                s.stop = rules;
                s.validation = 0.3;
                s.learningRate = 0.5;
                s.hidden = List.of(60);
                s.evaluationInterval = 10;
                s.duration = new Duration(5_000, Duration.Unit.ITERATIONS);
            });
            TrainingRun undisturbed = TestRuns.finish(config, TABLE);
            assertTrue(undisturbed.metrics().iterations() < 5_000);
            int end = undisturbed.metrics().iterations();
            for (int place : List.of(end, end - 1, end - 10, 7)) {
                TrainingRun interrupted = pausedAt(TestRuns.make(config, TABLE), place);
                TrainingRun resumed = resume(config, TABLE, checkpoint(interrupted), interrupted.metrics());
                assertSame(undisturbed, resumed);
                assertEquals(undisturbed.reason(), resumed.reason());
                end(interrupted);
            }
        }
    }

    @Test
    void aRunOfSeveralBlocksAMiniBatchGoesOnFromBeforeTheIterationItWasStoppedIn() {
        Dataset many = TestRuns.images(12_000, 50, 30);
        for (Reporting.LossMoment moment : Reporting.LossMoment.values()) {
            TrainConfig config = TestRuns.config(s -> {
                s.batchSize = Batches.FULL;
                s.batchNormalization = true;
                s.method = Method.ADAM;
                s.lossMoment = moment;
                s.duration = new Duration(30, Duration.Unit.ITERATIONS);
                s.evaluationInterval = 30;
            });
            TrainingRun undisturbed = TestRuns.finish(config, many);
            TrainingRun stopped = TestRuns.make(config, many);
            stopped.start();
            for (int pause = 0; pause < 4; pause++) {
                Checkpoint last = stopped.checkpoint();
                stopped.pause();
                TestRuns.until(
                        () -> stopped.checkpoint() != last || stopped.state().isOver());
                assertSame(undisturbed, resume(config, many, checkpoint(stopped), stopped.metrics()));
                long paused = checkpoint(stopped).iteration();
                stopped.resume();
                TestRuns.until(() -> stopped.metrics().lastIteration() > paused
                        || stopped.state().isOver());
            }
            stopped.stop();
            TestRuns.awaitEnd(stopped);
            assertSame(undisturbed, resume(config, many, checkpoint(stopped), stopped.metrics()));
        }
    }

    @Test
    void anEvaluationThatAStopCutShortIsMadeUpFor() {
        Dataset many = TestRuns.images(20_000, 4_000, 40);
        TrainConfig config = TestRuns.config(s -> {
            s.hidden = List.of(300);
            s.evaluationInterval = 10;
            s.duration = new Duration(40, Duration.Unit.ITERATIONS);
        });
        TrainingRun undisturbed = TestRuns.finish(config, many);
        TrainingRun stopped = TestRuns.make(config, many);
        stopped.start();
        TestRuns.until(() -> stopped.metrics().iterations() > 12);
        stopped.stop();
        TestRuns.awaitEnd(stopped);
        assertSame(undisturbed, resume(config, many, checkpoint(stopped), stopped.metrics()));
    }

    @Test
    void timeAndWorkGoOnAndTheInterruptionIsOnRecord() {
        TrainConfig config = TestRuns.config(s -> {});
        TrainingRun interrupted = pausedAt(TestRuns.make(config, TABLE), 33);
        Checkpoint checkpoint = checkpoint(interrupted);
        Checkpoint later = new Checkpoint(
                checkpoint.iteration(),
                checkpoint.parameters(),
                checkpoint.optimizer(),
                0.025,
                checkpoint.seconds() + 1_000,
                600,
                300,
                checkpoint.samples());
        TrainingRun resumed = resume(config, TABLE, later, interrupted.metrics());
        assertEquals(0.025, resumed.learningRate());
        assertEquals(
                TestRuns.finish(config, TABLE).metrics().samples(),
                resumed.metrics().samples());
        assertTrue(resumed.metrics().trainSeconds() >= 600);
        assertTrue(resumed.metrics().seconds().last() >= 1_000);
        assertTrue(TestRuns.lastEvaluation(resumed).evaluationSeconds() >= 300);
        assertEquals(
                List.of(RunEvent.Kind.INTERRUPTED),
                resumed.metrics().events().stream().map(RunEvent::kind).toList());
        RunEvent interruption = resumed.metrics().events().get(0);
        assertEquals(33, interruption.iteration());
        assertEquals(later.seconds(), interruption.seconds());
        end(interrupted);
    }

    @Test
    void anInterruptedBranchGoesOnAsABranch() {
        TrainConfig config = TestRuns.config(s -> {
            s.method = Method.MOMENTUM;
            s.schedule = new Schedule(Schedule.Kind.COSINE, 1, 1, 10);
        });
        TrainingRun parent = pausedAt(TestRuns.make(config, TABLE), 33);
        RunStart start = RunStart.branch(checkpoint(parent), Method.MOMENTUM);
        TrainingRun undisturbed = new TrainingRun(config, TABLE, start, run -> {});
        undisturbed.start();
        TestRuns.awaitEnd(undisturbed);
        for (int place : List.of(33, 40, 50)) {
            TrainingRun interrupted = pausedAt(new TrainingRun(config, TABLE, start, run -> {}), place);
            TrainingRun resumed = resume(config, TABLE, checkpoint(interrupted), interrupted.metrics());
            assertEquals(33, resumed.metrics().firstIteration());
            assertEquals(93, resumed.totalIterations());
            assertSame(undisturbed, resumed);
            end(interrupted);
        }
        end(parent);
    }

    @Test
    void whatDoesNotFitIsRefusedInASentence() {
        TrainConfig config = TestRuns.config(s -> {});
        TrainingRun run = pausedAt(TestRuns.make(config, TABLE), 10);
        Checkpoint checkpoint = checkpoint(run);
        TrainConfig smaller = TestRuns.config(s -> s.batchSize = 10);
        assertTrue(refusal(smaller, RunStart.resume(checkpoint, run.metrics()))
                .contains("110 training samples in 6 mini-batches"));
        assertTrue(refusal(config, RunStart.resume(checkpoint, new Metrics(6, 110, 0)))
                .contains("iterations 0 to 0"));
        TrainConfig other = TestRuns.config(s -> s.hidden = List.of(9));
        assertTrue(refusal(other, RunStart.resume(checkpoint, run.metrics())).contains("6-8-3"));
        end(run);
    }

    private static String refusal(TrainConfig config, RunStart start) {
        return String.valueOf(
                assertThrows(SettingException.class, () -> new TrainingRun(config, TABLE, start, run -> {}))
                        .getMessage());
    }

    /** Lets a run that was not started come to an iteration, where it waits, or to its end if that is there. */
    static TrainingRun pausedAt(TrainingRun run, long iteration) {
        run.startPaused();
        for (long i = run.metrics().firstIteration(); i < iteration; i++) {
            run.step();
        }
        TestRuns.until(() -> {
            Checkpoint newest = run.checkpoint();
            return newest != null && newest.iteration() == iteration;
        });
        return run;
    }

    static Checkpoint checkpoint(TrainingRun run) {
        return Objects.requireNonNull(run.checkpoint());
    }

    private static void end(TrainingRun run) {
        run.stop();
        TestRuns.awaitEnd(run);
    }

    private static TrainingRun resume(TrainConfig config, Dataset dataset, Checkpoint checkpoint, Metrics before) {
        TrainingRun run = new TrainingRun(config, dataset, RunStart.resume(checkpoint, before), ended -> {});
        assertEquals(checkpoint.iteration(), run.metrics().lastIteration());
        assertNull(run.snapshot());
        run.start();
        TestRuns.awaitEnd(run);
        return run;
    }

    private static Metrics copy(Metrics metrics, List<Evaluation> evaluations) {
        Metrics copy = new Metrics(metrics.iterationsPerEpoch(), metrics.samplesPerEpoch(), metrics.firstIteration());
        double[] loss = new double[metrics.iterations()];
        double[] seconds = new double[loss.length];
        for (int i = 0; i < loss.length; i++) {
            loss[i] = metrics.loss().get(i);
            seconds[i] = metrics.seconds().get(i);
        }
        copy.extend(loss, seconds, evaluations, metrics.events());
        return copy;
    }

    private static void assertSame(TrainingRun expected, TrainingRun actual) {
        assertEquals(RunState.FINISHED, expected.state());
        assertEquals(RunState.FINISHED, actual.state(), () -> String.valueOf(actual.problem()));
        assertArrayEquals(TestRuns.losses(expected), TestRuns.losses(actual));
        assertEquals(figures(expected), figures(actual));
        List<double[]> expectedValues = TestRuns.snapshot(expected).parameters().values();
        List<double[]> actualValues = TestRuns.snapshot(actual).parameters().values();
        assertEquals(
                TestRuns.snapshot(expected).iteration(),
                TestRuns.snapshot(actual).iteration());
        for (int i = 0; i < expectedValues.size(); i++) {
            assertArrayEquals(expectedValues.get(i), actualValues.get(i));
        }
        assertNotNull(actual.checkpoint());
    }

    /** All that evaluations found; not when. */
    private static List<List<Double>> figures(TrainingRun run) {
        return run.metrics().evaluations().stream()
                .map(e -> List.of(
                        (double) e.iteration(),
                        e.epoch(),
                        e.trainLoss(),
                        e.trainScore(),
                        e.testLoss(),
                        e.testScore(),
                        e.validationLoss(),
                        e.validationScore()))
                .toList();
    }
}
