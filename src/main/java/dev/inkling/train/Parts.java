package dev.inkling.train;

import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The training samples in use, cut into those that are learned from and those that are kept back for validation.
 *
 * @param learned row numbers in ascending order
 * @param validation row numbers in ascending order; empty where nothing is kept back
 */
record Parts(int[] learned, int[] validation) {

    /**
     * Draws the validation part by the seed. Samples that were added to those of the dataset are all learned from: as they are
     * repeated, some would be on both sides.
     *
     * @throws SettingException if there are too few samples for two parts
     */
    static Parts of(Samples samples, double share, RandomStreams streams) {
        Parts own = of(samples.ownSize(), share, streams);
        int[] learned = IntStream.concat(Arrays.stream(own.learned), IntStream.range(samples.ownSize(), samples.size()))
                .toArray();
        return new Parts(learned, own.validation);
    }

    /**
     * Draws the validation part by the seed.
     *
     * @param samples training samples in use
     * @param share of them for validation, at least one where it is above 0
     * @throws SettingException if there are too few samples for two parts
     */
    static Parts of(int samples, double share, RandomStreams streams) {
        int[] all = all(samples);
        if (share == 0) {
            return new Parts(all, new int[0]);
        }
        int kept = keptBack(samples, share);
        if (kept >= samples) {
            throw new SettingException("There are " + samples + " training samples; a validation share of " + share
                    + " leaves none to learn from. Choose a smaller share or more samples.");
        }
        Shuffle.all(all, streams.validation());
        int[] validation = Arrays.copyOfRange(all, 0, kept);
        int[] learned = Arrays.copyOfRange(all, kept, samples);
        Arrays.sort(validation);
        Arrays.sort(learned);
        return new Parts(learned, validation);
    }

    /** How many of so many samples are for validation. */
    static int keptBack(int samples, double share) {
        return share == 0 ? 0 : Math.max(1, (int) Math.round(share * samples));
    }

    /** The row numbers 0…count − 1. */
    static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }
}
