package dev.inkling.ui.setup;

import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** How parameters are changed. */
final class LearningSettings {
    private static final String PATH = "learning.";
    private static final Set<Method> WITH_MOMENTUM = Set.of(Method.MOMENTUM, Method.NESTEROV);
    private static final Set<Schedule.Kind> WITH_FACTOR = Set.of(Schedule.Kind.STEP, Schedule.Kind.EXPONENTIAL);

    final SettingChoice<Method> method = new SettingChoice<>(
                    "method",
                    PATH + "method",
                    Method.values(),
                    config -> config.learning().method())
            .explained();
    final SettingField<Double> learningRate = new SettingField<>(
            "learningRate",
            PATH + "rate",
            TextFormat.learningRate(),
            config -> config.learning().rate());
    final SettingField<Double> momentum = new SettingField<>(
            "momentum",
            PATH + "momentum",
            TextFormat.real(0, Learning.MAX_MOMENTUM),
            config -> config.learning().momentum());
    final SettingChoice<Schedule.Kind> schedule = new SettingChoice<>(
                    "schedule",
                    PATH + "schedule.kind",
                    Schedule.Kind.values(),
                    config -> config.learning().schedule().kind())
            .explained();
    final SettingField<Double> factor = new SettingField<>(
            "factor",
            PATH + "schedule.factor",
            TextFormat.realAboveZero(1),
            config -> config.learning().schedule().factor());
    final SettingField<Integer> every = new SettingField<>(
            "every",
            PATH + "schedule.every",
            TextFormat.whole(1, Duration.MAX),
            config -> config.learning().schedule().every());
    final SettingField<Integer> warmup = new SettingField<>(
            "warmup",
            PATH + "schedule.warmup",
            TextFormat.wholeOr(Messages.get("setup.none"), Duration.MAX),
            config -> config.learning().schedule().warmup());
    final SettingField<Double> l1 = penalty("l1", config -> config.learning().l1());
    final SettingField<Double> l2 = penalty("l2", config -> config.learning().l2());
    final SettingField<Double> weightDecay =
            penalty("weightDecay", config -> config.learning().weightDecay());
    final SettingField<Double> clipNorm = new SettingField<>(
            "clipNorm",
            PATH + "clipNorm",
            TextFormat.realOr(Messages.get("setup.none"), Learning.MAX_CLIP_NORM),
            config -> config.learning().clipNorm());
    final SettingChoice<Learning.Gradients> gradients = new SettingChoice<>(
            "gradients",
            PATH + "gradients",
            Learning.Gradients.values(),
            config -> config.learning().gradients());

    /** @param costOfNumericalGradients the sentence that says how slow they will be */
    LearningSettings(Supplier<String> costOfNumericalGradients) {
        momentum.showWhen(() -> WITH_MOMENTUM.contains(method.value()));
        factor.showWhen(this::hasFactor);
        every.showWhen(this::hasFactor);
        gradients.advise(() -> gradients.value() == Learning.Gradients.NUMERICAL ? costOfNumericalGradients.get() : "");
    }

    private static SettingField<Double> penalty(String name, Function<TrainConfig, Double> part) {
        return new SettingField<>(name, PATH + name, TextFormat.real(0, Learning.MAX_PENALTY), part);
    }

    private boolean hasFactor() {
        return WITH_FACTOR.contains(schedule.value());
    }

    /** Proposes the weight decay that belongs to the method, unless somebody typed another than belonged to the old one. */
    void follow(Method before, Method now) {
        if (weightDecay.problem().isEmpty() && weightDecay.value() == before.suggestedWeightDecay()) {
            weightDecay.set(now.suggestedWeightDecay());
        }
    }

    List<Setting<?>> all() {
        return List.of(
                method,
                learningRate,
                momentum,
                schedule,
                factor,
                every,
                warmup,
                l1,
                l2,
                weightDecay,
                clipNorm,
                gradients);
    }

    /** @throws dev.inkling.train.SettingException if what is typed is wrong */
    Learning choice() {
        return new Learning(
                method.value(),
                learningRate.value(),
                momentum.value(),
                new Schedule(schedule.value(), factor.value(), every.value(), warmup.value()),
                l1.value(),
                l2.value(),
                weightDecay.value(),
                clipNorm.value(),
                gradients.value());
    }
}
