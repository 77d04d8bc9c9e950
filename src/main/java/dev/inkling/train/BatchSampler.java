package dev.inkling.train;

import dev.inkling.data.RandomStreams;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Which samples come into which mini-batch. Each draw depends on the seed and the number of the iteration or epoch alone, so
 * that any place can be entered directly. A mini-batch of all samples comes in order, whatever the choice: order would not
 * matter to it, only to its rounding.
 */
abstract sealed class BatchSampler {
    private final int size;
    private final int batchSize;

    private BatchSampler(int[] members, Batches batches) {
        size = members.length;
        batchSize = batchSize(size, batches);
    }

    /**
     * @param members row numbers of the samples to draw from; not copied, not modified
     * @param iteration from 0 on, whose mini-batch comes first
     */
    static BatchSampler of(int[] members, Batches batches, RandomStreams streams, long iteration) {
        if (batchSize(members.length, batches) == members.length) {
            return new InTurn(members, batches, null, iteration);
        }
        return switch (batches.order()) {
            case SHUFFLED -> new InTurn(members, batches, streams, iteration);
            case IN_ORDER -> new InTurn(members, batches, null, iteration);
            case WITH_REPLACEMENT -> new WithReplacement(members, batches, streams, iteration);
            case WITHOUT_REPLACEMENT -> new WithoutReplacement(members, batches, streams, iteration);
        };
    }

    /** Samples in every batch but an epoch's last. */
    final int batchSize() {
        return batchSize;
    }

    /** Whether each mini-batch has the same samples in the same order: all of them. */
    final boolean isAlwaysTheSame() {
        return batchSize == size;
    }

    /** Mini-batches in one pass over so many samples; where batches are drawn anew, in as many draws as there are samples. */
    static int iterationsPerEpoch(int samples, Batches batches) {
        int size = batchSize(samples, batches);
        return (samples + size - 1) / size;
    }

    /** Samples in a mini-batch drawn from so many. */
    static int batchSize(int samples, Batches batches) {
        return batches.size() == Batches.FULL ? samples : Math.min(samples, batches.size());
    }

    /** Writes the row numbers of the next mini-batch to the front of {@code rows} and returns how many there are. */
    abstract int next(int[] rows);

    /** Every sample once an epoch, the last mini-batch short where the numbers do not divide. */
    private static final class InTurn extends BatchSampler {
        private final int[] members;
        private final int[] order;
        private final @Nullable RandomStreams shuffle;
        private int next;
        private long epoch;

        InTurn(int[] members, Batches batches, @Nullable RandomStreams shuffle, long iteration) {
            super(members, batches);
            this.members = members;
            this.order = members.clone();
            this.shuffle = shuffle;
            int perEpoch = iterationsPerEpoch(members.length, batches);
            epoch = iteration / perEpoch;
            next = (int) (iteration % perEpoch) * batchSize();
            if (next > 0) {
                beginEpoch();
            }
        }

        private void beginEpoch() {
            if (shuffle != null) {
                // From the same start each time, so that an epoch's order does not depend on the epochs before.
                System.arraycopy(members, 0, order, 0, order.length);
                Shuffle.all(order, shuffle.batches(epoch));
            }
        }

        @Override
        int next(int[] rows) {
            if (next == 0) {
                beginEpoch();
            }
            int count = Math.min(batchSize(), order.length - next);
            System.arraycopy(order, next, rows, 0, count);
            next += count;
            if (next == order.length) {
                next = 0;
                epoch++;
            }
            return count;
        }
    }

    /** Each sample drawn from all. */
    private static final class WithReplacement extends BatchSampler {
        private final int[] members;
        private final RandomStreams streams;
        private long iteration;

        WithReplacement(int[] members, Batches batches, RandomStreams streams, long iteration) {
            super(members, batches);
            this.iteration = iteration;
            this.members = members;
            this.streams = streams;
        }

        @Override
        int next(int[] rows) {
            Random random = streams.batches(iteration++);
            for (int i = 0; i < batchSize(); i++) {
                rows[i] = members[random.nextInt(members.length)];
            }
            return batchSize();
        }
    }

    /** Drawn from all, none twice in one mini-batch. */
    private static final class WithoutReplacement extends BatchSampler {
        private final int[] pool;
        private final int[] drawn;
        private final RandomStreams streams;
        private long iteration;

        WithoutReplacement(int[] members, Batches batches, RandomStreams streams, long iteration) {
            super(members, batches);
            this.iteration = iteration;
            this.pool = members.clone();
            this.drawn = new int[batchSize()];
            this.streams = streams;
        }

        @Override
        int next(int[] rows) {
            Random random = streams.batches(iteration++);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = i + random.nextInt(pool.length - i);
                Shuffle.swap(pool, i, drawn[i]);
                rows[i] = pool[i];
            }
            // Put back in reverse, so that the next draw does not depend on this one.
            for (int i = drawn.length - 1; i >= 0; i--) {
                Shuffle.swap(pool, i, drawn[i]);
            }
            return drawn.length;
        }
    }
}
