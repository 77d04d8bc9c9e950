package dev.inkling.cli;

import dev.inkling.data.DatasetLibrary;
import dev.inkling.run.ConfigFile;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of a command: those of the dataset's kind, over them those of a file, over them those given as options. */
final class ConfigOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings as JSON, all or some of them; options come before it.")
    private @Nullable Path file;

    private final SettingOptions settings = new SettingOptions();

    SettingOptions settings() {
        return settings;
    }

    /** Whether settings were given as a file. */
    boolean hasFile() {
        return file != null;
    }

    /** Whether a dataset was named as an option. */
    boolean namesDataset() {
        return settings.text(SettingTable.DATASET).isPresent();
    }

    /** Whether a dataset was named, or settings were given that have one. */
    boolean isAboutDataset() {
        return file != null || namesDataset();
    }

    /**
     * The settings; no dataset is opened.
     *
     * @throws SettingException if one is outside its limits, or the file has no settings
     * @throws dev.inkling.run.RunFileException if the file cannot be read
     */
    TrainConfig config(DatasetLibrary library) {
        String text = file == null ? "{}" : ConfigFile.read(file);
        String named = settings.text(SettingTable.DATASET).orElseGet(() -> datasetOf(text));
        List<String> targets = settings.texts(SettingTable.TARGETS).orElseGet(() -> targetsOf(text));
        TrainConfig base = RunData.defaults(named, targets, library);
        return lasting(settings.over(file == null ? base : inFile(file, text, base)), library);
    }

    /**
     * The settings of a kept run with what was given as options in the place of its own.
     *
     * @throws SettingException if one is outside its limits
     */
    TrainConfig over(TrainConfig kept, DatasetLibrary library) {
        TrainConfig changed = settings.over(kept);
        return namesDataset() ? lasting(changed, library) : changed;
    }

    /** A run that is kept must find its files again when it goes on in another working folder. */
    private static TrainConfig lasting(TrainConfig config, DatasetLibrary library) {
        return config.withDataset(library.lastingName(config.data().dataset()));
    }

    private static TrainConfig inFile(Path file, String text, TrainConfig base) {
        if (text.isBlank()) {
            throw new SettingException(file + " is empty; it must have settings as a JSON object.");
        }
        try {
            return ConfigJson.read(text, base);
        } catch (SettingException e) {
            throw new SettingException(file + ": " + e.getMessage());
        }
    }

    /** What the file's settings are for; whatever is wrong with the file is told when it is read in earnest. */
    private static String datasetOf(String text) {
        return Json.read(text)
                .map(json -> json.path("data").path("dataset").textValue())
                .orElse(DatasetLibrary.MNIST);
    }

    private static List<String> targetsOf(String text) {
        return Json.read(text)
                .map(json -> SettingOptions.texts(json.path("data").path("targets")))
                .orElse(List.of());
    }
}
