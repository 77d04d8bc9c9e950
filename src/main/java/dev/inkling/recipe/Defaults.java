package dev.inkling.recipe;

import dev.inkling.data.RandomRegression;
import dev.inkling.train.TrainConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings that a recipe changes: those that the program itself offers for a dataset of a kind. */
enum Defaults {
    IMAGES {
        @Override
        TrainConfig of(String dataset) {
            return TrainConfig.forImages(dataset);
        }
    },
    TABLE {
        @Override
        TrainConfig of(String dataset) {
            return TrainConfig.forTable(dataset);
        }
    },
    REGRESSION {
        @Override
        TrainConfig of(String dataset) {
            return TrainConfig.forRandomRegression(dataset);
        }
    };

    abstract TrainConfig of(String dataset);

    /** Its name in files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Defaults::key).toList();
    }

    /** What a recipe means that does not say. */
    static Defaults ofDataset(String dataset) {
        return switch (dataset) {
            case "mnist" -> IMAGES;
            case RandomRegression.ID -> REGRESSION;
            default -> TABLE;
        };
    }
}
