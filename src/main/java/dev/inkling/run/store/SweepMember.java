package dev.inkling.run.store;

import java.util.List;

/**
 * The place of a run in a sweep.
 *
 * @param sweep an id that all of its runs share and no other sweep has
 * @param settings the options of those settings that differ among them, such as {@code learning-rate}
 * @param position of the run, from 0
 */
public record SweepMember(String sweep, List<String> settings, int position) {
    public SweepMember {
        settings = List.copyOf(settings);
    }
}
