package dev.inkling.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
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
     * A picture of some charts' visible curves in the part that they show, with titles, axes and a legend; on the JavaFX thread.
     *
     * @param charts one at least
     * @param columns how many of them stand in a row
     * @param width in pixels at a scale of 1; text is 11 of them high
     * @param height in pixels at a scale of 1
     * @param scale how many times larger the picture is in pixels, for example 2 for print
     * @param forPrint on white, whatever the window's theme
     */
    public static WritableImage picture(
            List<LiveChart> charts, int columns, double width, double height, double scale, boolean forPrint) {
        ChartPicture picture = new ChartPicture(panels(charts, forPrint), columns);
        Canvas canvas = new Canvas(width * scale, height * scale);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        picture.paint(new CanvasSheet(g, scale), width, height);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(picture.colors().background());
        return canvas.snapshot(parameters, null);
    }

    /**
     * The same as an SVG document, on white: lines and letters, for print at any size; on the JavaFX thread.
     *
     * @param charts one at least
     * @param columns how many of them stand in a row
     * @param width in pixels, as is the height; text is 11 of them high
     */
    public static String svg(List<LiveChart> charts, int columns, double width, double height) {
        SvgSheet sheet = new SvgSheet(width, height);
        new ChartPicture(panels(charts, true), columns).paint(sheet, width, height);
        return sheet.finish();
    }

    private static List<ChartPanel> panels(List<LiveChart> charts, boolean forPrint) {
        return charts.stream().map(chart -> ChartPanel.of(chart, forPrint)).toList();
    }

    /**
     * Writes a document as a UTF-8 file; on any thread.
     *
     * @throws IOException if the file cannot be written; one that was there is as it was
     */
    public static void writeText(String document, Path file) throws IOException {
        replace(file, partial -> Files.writeString(partial, document));
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
     * Writes all points of some curves, one a row, with every digit they have: {@code run,curve,iteration,epoch,seconds,value}, and
     * then the settings of the run. On any thread but JavaFX's.
     *
     * @param settings names of the settings that each of the curves gives
     * @throws IOException if the file cannot be written; one that was there is as it was
     */
    public static void writeCsv(List<CurveSnapshot> curves, List<String> settings, Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("run", "curve", "iteration", "epoch", "seconds", "value"));
        header.addAll(settings);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
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
            List<Object> row = new ArrayList<>(List.of(
                    curve.run(),
                    curve.role(),
                    (long) data.x(i, XAxis.ITERATION),
                    data.x(i, XAxis.EPOCH),
                    data.x(i, XAxis.TIME),
                    data.y(i)));
            row.addAll(curve.settings());
            printer.printRecord(row);
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
