package dev.inkling.ui;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.ink.Stroke;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a small dataset in MNIST's format: zeros, ones and sevens as an unsteady hand draws them. */
final class DigitFiles {
    static final int TRAIN = 300;
    static final int TEST = 100;

    private static final int[] CLASSES = {0, 1, 7};
    private static final int IMAGES_MAGIC = 2051;
    private static final int LABELS_MAGIC = 2049;

    private final InkRenderer renderer = new InkRenderer(InkStyle.MNIST);
    private final Random random = new Random(7);

    private DigitFiles() {}

    /**
     * Writes the four files.
     *
     * @param wrongLabels how many of the first test images say that they are another digit
     */
    static void write(Path folder, int wrongLabels) throws IOException {
        Files.createDirectories(folder);
        DigitFiles files = new DigitFiles();
        files.writePart(folder, "train", TRAIN, 0);
        files.writePart(folder, "t10k", TEST, wrongLabels);
    }

    /** The class of an image, which comes in turns. */
    static int label(int row) {
        return CLASSES[row % CLASSES.length];
    }

    private void writePart(Path folder, String part, int count, int wrongLabels) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count * DigitImage.PIXELS)
                .putInt(IMAGES_MAGIC)
                .putInt(count)
                .putInt(DigitImage.SIDE)
                .putInt(DigitImage.SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(LABELS_MAGIC).putInt(count);
        for (int i = 0; i < count; i++) {
            for (float pixel : renderer.render(draw(label(i))).orElseThrow().toArray()) {
                images.put((byte) Math.round(255 * pixel));
            }
            labels.put((byte) label(i < wrongLabels ? i + 1 : i));
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }

    private Drawing draw(int digit) {
        return switch (digit) {
            case 0 -> circle();
            case 1 -> line(0.5, 0.1, 0.5, 0.9);
            default -> line(0.25, 0.15, 0.75, 0.15, 0.4, 0.9);
        };
    }

    private Drawing circle() {
        List<InkPoint> points = new ArrayList<>();
        double width = 0.2 + 0.1 * random.nextDouble();
        for (int i = 0; i <= 24; i++) {
            double angle = 2 * Math.PI * i / 24;
            points.add(point(0.5 + width * Math.sin(angle), 0.5 - 0.4 * Math.cos(angle), 0.01));
        }
        return Drawing.EMPTY.plus(new Stroke(points));
    }

    private Drawing line(double... corners) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            points.add(point(corners[i], corners[i + 1], 0.05));
        }
        return Drawing.EMPTY.plus(new Stroke(points));
    }

    private InkPoint point(double x, double y, double jitter) {
        return new InkPoint(x + jitter * random.nextGaussian(), y + jitter * random.nextGaussian(), 0);
    }
}
