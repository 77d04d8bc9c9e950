package dev.inkling.data.digits;

import dev.inkling.ink.DigitImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Makes images of digits as people write them. Which thread makes which does not matter, as each has its own random stream;
 * and the first of many are the same as if only few were made.
 */
public final class DigitGenerator {
    /** To be raised with every change that changes an image: what was made before is then made anew. */
    public static final int VERSION = 1;

    private static final int BLOCK = 250;
    private static final int CLASSES = 10;
    private static final long LABEL = 1;
    private static final long MOMENT = 2;

    private final long seed;
    private final int threads;

    /**
     * Images with what they show.
     *
     * @param pixels grey values 0…255 row by row, {@code [count, 784]}
     * @param labels the digit of each, 0…9, {@code [count]}
     */
    public record Digits(byte[] pixels, int[] labels) {}

    /**
     * @param seed of everything that is drawn
     * @param threads that work at the same time
     */
    public DigitGenerator(long seed, int threads) {
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * Makes images; well over 5,000 a second and processor.
     *
     * @param part whose writers write
     * @param progress told by the threads that work how many more images are made
     * @throws InterruptedException if the calling thread is interrupted; the others end soon
     */
    public Digits make(Part part, int count, IntConsumer progress) throws InterruptedException {
        Digits digits = new Digits(new byte[Math.multiplyExact(count, DigitImage.PIXELS)], new int[count]);
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads, DigitGenerator::helper);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> work(part, digits, next, progress)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A digit could not be made.", e);
        } finally {
            pool.shutdownNow();
        }
        return digits;
    }

    /** A thread that does not keep the program from ending. */
    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "digits");
        thread.setDaemon(true);
        return thread;
    }

    private void work(Part part, Digits digits, AtomicInteger next, IntConsumer progress) {
        int count = digits.labels().length;
        int from = next.getAndAdd(BLOCK);
        while (from < count && !Thread.currentThread().isInterrupted()) {
            int to = Math.min(count, from + BLOCK);
            for (int sample = from; sample < to; sample++) {
                make(part, sample, digits);
            }
            progress.accept(to - from);
            from = next.getAndAdd(BLOCK);
        }
    }

    private void make(Part part, int sample, Digits digits) {
        int digit = Draws.of(seed, LABEL, part.ordinal(), sample).below(CLASSES);
        Draws moment = Draws.of(seed, MOMENT, part.ordinal(), sample);
        Writer writer = part.writer(seed, moment);
        DigitImage image = new Handwriting(writer, moment).image(writer.modelFor(digit, moment));
        System.arraycopy(image.toBytes(), 0, digits.pixels(), sample * DigitImage.PIXELS, DigitImage.PIXELS);
        digits.labels()[sample] = digit;
    }
}
