package dev.inkling.ui.chart;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The curves of a plot as an image that shares its pixels with the painter. */
final class CurveImage {
    /** Room around the plot in pixels, so that a line on its edge is not cut in half. */
    static final double MARGIN = 3;

    private final double scale;
    private final CurvePainter painter;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /**
     * @param area of the plot
     * @param scale device pixels to a pixel
     */
    CurveImage(PlotArea area, double scale) {
        this.scale = scale;
        this.painter = new CurvePainter(length(area.width(), scale), length(area.height(), scale));
        Raster raster = painter.image();
        this.buffer = new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    boolean fits(PlotArea area, double scale) {
        return this.scale == scale
                && painter.image().width() == length(area.width(), scale)
                && painter.image().height() == length(area.height(), scale);
    }

    Image image() {
        return image;
    }

    void paint(List<InkLayer> layers, ChartFrame frame) {
        painter.image().clear();
        for (InkLayer layer : layers) {
            TracedCurve traced = layer.traced();
            PlotTransform transform = frame.transform(traced.onRight(), MARGIN, scale);
            ValueSeries upper = layer.upper();
            if (upper == null) {
                painter.paint(traced.trace(), layer.values(), transform, layer.stroke());
            } else {
                painter.paintBand(traced.trace(), layer.values(), upper, transform, layer.stroke());
            }
        }
        buffer.updateBuffer(pixels -> null);
    }

    private static int length(double plot, double scale) {
        return (int) Math.ceil((plot + 2 * MARGIN) * scale);
    }
}
