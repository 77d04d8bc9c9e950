package dev.inkling.ui.setup;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.train.NetworkChoice;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The network, but for the widths that the dataset gives. */
final class NetworkSettings {
    private static final String PATH = "network.";

    final SettingField<List<Integer>> hidden = new SettingField<>(
            "hidden",
            PATH + "hidden",
            TextFormat.hidden(),
            config -> config.network().hidden());
    final SettingChoice<Activation> activation = new SettingChoice<>(
                    "activation",
                    PATH + "activation",
                    Activation.values(),
                    config -> config.network().activation())
            .explained();
    final SettingChoice<Loss> loss = new SettingChoice<>(
                    "loss",
                    PATH + "loss",
                    Loss.values(),
                    config -> config.network().loss())
            .explained();
    final SettingChoice<Initializer> initializer = new SettingChoice<>(
            "initializer",
            PATH + "initializer",
            Initializer.values(),
            config -> config.network().initializer());
    final SettingField<Double> sigma = new SettingField<>(
            "sigma",
            PATH + "sigma",
            TextFormat.real(0, NetworkChoice.MAX_SIGMA),
            config -> config.network().sigma());
    final SettingSwitch batchNormalization = new SettingSwitch(
            "batchNormalization",
            PATH + "batchNormalization",
            config -> config.network().batchNormalization());
    final SettingField<Double> dropout = new SettingField<>(
            "dropout",
            PATH + "dropout",
            TextFormat.real(0, NetworkChoice.MAX_DROPOUT),
            config -> config.network().dropout());
    final SettingChoice<Precision> precision = new SettingChoice<>(
            "precision",
            PATH + "precision",
            Precision.values(),
            config -> config.network().precision());

    /** @param regression whether the dataset has numbers to be predicted */
    NetworkSettings(BooleanSupplier regression) {
        sigma.showWhen(() -> initializer.value() == Initializer.NORMAL);
        loss.blockBy(() -> regression.getAsBoolean() ? Messages.get("setup.loss.regression") : "");
        activation.advise(() -> activation.value().trainable() ? "" : Messages.get("setup.activation.noSlope"));
    }

    List<Setting<?>> all() {
        return List.of(hidden, activation, loss, initializer, sigma, batchNormalization, dropout, precision);
    }

    /** @throws dev.inkling.train.SettingException if what is typed is wrong */
    NetworkChoice choice() {
        return new NetworkChoice(
                hidden.value(),
                activation.value(),
                loss.value(),
                initializer.value(),
                sigma.value(),
                batchNormalization.value(),
                dropout.value(),
                precision.value());
    }
}
