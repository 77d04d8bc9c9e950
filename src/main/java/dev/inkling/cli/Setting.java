package dev.inkling.cli;

import java.util.List;

/**
 * A setting of a run as an option.
 *
 * @param names of the option, the one that messages use first
 * @param path where it stands in the settings' JSON, with dots between the fields
 * @param kind of its value
 * @param description for the help
 */
record Setting(List<String> names, String path, SettingKind kind, String description) {
    Setting {
        names = List.copyOf(names);
    }

    static Setting of(String name, String path, SettingKind kind, String description) {
        return new Setting(List.of(name), path, kind, description);
    }

    /** The same with another name that people know it by. */
    Setting or(String alias) {
        return new Setting(List.of(name(), alias), path, kind, description);
    }

    String name() {
        return names.get(0);
    }
}
