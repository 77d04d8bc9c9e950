package dev.inkling.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.Iris;
import dev.inkling.nn.Loss;
import dev.inkling.train.TrainConfig;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The form while its dataset is not there yet. */
class DatasetOnItsWayTest {
    private final DatasetEntry images = new DatasetEntry("Images", new DatasetContent.Missing());
    private final SetupViewModel setup =
            new SetupViewModel(new DatasetEntry("Iris", new DatasetContent.Measurements(Iris.load())));

    private TrainConfig config() {
        return Objects.requireNonNull(setup.configProperty().get());
    }

    private static void type(SettingField<?> field, String text) {
        field.textProperty().set(text);
    }

    @Test
    void whatIsTypedWhileADatasetIsMadeIsMeantForIt() {
        images.contentProperty().set(new DatasetContent.Making(0));
        setup.datasetProperty().set(images);
        type(setup.learningRate(), "0.");
        type(setup.network().hidden, "12");
        images.contentProperty().set(new DatasetContent.Making(0.5));
        assertEquals("0.", setup.learningRate().textProperty().get());
        type(setup.learningRate(), "0.3");
        images.contentProperty().set(SetupViewModelTest.someImages());
        TrainConfig typed = config();
        assertEquals(0.3, typed.learning().rate());
        assertEquals(List.of(12), typed.network().hidden());
        assertEquals("strokes", typed.data().dataset());

        images.contentProperty().set(new DatasetContent.Loading());
        setup.fill(TrainConfig.forImages("strokes").withLearningRate(0.7));
        images.contentProperty().set(SetupViewModelTest.someImages());
        assertEquals(TrainConfig.forImages("strokes").withLearningRate(0.7), config());
        images.contentProperty().set(TinyNumbers.entry().content());
        assertEquals(Loss.MEAN_SQUARED_ERROR, config().network().loss(), "what is another dataset begins anew");
    }
}
