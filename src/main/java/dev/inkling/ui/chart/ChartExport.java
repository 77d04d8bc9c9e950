package dev.inkling.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Takes a chart out of the window: as a picture, or as numbers. A file appears under its name only when it is complete. */
public final class ChartExport {
    private ChartExport() {}

    /**
     * A picture of a chart's visible curves in the part that it shows, with title, axes and legend; on the JavaFX thread.
     *
     * @param width in pixels at a scale of 1; text is 11 of them high
     * @param height in pixels at a scale of 1
     * @param scale how many times larger the picture is in pixels, for example 2 for print
     * @param forPrint on white, whatever the window's theme
     */
    public static WritableImage picture(LiveChart chart, double width, double height, double scale, boolean forPrint) {
        ChartSettings now = chart.settings();
        ChartSettings settings = new ChartSettings(
                now.title(),
                now.yLabel(),
                now.logY(),
                now.smoothing(),
                now.axis(),
                now.format(),
                null,
                forPrint ? ChartColors.PRINT : now.colors());
        chart.traces().update(settings.smoothing());
        return new ChartPicture(settings, chart.traces().visible(), chart.viewport()).paint(width, height, scale);
    }

    /**
     * Writes a picture as PNG; on any thread but JavaFX's, because it takes a while.
     *
     * @throws IOException if the file cannot be written; one that was there is as it was
     */
    public static void writePng(Image picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        replace(file, partial -> {
            if (!ImageIO.write(image, "png", partial.toFile())) {
                throw new IOException("This Java installation cannot write PNG files.");
            }
        });
    }

    /**
     * Writes all points of some curves, one a row, with every digit they have: {@code run,curve,iteration,epoch,seconds,value}. On any
     * thread but JavaFX's.
     *
     * @throws IOException if the file cannot be written; one that was there is as it was
     */
    public static void writeCsv(List<CurveSnapshot> curves, Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("run", "curve", "iteration", "epoch", "seconds", "value")
                .get();
        replace(file, partial -> {
            try (Writer writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8);
                    CSVPrinter printer = new CSVPrinter(writer, format)) {
                for (CurveSnapshot curve : curves) {
                    writeCurve(curve, printer);
                }
            }
        });
    }

    private static void writeCurve(CurveSnapshot curve, CSVPrinter printer) throws IOException {
        CurveData data = curve.data();
        for (int i = 0; i < curve.size(); i++) {
            printer.printRecord(
                    curve.run(),
                    curve.role(),
                    (long) data.x(i, XAxis.ITERATION),
                    data.x(i, XAxis.EPOCH),
                    data.x(i, XAxis.TIME),
                    data.y(i));
        }
    }

    private static void replace(Path file, FileWriter writer) throws IOException {
        Path target = file.toAbsolutePath();
        Path partial = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".partial");
        try {
            writer.write(partial);
            try {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface FileWriter {
        void write(Path file) throws IOException;
    }
}
