package dev.inkling.ui.setup;

import dev.inkling.data.augment.Augmentation;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far training images are changed; the amounts that are usual come with the switch. */
final class AugmentationSettings {
    private static final String PATH = "batches.augmentation";

    final SettingSwitch augment = new SettingSwitch("augment", PATH, AugmentationSettings::isOn);
    final SettingField<Double> shift =
            amount("shift", "setup.unit.pixels", Augmentation.MAX_SHIFT, Augmentation::shift);
    final SettingField<Double> rotation =
            amount("rotation", "setup.unit.degrees", Augmentation.MAX_ROTATION, Augmentation::rotation);
    final SettingField<Double> scaling =
            amount("scaling", "setup.unit.share", Augmentation.MAX_SCALING, Augmentation::scaling);
    final SettingField<Double> shear =
            amount("shear", "setup.unit.degrees", Augmentation.MAX_SHEAR, Augmentation::shear);
    final SettingField<Double> elastic =
            amount("elastic", "setup.unit.pixels", Augmentation.MAX_ELASTIC, Augmentation::elastic);
    final SettingField<Double> strokeWidth =
            amount("strokeWidth", "setup.unit.pixels", Augmentation.MAX_STROKE_WIDTH, Augmentation::strokeWidth);

    private final List<SettingField<Double>> amounts = List.of(shift, rotation, scaling, shear, elastic, strokeWidth);

    /** @param hasImages whether the dataset that is chosen has images */
    AugmentationSettings(BooleanSupplier hasImages) {
        augment.showWhen(hasImages);
        amounts.forEach(amount -> amount.showWhen(() -> hasImages.getAsBoolean() && augment.value()));
    }

    private static SettingField<Double> amount(
            String name, String unit, double most, Function<Augmentation, Double> part) {
        return new SettingField<>(
                name,
                PATH + "." + name,
                TextFormat.real(0, most),
                Messages.get(unit),
                // Where nothing is augmented, the form keeps what the switch will bring.
                config -> part.apply(isOn(config) ? config.batches().augmentation() : Augmentation.USUAL));
    }

    private static boolean isOn(TrainConfig config) {
        return config.batches().augmentation().hasEffect();
    }

    List<Setting<?>> all() {
        return Stream.<Setting<?>>concat(Stream.of(augment), amounts.stream()).toList();
    }

    /** @throws SettingException if what is typed is wrong */
    Augmentation choice() {
        return augment.counts() && augment.value() ? amounts() : Augmentation.NONE;
    }

    /** What the six amounts say, on or off; empty while one of them is wrong. */
    Optional<Augmentation> typed() {
        try {
            return Optional.of(amounts());
        } catch (SettingException e) {
            return Optional.empty();
        }
    }

    private Augmentation amounts() {
        return new Augmentation(
                shift.value(), rotation.value(), scaling.value(), shear.value(), elastic.value(), strokeWidth.value());
    }
}
