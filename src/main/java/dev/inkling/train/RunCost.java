package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.optim.Method;
import java.util.List;
import java.util.Set;

/**
 * How long a run takes if no rule ends it early: one is measured for a moment, others are scaled from it by the work that
 * their settings make.
 *
 * @param trainSeconds of all mini-batches
 * @param evaluationSeconds of all evaluations
 */
public record RunCost(double trainSeconds, double evaluationSeconds) {
    private static final double WARM_UP_SECONDS = 0.1;
    private static final double MEASURED_SECONDS = 0.3;
    private static final int EVALUATED = 4 * Evaluator.BLOCK;
    /** Nothing diverges, and nothing is left out as a factor of 0 would be. */
    private static final double HARMLESS_RATE = 1e-6;

    // What else a step does, in multiplications that take as long; measured roughly, which is enough for "about".
    /** Calls, loops, bookkeeping. */
    private static final double PER_STEP = 100_000;
    /** An element of an input that is copied, or of a layer's output with activation, derivative and bias. */
    private static final double PER_ELEMENT = 15;
    /** An element of a hidden layer whose activation has an exponential function in it, as all but these. */
    private static final double PER_EXPONENTIAL = 700;

    private static final Set<Activation> WITHOUT_EXPONENTIAL =
            Set.of(Activation.RELU, Activation.LEAKY_RELU, Activation.IDENTITY);
    /** A parameter of an optimizer that keeps running values. */
    private static final double PER_RULE_UPDATE = 100;

    /**
     * Trains and evaluates for some tenths of a second on real data, and says how long the whole run would take.
     *
     * @param dataset already split and scaled as the settings say
     * @throws SettingException if the settings do not fit the dataset or the memory of this machine
     */
    public static RunCost measure(TrainConfig config, Dataset dataset) throws InterruptedException {
        TrainConfig measured = withBackprop(config);
        try (Learner learner = new Learner(measured, dataset)) {
            secondsPerStep(learner, WARM_UP_SECONDS);
            double perStep = secondsPerStep(learner, MEASURED_SECONDS);
            double perSample = secondsPerSample(learner, measured.data().inUse(dataset.train()));
            Work backprop = Work.of(measured, dataset);
            Work work = Work.of(config, dataset);
            return new RunCost(
                    perStep * work.steps() * work.step() / backprop.step(),
                    perSample * work.evaluations() * work.evaluatedSamples());
        }
    }

    /** The cost of a run with other settings on the same kind of data, where this is the cost of a run with {@code known}. */
    public RunCost scaled(TrainConfig known, TrainConfig other, Dataset dataset) {
        Work from = Work.of(known, dataset);
        Work to = Work.of(other, dataset);
        return new RunCost(
                trainSeconds * (to.steps() * to.step()) / (from.steps() * from.step()),
                evaluationSeconds
                        * (to.evaluations() * to.evaluatedSamples() * to.sample())
                        / (from.evaluations() * from.evaluatedSamples() * from.sample()));
    }

    private static double secondsPerStep(Learner learner, double atLeast) throws InterruptedException {
        long begun = System.nanoTime();
        int steps = 0;
        double seconds;
        do {
            learner.learn(HARMLESS_RATE, () -> true);
            steps++;
            seconds = (System.nanoTime() - begun) / 1e9;
        } while (seconds < atLeast);
        return seconds / steps;
    }

    private static double secondsPerSample(Learner learner, Samples samples) throws InterruptedException {
        int[] rows = Parts.all(Math.min(EVALUATED, samples.size()));
        try (Evaluator evaluator = new Evaluator(learner.network(), samples, rows)) {
            evaluator.run(() -> true);
            evaluator.run(() -> true);
            return evaluator.seconds() / rows.length;
        }
    }

    /** Numerical gradients would take too long to be measured; what they cost is known from forward passes. */
    private static TrainConfig withBackprop(TrainConfig config) {
        return new TrainConfig(
                config.data(),
                config.network(),
                config.learning().byBackprop(),
                config.batches(),
                config.duration(),
                config.stop(),
                config.reporting(),
                config.seed());
    }

    /**
     * What a run has to do.
     *
     * @param steps iterations
     * @param step multiplications of one of them, and what takes as long
     * @param evaluations in all
     * @param evaluatedSamples in each
     * @param sample multiplications for one of these
     */
    private record Work(double steps, double step, double evaluations, double evaluatedSamples, double sample) {
        static Work of(TrainConfig config, Dataset dataset) {
            NetworkShape shape = config.shape(dataset);
            Learning learning = config.learning();
            int samples = config.data().inUse(dataset.train()).size();
            int learned = samples - (int) Math.round(config.data().validation() * samples);
            int batch = BatchSampler.batchSize(learned, config.batches());
            double parameters = shape.parameterCount();
            double pass = parameters + PER_ELEMENT * sum(shape.widths());
            double exponential = WITHOUT_EXPONENTIAL.contains(shape.activation()) ? 0 : PER_EXPONENTIAL;
            double forward = pass + exponential * sum(shape.hidden());
            double gradient =
                    learning.gradients() == Learning.Gradients.BACKPROP ? forward + 2 * pass : 2 * parameters * forward;
            double update = learning.method() == Method.SGD ? 0 : PER_STEP + PER_RULE_UPDATE * parameters;
            double steps = config.duration().iterations(BatchSampler.iterationsPerEpoch(learned, config.batches()));
            return new Work(
                    steps,
                    PER_STEP + batch * gradient + update,
                    1 + Math.ceil(steps / config.reporting().interval()),
                    samples + (double) dataset.test().size(),
                    forward);
        }

        private static double sum(List<Integer> widths) {
            return widths.stream().mapToDouble(Integer::doubleValue).sum();
        }
    }
}
