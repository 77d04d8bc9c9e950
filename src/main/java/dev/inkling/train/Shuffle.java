package dev.inkling.train;

import java.util.Random;

/** Random order of numbers, the same on every machine. */
final class Shuffle {
    private Shuffle() {}

    /** Fisher and Yates: every order is equally likely. Modifies the array. */
    static void all(int[] numbers, Random random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            swap(numbers, i, random.nextInt(i + 1));
        }
    }

    static void swap(int[] numbers, int i, int j) {
        int swap = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = swap;
    }
}
