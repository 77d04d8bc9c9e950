package dev.inkling.ui.setup;

import dev.inkling.data.augment.Augmentation;
import dev.inkling.train.Batches;
import dev.inkling.train.Duration;
import dev.inkling.train.Reporting;
import dev.inkling.train.SettingException;
import dev.inkling.train.StopRules;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.DoubleSupplier;

/** How a run goes on: its mini-batches, its length, when it ends earlier, what it measures, and its seed. */
final class RunSettings {
    private static final String BATCHES = "batches.";
    private static final String DURATION = "duration.";
    private static final String STOP = "stop.";
    private static final String REPORTING = "reporting.";

    final SettingField<Integer> batchSize = new SettingField<>(
            "batchSize",
            BATCHES + "size",
            TextFormat.batchSize(),
            config -> config.batches().size());
    final SettingChoice<Batches.Order> order = new SettingChoice<>(
                    "order",
                    BATCHES + "order",
                    Batches.Order.values(),
                    config -> config.batches().order())
            .explained();
    final SettingField<Integer> duration = new SettingField<>(
            "duration",
            DURATION + "amount",
            TextFormat.whole(1, Duration.MAX),
            config -> config.duration().amount());
    final SettingChoice<Duration.Unit> unit = new SettingChoice<>(
            "unit",
            DURATION + "unit",
            Duration.Unit.values(),
            config -> config.duration().unit());
    final SettingField<Double> stopLoss = new SettingField<>(
            "stopLoss",
            STOP + "loss",
            TextFormat.realOr(Messages.get("setup.never"), StopRules.MAX_LOSS),
            config -> config.stop().loss());
    final SettingField<Integer> patience = new SettingField<>(
            "patience",
            STOP + "patience",
            TextFormat.wholeOr(Messages.get("setup.never"), StopRules.MAX_PATIENCE),
            config -> config.stop().patience());
    final SettingField<Double> stopSeconds = new SettingField<>(
            "stopSeconds",
            STOP + "seconds",
            TextFormat.realOr(Messages.get("setup.never"), StopRules.MAX_SECONDS),
            config -> config.stop().seconds());
    final SettingField<Integer> evaluationInterval = new SettingField<>(
            "evaluationInterval",
            REPORTING + "interval",
            TextFormat.whole(1, Duration.MAX),
            config -> config.reporting().interval());
    final SettingSwitch fromStart = new SettingSwitch(
            "fromStart", REPORTING + "fromStart", config -> config.reporting().fromStart());
    final SettingChoice<Reporting.LossMoment> lossMoment = new SettingChoice<>(
            "lossMoment",
            REPORTING + "loss",
            Reporting.LossMoment.values(),
            config -> config.reporting().loss());
    final SettingField<Long> seed = new SettingField<>("seed", "seed", TextFormat.seed(), config -> config.seed());

    /** @param validation the share of samples kept back, NaN while it is not known */
    RunSettings(DoubleSupplier validation) {
        order.blockBy(() -> isFull() ? Messages.get("setup.order.full") : "");
        patience.blockBy(() -> validation.getAsDouble() == 0 ? Messages.get("setup.patience.noValidation") : "");
    }

    private boolean isFull() {
        try {
            return batchSize.value() == Batches.FULL;
        } catch (SettingException e) {
            return false;
        }
    }

    List<Setting<?>> all() {
        return List.of(
                batchSize,
                order,
                duration,
                unit,
                stopLoss,
                patience,
                stopSeconds,
                evaluationInterval,
                fromStart,
                lossMoment,
                seed);
    }

    /** @throws SettingException if what is typed is wrong */
    Batches batches(Augmentation augmentation) {
        return new Batches(batchSize.value(), order.value(), augmentation);
    }

    /** @throws SettingException if what is typed is wrong */
    Duration duration() {
        return new Duration(duration.value(), unit.value());
    }

    /** @throws SettingException if what is typed is wrong */
    StopRules stop() {
        return new StopRules(stopLoss.value(), patience.counts() ? patience.value() : 0, stopSeconds.value());
    }

    /** @throws SettingException if what is typed is wrong */
    Reporting reporting() {
        return new Reporting(evaluationInterval.value(), fromStart.value(), lossMoment.value());
    }
}
