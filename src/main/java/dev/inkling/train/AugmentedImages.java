package dev.inkling.train;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.SampleShape;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.data.augment.ImageAugmenter;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The images of a run's mini-batches, changed at random, made ahead of the trainer on a thread of its own. They come in portions
 * of so many iterations as give some thousand images, each portion with a random stream of its own: what the network sees
 * depends on the settings and the iteration alone, and any iteration can be entered directly.
 */
final class AugmentedImages implements AutoCloseable {
    /** Small enough to be soon there at the start, large enough that neighbors in a mini-batch are changed in many ways. */
    private static final int PORTION_BYTES = 6 << 20;
    /** Made before they are needed, so that an evaluation on the same core does not hold up the trainer. */
    private static final int PORTIONS = 4;
    /** Of mini-batches that are a portion each. */
    private static final int LARGE_PORTIONS = 2;

    private static final int WAIT_MILLIS = 20;

    private final ByteFeatures originals;
    private final RandomStreams streams;
    private final BatchSampler sampler;
    private final ImageAugmenter augmenter;
    private final int iterations;
    private final BlockingQueue<Portion> made;
    private final BlockingQueue<Portion> used;
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private @Nullable Portion current;
    private int place;

    /**
     * Images of consecutive iterations.
     *
     * @param pixels {@code [images, D]}
     * @param starts the first image of each iteration
     */
    private record Portion(byte[] pixels, int[] starts) {}

    private AugmentedImages(
            Augmentation amounts,
            ByteFeatures originals,
            SampleShape.Image shape,
            int[] members,
            Batches batches,
            RandomStreams streams,
            long iteration) {
        this.originals = originals;
        this.streams = streams;
        int batchSize = BatchSampler.batchSize(members.length, batches);
        iterations = iterations(batchSize, originals.columns());
        long number = iteration / iterations;
        place = (int) (iteration % iterations) - 1;
        sampler = BatchSampler.of(members, batches, streams, number * iterations);
        augmenter = ImageAugmenter.inGroups(amounts, shape.height(), shape.width());
        int portions = portions(batchSize, originals.columns());
        made = new ArrayBlockingQueue<>(portions);
        used = new ArrayBlockingQueue<>(portions);
        for (int i = 0; i < portions; i++) {
            used.add(new Portion(new byte[iterations * batchSize * originals.columns()], new int[iterations]));
        }
        thread = new Thread(() -> produce(number), "augmentation");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Those of a run; null where images are learned as they are.
     *
     * @param learned row numbers of the samples to learn from; not copied
     * @param iteration whose images come first
     */
    static @Nullable AugmentedImages of(TrainConfig config, Dataset dataset, int[] learned, long iteration) {
        Augmentation amounts = config.batches().augmentation();
        return amounts.hasEffect()
                        && dataset.train().features() instanceof ByteFeatures images
                        && dataset.shape() instanceof SampleShape.Image shape
                ? new AugmentedImages(
                        amounts, images, shape, learned, config.batches(), new RandomStreams(config.seed()), iteration)
                : null;
    }

    /** Whether a dataset's samples can be changed as images. */
    static boolean fits(Dataset dataset) {
        return dataset.train().features() instanceof ByteFeatures && dataset.shape() instanceof SampleShape.Image;
    }

    /** Bytes that are allocated for mini-batches of so many images. */
    static double bytes(Batches batches, SampleShape shape, int batchSize) {
        if (!batches.augmentation().hasEffect() || !(shape instanceof SampleShape.Image image)) {
            return 0;
        }
        int columns = image.featureCount();
        return (double) portions(batchSize, columns) * iterations(batchSize, columns) * batchSize * columns
                + ImageAugmenter.bytes(image.height(), image.width());
    }

    private static int iterations(int batchSize, int columns) {
        return (int) Math.max(1, PORTION_BYTES / ((long) batchSize * columns));
    }

    private static int portions(int batchSize, int columns) {
        return (long) batchSize * columns > PORTION_BYTES ? LARGE_PORTIONS : PORTIONS;
    }

    /**
     * Goes on to the images of the next iteration, and waits for them.
     *
     * @param gate asked while they are waited for
     * @return false if the gate said no
     */
    boolean next(Gate gate) throws InterruptedException {
        place++;
        if (current != null && place == iterations) {
            used.add(current);
            current = null;
            place = 0;
        }
        while (current == null) {
            current = made.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            if (current == null) {
                checkThread();
                if (!gate.mayGoOn()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Throws what ended the thread, if that was not the end of the run: there will be no more images. */
    private void checkThread() {
        Throwable problem = failure;
        if (problem instanceof Error error) {
            throw error;
        }
        if (problem != null) {
            throw new IllegalStateException("The images could not be augmented: " + problem, problem);
        }
    }

    /** Appends {@code count} images of this iteration, from its {@code start}-th on, to the target, which is modified. */
    void copy(int start, int count, ByteBuffer target) {
        Portion portion = current;
        if (portion == null) {
            throw new IllegalStateException("There is no iteration yet.");
        }
        int columns = originals.columns();
        target.put(portion.pixels, (portion.starts[place] + start) * columns, count * columns);
    }

    private void produce(long first) {
        Courtesy.ofThisThread();
        try {
            for (long number = first; true; number++) {
                Portion portion = used.take();
                fill(portion, number);
                made.put(portion);
            }
        } catch (InterruptedException e) {
            // The run is over, and with it this thread.
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void fill(Portion portion, long number) throws InterruptedException {
        ByteBuffer pixels = ByteBuffer.wrap(portion.pixels);
        int[] rows = new int[sampler.batchSize()];
        int count = 0;
        for (int i = 0; i < iterations; i++) {
            portion.starts[i] = count;
            int more = sampler.next(rows);
            for (int j = 0; j < more; j++) {
                originals.copyRow(rows[j], pixels);
            }
            count += more;
        }
        augmenter.augment(portion.pixels, count, streams.augmentation(number));
    }

    /** Ends the thread, and waits the moment that this takes. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
