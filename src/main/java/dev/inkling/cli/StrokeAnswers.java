package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.data.mine.StrokeFile;
import dev.inkling.ink.DigitImage;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.nn.Predictor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a network takes drawings in a file of strokes for, in their order. */
final class StrokeAnswers {
    /** So many are drawn and answered at the same time, by all processors. */
    private static final int BLOCK = 512;

    private final Console console;
    private final boolean json;
    private final PredictionReport report;
    private final Predictor predictor;
    private final InkRenderer renderer = new InkRenderer(InkStyle.MNIST);
    private final List<StrokeFile.Entry> waiting = new ArrayList<>();
    private int told;

    /**
     * @param inputs of the network
     * @throws DataException if it is not for images as they are made of drawings
     */
    StrokeAnswers(Console console, boolean json, PredictionReport report, Predictor predictor, int inputs) {
        if (inputs != DigitImage.PIXELS) {
            throw new DataException(
                    "--strokes cannot be answered: found a network with " + inputs + " inputs, expected "
                            + DigitImage.PIXELS + ", the pixels that are made of a drawing. Choose another network.");
        }
        this.console = console;
        this.json = json;
        this.report = report;
        this.predictor = predictor;
    }

    /** @throws DataException if the file is broken; what comes before the fault has been answered */
    void tell(Path file) {
        try {
            StrokeFile.read(file, entry -> {
                waiting.add(entry);
                if (waiting.size() == BLOCK) {
                    tellWaiting(file);
                }
            });
        } finally {
            tellWaiting(file);
        }
    }

    private void tellWaiting(Path file) {
        List<Optional<double[]>> answers =
                waiting.parallelStream().map(this::answer).toList();
        for (int i = 0; i < answers.size() && !console.isClosed(); i++) {
            told++;
            double[] answer = answers.get(i).orElse(null);
            if (json) {
                console.line(report.line(told, waiting.get(i).label(), answer).toString());
            } else {
                console.line(answer == null ? file + " " + told + "\tno ink" : report.text(file, told, answer));
            }
        }
        waiting.clear();
    }

    /** Empty where there is no ink. */
    private Optional<double[]> answer(StrokeFile.Entry entry) {
        return renderer.render(entry.drawing()).map(image -> {
            float[] pixels = image.toArray();
            double[] features = new double[pixels.length];
            for (int i = 0; i < pixels.length; i++) {
                features[i] = pixels[i];
            }
            return predictor.answer(features);
        });
    }
}
