package dev.inkling.data.digits;

/** What images are for. Nobody writes for both parts, so that the test shows how a network does with people it has not met. */
public enum Part {
    TRAIN(2_000),
    TEST(1_000);

    private final int writers;

    Part(int writers) {
        this.writers = writers;
    }

    /** How many people write for this part. */
    int writers() {
        return writers;
    }

    /** The number of one of the part's writers, counted from 0; the parts take turns, so that no number is in both. */
    long writerNumber(int index) {
        return (long) index * values().length + ordinal();
    }

    /** One of the part's writers. */
    Writer writer(long seed, Draws moment) {
        return Writer.of(seed, writerNumber(moment.below(writers)));
    }
}
