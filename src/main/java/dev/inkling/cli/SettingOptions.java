package dev.inkling.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The settings that were given as options. They go the same way as settings in a file, so that limits and what is said about
 * them stand in one place.
 */
final class SettingOptions {
    private final Map<Setting, JsonNode> given = new LinkedHashMap<>();

    /** Makes a command take these settings. */
    void addTo(CommandSpec command, List<SettingTable.Group> groups) {
        int order = 0;
        for (SettingTable.Group group : groups) {
            ArgGroupSpec.Builder section = ArgGroupSpec.builder()
                    .heading("%n" + group.heading() + ":%n")
                    .order(order++)
                    .validate(false)
                    .exclusive(false);
            for (Setting setting : group.settings()) {
                section.addArg(option(setting, order++));
            }
            command.addArgGroup(section.build());
        }
    }

    private OptionSpec option(Setting setting, int order) {
        OptionSpec.Builder option = OptionSpec.builder(setting.names().toArray(String[]::new))
                .description(setting.description().replace("%", "%%"))
                .order(order)
                .setter(new ISetter() {
                    @Override
                    public <T> @Nullable T set(@Nullable T value) {
                        return take(setting, value);
                    }
                });
        if (setting.kind().flag()) {
            return option.type(Boolean.class).negatable(true).arity("0").build();
        }
        return option.type(JsonNode.class)
                .converters(setting.kind())
                .paramLabel(setting.kind().label())
                .arity("1")
                .build();
    }

    /** Each parse begins with a null for every option. */
    private <T> @Nullable T take(Setting setting, @Nullable T value) {
        if (value == null) {
            given.remove(setting);
        } else {
            given.put(
                    setting,
                    value instanceof JsonNode json
                            ? json
                            : setting.kind().reader().read(value.toString()));
        }
        return value;
    }

    /** The text of an option, if it was given. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(given.get(setting)).map(JsonNode::asText);
    }

    /** The texts of an option that takes several, if it was given. */
    Optional<List<String>> texts(Setting setting) {
        return Optional.ofNullable(given.get(setting)).map(SettingOptions::texts);
    }

    /** The texts in a list; whatever else is in it is told when it is read in earnest. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /**
     * Puts what was given in the place of what {@code base} has.
     *
     * @throws SettingException whose sentence begins with the option that is to blame, where one alone is
     */
    TrainConfig over(TrainConfig base) {
        requireOneDuration();
        try {
            return ConfigJson.read(json(given), base);
        } catch (SettingException e) {
            throw named(e, base);
        }
    }

    private void requireOneDuration() {
        List<String> durations = given.keySet().stream()
                .filter(setting -> setting.path().equals(SettingTable.DURATION))
                .map(Setting::name)
                .toList();
        if (durations.size() > 1) {
            throw new SettingException(String.join(" and ", durations) + " exclude each other; give one of them.");
        }
    }

    private SettingException named(SettingException together, TrainConfig base) {
        for (Map.Entry<Setting, JsonNode> one : given.entrySet()) {
            try {
                ConfigJson.read(json(Map.of(one.getKey(), one.getValue())), base);
            } catch (SettingException alone) {
                if (Objects.equals(alone.getMessage(), together.getMessage())) {
                    return new SettingException(one.getKey().name() + ": " + alone.getMessage());
                }
            }
        }
        return together;
    }

    private static String json(Map<Setting, JsonNode> values) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        // What stands for several fields comes first, so that those given beside it count.
        values.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> path(one.getKey()).length))
                .forEach(one -> {
                    String[] path = path(one.getKey());
                    ObjectNode place = all;
                    for (int i = 0; i < path.length - 1; i++) {
                        place = place.withObjectProperty(path[i]);
                    }
                    place.set(path[path.length - 1], one.getValue().deepCopy());
                });
        return all.toString();
    }

    private static String[] path(Setting setting) {
        return setting.path().split("\\.");
    }
}
