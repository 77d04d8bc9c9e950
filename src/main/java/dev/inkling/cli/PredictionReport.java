package dev.inkling.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.inkling.data.Dataset;
import dev.inkling.nn.Loss;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Predictor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells a network's answers, a line a sample. */
final class PredictionReport {
    private final Console console;
    private final boolean json;
    private final int top;
    private final boolean probable;
    private final boolean numbers;
    private final List<String> names;

    /** @param dataset names the classes, or the numbers to be predicted; without one classes are numbered from 0 */
    PredictionReport(Console console, boolean json, int top, NetworkShape shape, @Nullable Dataset dataset) {
        this.console = console;
        this.json = json;
        this.top = Math.min(top, shape.outputs());
        probable = shape.loss() != Loss.MEAN_SQUARED_ERROR;
        numbers = dataset != null && dataset.isRegression();
        if (dataset == null) {
            names = IntStream.range(0, shape.outputs())
                    .mapToObj(Integer::toString)
                    .toList();
        } else {
            names = numbers ? dataset.targetNames() : dataset.classNames();
        }
    }

    /** @param answer probabilities, or outputs as they are where the loss knows no probabilities */
    void tell(SampleInput.Sample sample, double[] answer) {
        if (sample.inverted() && !json) {
            console.tell(sample.file() + " is dark on light; it was inverted.");
        }
        console.line(json ? line(sample, answer).toString() : text(sample.file(), sample.place(), answer));
    }

    private JsonLine line(SampleInput.Sample sample, double[] answer) {
        JsonLine line = new JsonLine().put("file", sample.file().toString()).put("sample", sample.place());
        if (sample.inverted()) {
            line.put("inverted", true);
        }
        if (numbers) {
            return line.put("values", answer);
        }
        int best = Predictor.mostLikely(answer);
        ArrayNode likeliest = JsonNodeFactory.instance.arrayNode();
        for (int label : likeliest(answer)) {
            likeliest.add(new JsonLine()
                    .put("class", names.get(label))
                    .put(probable ? "probability" : "output", answer[label])
                    .object());
        }
        return line.put("prediction", best)
                .put("class", names.get(best))
                .put(probable ? "probabilities" : "outputs", answer)
                .put("top", likeliest);
    }

    /**
     * What is told of a drawing, the answer first.
     *
     * @param place in its file, from 1
     * @param label what its file says it is; null where it does not
     * @param answer null where there is no ink
     */
    JsonLine line(int place, @Nullable Integer label, double @Nullable [] answer) {
        JsonLine line = new JsonLine();
        String figures = probable ? "probabilities" : "outputs";
        if (answer == null) {
            line.put("prediction", (String) null).put(figures, (String) null);
        } else {
            line.put("prediction", Predictor.mostLikely(answer)).put(figures, answer);
        }
        line.put("drawing", place);
        if (label != null) {
            line.put("label", label);
        }
        return answer == null ? line.put("problem", "no ink") : line;
    }

    String text(Path file, int place, double[] answer) {
        String source = file + " " + place + "\t";
        if (numbers) {
            return source
                    + IntStream.range(0, answer.length)
                            .mapToObj(i -> names.get(i) + " " + answer[i])
                            .collect(Collectors.joining("  "));
        }
        return source
                + Arrays.stream(likeliest(answer))
                        .mapToObj(label -> names.get(label) + " " + figure(answer[label]))
                        .collect(Collectors.joining("\t"));
    }

    private String figure(double answer) {
        return probable
                ? String.format(Locale.ROOT, "%.2f %%", 100 * answer)
                : String.format(Locale.ROOT, "%.4f", answer);
    }

    /** The classes with the largest answers, largest first; of equals the first. */
    private int[] likeliest(double[] answer) {
        return IntStream.range(0, answer.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> answer[label])
                        .reversed())
                .limit(top)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
