package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Layout;
import dev.inkling.nn.Matrix;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Objective;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import dev.inkling.nn.SoftmaxCrossEntropy;
import dev.inkling.nn.Targets;
import dev.inkling.optim.Method;
import dev.inkling.optim.Optimizer;
import dev.inkling.optim.OptimizerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published run on iris, from its published start: every printed digit of all 60 rows. */
class IrisFromScratchTest {
    private static final MathContext PRINTED = new MathContext(7);

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void all60PublishedRowsComeOutExactly() {
        List<String> iris = lines("/dev/inkling/data/iris.csv");
        Set<Integer> trainRows =
                lines(fixture("train_rows")).stream().map(Integer::valueOf).collect(Collectors.toSet());
        List<String> train = new ArrayList<>();
        List<String> test = new ArrayList<>();
        for (int i = 0; i < iris.size(); i++) {
            (trainRows.contains(i + 1) ? train : test).add(iris.get(i));
        }
        NetworkShape shape = new NetworkShape(4, List.of(6), 3, Activation.RELU);
        ParameterValues start = new ParameterValues(
                shape,
                List.of(numbers(lines(fixture("W1"))), new double[6], numbers(lines(fixture("W2"))), new double[3]));
        List<String> measured = new ArrayList<>();
        try (Network network = new Network(shape, Precision.FLOAT64, 75);
                Matrix x = features(train);
                Matrix testX = features(test)) {
            network.setValues(start);
            Optimizer sgd = OptimizerSettings.of(Method.SGD).create(network.parameters(), Precision.FLOAT64);
            Objective objective = new Objective(network, 1e-3);
            for (int step = 1; step <= 3000; step++) {
                double loss = objective.loss(x, labels(train));
                sgd.prepare(0.01, false);
                objective.backward(labels(train));
                sgd.update(0.01);
                if (step % 50 == 0) {
                    int correct = new SoftmaxCrossEntropy()
                            .forward(network.forward(testX), labels(test))
                            .correct();
                    measured.add(step + "," + printed(loss) + "," + printed(correct / 75.0));
                }
            }
        }
        List<String> published = lines(fixture("published")).stream()
                .map(line -> line.split(","))
                .map(cells -> cells[0] + "," + printed(Double.parseDouble(cells[1])) + ","
                        + printed(Double.parseDouble(cells[2])))
                .toList();
        assertEquals(60, published.size());
        assertEquals(published, measured);
    }

    private static String printed(double value) {
        return new BigDecimal(value).round(PRINTED).stripTrailingZeros().toPlainString();
    }

    private static Matrix features(List<String> rows) {
        Matrix x = Precision.FLOAT64.matrix(rows.size(), 4, Layout.ROWS);
        x.setAll(numbers(
                rows.stream().map(row -> row.substring(0, row.lastIndexOf(','))).toList()));
        return x;
    }

    private static Targets labels(List<String> rows) {
        List<String> species = List.of("setosa", "versicolor", "virginica");
        return new Targets.Classes(rows.stream()
                .mapToInt(row -> species.indexOf(row.substring(row.lastIndexOf(',') + 1)))
                .toArray());
    }

    private static double[] numbers(List<String> rows) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.split(",")))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String fixture(String name) {
        return "/dev/inkling/iris-from-scratch/" + name + ".csv";
    }

    /** The lines of a resource; without its header, where it has one. */
    private static List<String> lines(String resource) {
        try (InputStream in = IrisFromScratchTest.class.getResourceAsStream(resource)) {
            List<String> all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            boolean header = Character.isLetter(all.get(0).charAt(0));
            return all.subList(header ? 1 : 0, all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
