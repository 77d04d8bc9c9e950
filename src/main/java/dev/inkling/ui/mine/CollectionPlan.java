package dev.inkling.ui.mine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** In which order a guided collection asks for digits: never the same one twice in a row, all of them equally often. */
final class CollectionPlan {
    static final int DIGITS = 10;

    private CollectionPlan() {}

    /**
     * So many of each digit: rounds that ask for each digit once, each round in another order.
     *
     * @param each 1 or more
     */
    static List<Integer> of(int each, RandomGenerator random) {
        List<Integer> asked = new ArrayList<>();
        for (int round = 0; round < each; round++) {
            List<Integer> digits =
                    new ArrayList<>(IntStream.range(0, DIGITS).boxed().toList());
            shuffle(digits, random);
            if (!asked.isEmpty() && asked.get(asked.size() - 1).equals(digits.get(0))) {
                Collections.swap(digits, 0, 1 + random.nextInt(DIGITS - 1));
            }
            asked.addAll(digits);
        }
        return List.copyOf(asked);
    }

    private static void shuffle(List<Integer> digits, RandomGenerator random) {
        for (int i = digits.size() - 1; i > 0; i--) {
            Collections.swap(digits, i, random.nextInt(i + 1));
        }
    }
}
