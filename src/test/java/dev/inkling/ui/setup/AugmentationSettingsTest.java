package dev.inkling.ui.setup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Iris;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.train.TrainConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AugmentationSettingsTest {
    private static final int SIDE = 12;
    private static final Dataset IMAGES = images();

    private final DatasetEntry iris = new DatasetEntry("Iris", new DatasetContent.Measurements(Iris.load()));
    private final DatasetEntry images = new DatasetEntry("Noise", new DatasetContent.Images(IMAGES));
    private final SetupViewModel setup = new SetupViewModel(images);
    private final AugmentationSettings augmentation = setup.augmentation();

    private static Dataset images() {
        byte[] pixels = new byte[40 * SIDE * SIDE];
        new Random(1).nextBytes(pixels);
        Samples samples = new Samples(new ByteFeatures(pixels, SIDE * SIDE), new int[40]);
        return new Dataset(
                "noise",
                "Noise",
                "",
                new SampleShape.Image(SIDE, SIDE),
                List.of("a", "b"),
                FeatureScaling.none(SIDE * SIDE),
                samples,
                samples);
    }

    private Augmentation chosen() {
        return Objects.requireNonNull(setup.configProperty().get()).batches().augmentation();
    }

    private String summary() {
        return setup.summary(setup.sections().get(1));
    }

    @Test
    void theSwitchBringsTheUsualAmountsAndTakesThemAway() {
        assertEquals(Augmentation.NONE, chosen());
        assertEquals("", summary());
        assertTrue(setup.isShown(augmentation.augment));
        assertFalse(setup.isShown(augmentation.shift));

        augmentation.augment.onProperty().set(true);
        assertEquals(Augmentation.USUAL, chosen());
        assertEquals("augmented", summary());
        assertTrue(setup.isShown(augmentation.shift));

        augmentation.elastic.textProperty().set("0.5");
        assertEquals(0.5, chosen().elastic());
        assertEquals("augmented · elastic 0.5", summary());

        augmentation.augment.onProperty().set(false);
        assertEquals(Augmentation.NONE, chosen());
        assertEquals("", summary());
    }

    @Test
    void settingsWithAmountsFillTheFormAndComeOutOfItAgain() {
        TrainConfig before = Objects.requireNonNull(setup.configProperty().get());
        augmentation.augment.onProperty().set(true);
        augmentation.rotation.textProperty().set("30");
        TrainConfig augmented = Objects.requireNonNull(setup.configProperty().get());

        setup.fill(before);
        assertEquals(before, setup.configProperty().get());
        assertEquals(Augmentation.USUAL.rotation(), augmentation.rotation.value());
        setup.fill(augmented);
        assertEquals(augmented, setup.configProperty().get());
    }

    @Test
    void tablesHaveNothingToAugment() {
        augmentation.augment.onProperty().set(true);
        setup.datasetProperty().set(iris);
        assertFalse(setup.isShown(augmentation.augment));
        assertEquals(Augmentation.NONE, chosen());
        setup.datasetProperty().set(images);
        assertEquals(Augmentation.USUAL, chosen());
    }

    @Test
    void aWrongAmountIsRefusedWithItsLimits() {
        augmentation.augment.onProperty().set(true);
        augmentation.shear.textProperty().set("60");
        assertEquals("Lean: Type a number from 0 to 45.", setup.problem().replaceFirst("^[^:]*", "Lean"));
        assertTrue(augmentation.typed().isEmpty());
        augmentation.augment.onProperty().set(false);
        assertEquals("", setup.problem());
    }

    @Test
    void theSheetShowsEachImageAsItIsAndThenChanged() {
        AugmentedSheet plain = AugmentedSheet.of(IMAGES, Augmentation.NONE, 1);
        AugmentedSheet changed = AugmentedSheet.of(IMAGES, new Augmentation(0, 0, 0, 0, 0, 1), 1);
        AugmentedSheet others = AugmentedSheet.of(IMAGES, Augmentation.NONE, 2);

        assertArrayEquals(image(plain, 3, 0), image(plain, 3, 8));
        assertArrayEquals(image(plain, 3, 0), image(changed, 3, 0));
        assertFalse(Arrays.equals(image(changed, 3, 0), image(changed, 3, 1)));
        assertFalse(Arrays.equals(image(changed, 3, 1), image(changed, 3, 2)));
        assertFalse(Arrays.equals(image(plain, 3, 0), image(others, 3, 0)));
    }

    private static int[] image(AugmentedSheet sheet, int row, int column) {
        int[] levels = new int[SIDE * SIDE];
        Arrays.setAll(levels, pixel -> sheet.level(row, column, pixel));
        return levels;
    }
}
