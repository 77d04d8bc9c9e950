package dev.inkling.data.mine;

import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.Samples;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * My digits in a home folder for somebody who asks now and then: opened for each question, and closed again.
 *
 * @param home the folder, which need not exist
 */
public record HomeDigits(Path home) implements DrawnDigits {

    @Override
    public int count() {
        try (MyDigits digits = MyDigits.open(home)) {
            return Arrays.stream(digits.counts()).sum();
        }
    }

    @Override
    public Dataset dataset() {
        try (MyDigits digits = MyDigits.open(home)) {
            return digits.dataset();
        }
    }

    @Override
    public Samples training() {
        try (MyDigits digits = MyDigits.open(home)) {
            return digits.training();
        }
    }
}
