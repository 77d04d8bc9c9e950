package dev.inkling.cli;

import dev.inkling.data.DataException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** A picture of any size as the ink that a network has learned from: 0 for paper, 1 for full ink. */
final class ImageFile {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final long MOST_PIXELS = 50_000_000;

    private ImageFile() {}

    /**
     * A picture as the network sees it.
     *
     * @param pixels row by row {@code [height · width]}
     * @param inverted whether the picture was dark on light
     */
    record Ink(double[] pixels, boolean inverted) {}

    /** Whether a file's name says that it is a picture. */
    static boolean isImage(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * Reads a picture. Where its border is light, dark is ink. Another size than the one wanted is scaled to fit, with paper
     * around it.
     *
     * @throws DataException if the file cannot be read as a picture
     */
    static Ink read(Path file, int height, int width) {
        double[][] gray = gray(decode(file));
        boolean inverted = borderMean(gray) > 0.5;
        if (inverted) {
            for (double[] row : gray) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = 1 - row[x];
                }
            }
        }
        return new Ink(fit(gray, height, width), inverted);
    }

    private static BufferedImage decode(Path file) {
        if (!Files.isRegularFile(file)) {
            throw broken(file, Files.exists(file) ? "a folder or a special file" : "nothing", null);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
            if (readers == null || !readers.hasNext()) {
                throw broken(file, "no picture", null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw broken(file, pixels / 1_000_000 + " million pixels", null);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Damaged pictures make its decoders throw all kinds of errors.
            throw e instanceof DataException known ? known : broken(file, "a damaged picture", e);
        }
    }

    private static DataException broken(Path file, String found, @Nullable Exception cause) {
        return new DataException(
                file + " cannot be used: found " + found + ", expected a picture (PNG, JPEG, GIF or BMP) of at most "
                        + MOST_PIXELS / 1_000_000 + " million pixels. Choose another file.",
                cause);
    }

    /** How light each pixel is {@code [height][width]}, 0…1; what is transparent shows white paper. */
    private static double[][] gray(BufferedImage image) {
        // Asked for its colors, Java would take gray levels for linear light and change them.
        boolean levels = !(image.getColorModel() instanceof IndexColorModel)
                && image.getRaster().getNumBands() <= 2;
        double[][] gray = new double[image.getHeight()][image.getWidth()];
        for (int y = 0; y < gray.length; y++) {
            for (int x = 0; x < gray[y].length; x++) {
                gray[y][x] = levels ? level(image.getRaster(), x, y) : luma(image.getRGB(x, y));
            }
        }
        return gray;
    }

    private static double level(Raster raster, int x, int y) {
        double level = share(raster, x, y, 0);
        return raster.getNumBands() == 1 ? level : onPaper(level, share(raster, x, y, 1));
    }

    private static double share(Raster raster, int x, int y, int band) {
        return raster.getSample(x, y, band)
                / (Math.pow(2, raster.getSampleModel().getSampleSize(band)) - 1);
    }

    /** Luma of Rec. 601. */
    private static double luma(int argb) {
        double luma = (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 255_000.0;
        return onPaper(luma, (argb >>> 24) / 255.0);
    }

    private static double onPaper(double level, double alpha) {
        return alpha * level + 1 - alpha;
    }

    private static double borderMean(double[][] gray) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < gray.length; y++) {
            for (int x = 0; x < gray[y].length; x++) {
                if (y == 0 || x == 0 || y == gray.length - 1 || x == gray[y].length - 1) {
                    sum += gray[y][x];
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double[] fit(double[][] ink, int height, int width) {
        double scale = Math.min((double) height / ink.length, (double) width / ink[0].length);
        double top = (height - scale * ink.length) / 2;
        double left = (width - scale * ink[0].length) / 2;
        double[] pixels = new double[height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = mean(ink, (y - top) / scale, (x - left) / scale, 1 / scale);
            }
        }
        return pixels;
    }

    /** Mean ink of a square, by the share of each of the picture's pixels in it; outside the picture is paper. */
    private static double mean(double[][] ink, double top, double left, double side) {
        double sum = 0;
        for (int y = Math.max(0, (int) Math.floor(top)); y < Math.min(ink.length, top + side); y++) {
            double rows = Math.min(y + 1, top + side) - Math.max(y, top);
            for (int x = Math.max(0, (int) Math.floor(left)); x < Math.min(ink[y].length, left + side); x++) {
                sum += rows * (Math.min(x + 1, left + side) - Math.max(x, left)) * ink[y][x];
            }
        }
        return sum / (side * side);
    }
}
