package dev.inkling.cli;

import dev.inkling.train.SettingException;

/** Limits of the options that are no settings of a run. */
final class OptionLimits {
    private OptionLimits() {}

    /** @throws SettingException unless low ≤ value ≤ high */
    static void check(String option, int value, int low, int high) {
        if (value < low || value > high) {
            throw new SettingException(option + ": found " + value + ", expected a whole number from " + low
                    + (high == Integer.MAX_VALUE ? " on." : " to " + high + "."));
        }
    }
}
