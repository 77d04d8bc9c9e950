package dev.inkling.ui.setup;

import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.DrawnDigits;
import dev.inkling.train.DataChoice;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.Supplier;

/** Which samples of the dataset are used, and for what. */
final class DataSettings {
    private static final String PATH = "data.";

    final ChosenColumns targets;
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
    final SettingField<Double> mineShare = new SettingField<>(
            "mineShare",
            PATH + "mineShare",
            TextFormat.realOr(Messages.get("setup.none"), DataChoice.MAX_MINE_SHARE),
            config -> config.data().mineShare());

    /** @param content of the dataset that is chosen */
    DataSettings(Supplier<DatasetContent> content) {
        targets = new ChosenColumns(
                "targets", PATH + "targets", config -> config.data().targets(), () -> targets(content.get()));
        trainPerClass = new SettingField<>(
                "trainPerClass",
                PATH + "trainPerClass",
                new TextFormat<>(
                        text -> SettingTexts.wholeNumber(text, 1, mostPerClass(content.get())),
                        String::valueOf,
                        "",
                        ""),
                config -> config.data().trainPerClass());
        targets.showWhen(() -> content.get() instanceof DatasetContent.Ready ready && isCsvFile(ready));
        trainLimit.showWhen(() -> !isTable(content.get()));
        trainPerClass.showWhen(() -> content.get() instanceof DatasetContent.Measurements
                && trainRows.value().isEmpty());
        trainRows.showWhen(() -> isTable(content.get()) && !trainRows.value().isEmpty());
        standardize.showWhen(() -> isTable(content.get()));
        // A share that came with settings shows although there is nothing to be mixed in.
        mineShare.showWhen(() -> content.get() instanceof DatasetContent.Images images
                && !images.dataset().id().equals(DrawnDigits.ID)
                && (images.drawn().count() > 0
                        || !mineShare.textProperty().get().isEmpty()));
    }

    private static boolean isTable(DatasetContent content) {
        return content instanceof DatasetContent.Measurements || content instanceof DatasetContent.Numbers;
    }

    private static boolean isCsvFile(DatasetContent.Ready ready) {
        return DatasetLibrary.isTableFile(ready.defaults().data().dataset());
    }

    private static List<String> targets(DatasetContent content) {
        return content instanceof DatasetContent.Ready ready
                ? ready.defaults().data().targets()
                : List.of();
    }

    private static int mostPerClass(DatasetContent content) {
        return content instanceof DatasetContent.Measurements measurements
                ? measurements.table().maxTrainPerClass()
                : DataChoice.MAX_SAMPLES;
    }

    List<Setting<?>> all() {
        return List.of(targets, trainLimit, trainPerClass, trainRows, standardize, validation, mineShare);
    }

    /**
     * @param dataset its id
     * @throws dev.inkling.train.SettingException if what is typed is wrong
     */
    DataChoice choice(String dataset) {
        return new DataChoice(
                dataset,
                targets.value(),
                trainLimit.value(),
                trainPerClass.value(),
                trainRows.value(),
                standardize.value(),
                validation.value(),
                mineShare.value());
    }
}
