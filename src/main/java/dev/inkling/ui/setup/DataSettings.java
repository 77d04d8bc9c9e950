package dev.inkling.ui.setup;

import dev.inkling.train.DataChoice;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Supplier;

/** Which samples of the dataset are used, and for what. */
final class DataSettings {
    private static final String PATH = "data.";

    final SettingField<Integer> trainLimit = new SettingField<>(
            "trainLimit",
            PATH + "trainLimit",
            TextFormat.wholeOr(Messages.get("setup.trainLimit.all"), DataChoice.MAX_SAMPLES),
            config -> config.data().trainLimit());
    final SettingField<Integer> trainPerClass;
    final GivenRows trainRows = new GivenRows(
            "trainRows", PATH + "trainRows", config -> config.data().trainRows());
    final SettingSwitch standardize = new SettingSwitch(
            "standardize", PATH + "standardize", config -> config.data().standardize());
    final SettingField<Double> validation = new SettingField<>(
            "validation",
            PATH + "validation",
            TextFormat.realOr(Messages.get("setup.none"), DataChoice.MAX_VALIDATION),
            config -> config.data().validation());

    /** @param content of the dataset that is chosen */
    DataSettings(Supplier<DatasetContent> content) {
        trainPerClass = new SettingField<>(
                "trainPerClass",
                PATH + "trainPerClass",
                new TextFormat<>(
                        text -> SettingTexts.wholeNumber(text, 1, mostPerClass(content.get())),
                        String::valueOf,
                        "",
                        ""),
                config -> config.data().trainPerClass());
        trainLimit.showWhen(() -> !isTable(content.get()));
        trainPerClass.showWhen(() -> isTable(content.get()) && trainRows.value().isEmpty());
        trainRows.showWhen(() -> isTable(content.get()) && !trainRows.value().isEmpty());
        standardize.showWhen(() -> isTable(content.get()));
    }

    private static boolean isTable(DatasetContent content) {
        return content instanceof DatasetContent.Measurements;
    }

    private static int mostPerClass(DatasetContent content) {
        return content instanceof DatasetContent.Measurements measurements
                ? measurements.table().maxTrainPerClass()
                : DataChoice.MAX_SAMPLES;
    }

    List<Setting<?>> all() {
        return List.of(trainLimit, trainPerClass, trainRows, standardize, validation);
    }

    /** @throws dev.inkling.train.SettingException if what is typed is wrong */
    DataChoice choice(String dataset) {
        return new DataChoice(
                dataset,
                trainLimit.value(),
                trainPerClass.value(),
                trainRows.value(),
                standardize.value(),
                validation.value());
    }
}
