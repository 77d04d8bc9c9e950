package dev.inkling.ui.setup;

import dev.inkling.train.TrainConfig;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Settings that are shown and hidden together.
 *
 * @param name as the texts, the nodes of the window and what it remembers call it
 */
record SettingSection(String name, List<Setting<?>> settings) {

    boolean hasProblem() {
        return settings.stream().anyMatch(setting -> setting.problem().isPresent());
    }

    /** What is not as in a configuration, in a few words; empty where all is. */
    String summary(TrainConfig defaults) {
        return settings.stream()
                .filter(setting -> setting.differsFrom(defaults))
                .map(Setting::summary)
                .collect(Collectors.joining(" · "));
    }
}
