package dev.inkling.data;

import dev.inkling.data.digits.DigitGenerator;
import dev.inkling.data.digits.Part;
import dev.inkling.ink.DigitImage;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Handwritten-looking digits that need no file: made once in some seconds, then kept in the user's data folder. The same on
 * every machine.
 */
public final class BuiltInDigits {
    public static final String ID = "digits";

    private static final SampleShape.Image SHAPE = new SampleShape.Image(DigitImage.SIDE, DigitImage.SIDE);

    private final DigitCache cache;

    /** Told, by one thread at a time, how many images of all are made. */
    @FunctionalInterface
    public interface Progress {
        /** For whom nobody waits. */
        Progress NONE = (done, total) -> {};

        void made(int done, int total);
    }

    /**
     * Which digits.
     *
     * @param seed of all that is drawn
     * @param train images to learn from
     * @param test images to judge by, by other writers
     */
    public record Order(long seed, int train, int test) {
        /** As many as MNIST has. */
        public static final Order STANDARD = new Order(1, 60_000, 10_000);

        /** @throws IllegalArgumentException if a part has no image or more than memory can hold in one piece */
        public Order {
            int most = Integer.MAX_VALUE / DigitImage.PIXELS;
            if (train < 1 || test < 1 || train > most || test > most) {
                throw new IllegalArgumentException("There are to be " + train + " and " + test
                        + " built-in digits; each part needs from 1 to " + most + ".");
            }
        }
    }

    public BuiltInDigits(UserDirectories directories) {
        cache = new DigitCache(directories.data().resolve("cache"));
    }

    /** The standard ones; waits until they are made. */
    public Dataset load() {
        return load(Order.STANDARD, Progress.NONE);
    }

    /**
     * Reads the digits if they were made before, otherwise makes them on all processors and keeps them.
     *
     * @throws CancellationException if the calling thread is interrupted meanwhile; it stays so
     */
    public Dataset load(Order order, Progress progress) {
        return cache.read(order).orElseGet(() -> {
            Dataset made = make(order, progress);
            cache.write(order, made);
            return made;
        });
    }

    /** Makes the digits without a look at what was made before, and does not keep them; see {@link #load(Order, Progress)}. */
    public static Dataset make(Order order, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        DigitGenerator generator = new DigitGenerator(order.seed(), threads);
        int total = order.train() + order.test();
        AtomicInteger done = new AtomicInteger();
        IntConsumer count = more -> {
            synchronized (done) {
                progress.made(done.addAndGet(more), total);
            }
        };
        try {
            return dataset(
                    samples(generator.make(Part.TRAIN, order.train(), count)),
                    samples(generator.make(Part.TEST, order.test(), count)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The built-in digits were not made to the end.");
        }
    }

    static Dataset dataset(Samples train, Samples test) {
        return new Dataset(
                ID,
                "Built-in digits (generated)",
                "Inkling makes these digits itself from models of pen strokes; nobody wrote them by hand.",
                SHAPE,
                MnistFolder.DIGITS,
                FeatureScaling.none(SHAPE.featureCount()),
                train,
                test);
    }

    private static Samples samples(DigitGenerator.Digits digits) {
        return new Samples(new ByteFeatures(digits.pixels(), DigitImage.PIXELS), digits.labels());
    }
}
