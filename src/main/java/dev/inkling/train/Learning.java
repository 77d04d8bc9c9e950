package dev.inkling.train;

import dev.inkling.nn.Network;
import dev.inkling.optim.Method;
import dev.inkling.optim.Optimizer;
import dev.inkling.optim.OptimizerSettings;
import dev.inkling.optim.Schedule;

/**
 * How parameters are changed.
 *
 * @param method the optimizer
 * @param rate α, the learning rate at the start or, with a schedule, that of the schedule; it can be changed while a run goes on
 * @param momentum of the optimizers that have one, 0…0.9999
 * @param schedule how the learning rate changes by itself
 * @param l1 λ of the penalty λ Σ |W| in the loss
 * @param l2 λ of the penalty ½ λ Σ W² in the loss
 * @param weightDecay λ of the decay W ← W − α·λ·W apart from the loss
 * @param clipNorm the largest norm that all gradients together may have; 0 for no limit
 * @param gradients by backprop, or numerically
 */
public record Learning(
        Method method,
        double rate,
        double momentum,
        Schedule schedule,
        double l1,
        double l2,
        double weightDecay,
        double clipNorm,
        Gradients gradients) {
    public static final double MAX_RATE = 1_000;
    public static final double MAX_MOMENTUM = 0.9999;
    public static final double MAX_PENALTY = 10;
    public static final double MAX_CLIP_NORM = 1e6;

    /** Where gradients come from. */
    public enum Gradients {
        /** One backward pass through the layers. */
        BACKPROP,
        /** Central differences, two forward passes an entry of a parameter: for tiny networks. */
        NUMERICAL
    }

    public Learning {
        checkRate(rate);
        Limits.check("Momentum", momentum, 0, MAX_MOMENTUM);
        Limits.check("L1", l1, 0, MAX_PENALTY);
        Limits.check("L2", l2, 0, MAX_PENALTY);
        Limits.check("Weight decay", weightDecay, 0, MAX_PENALTY);
        Limits.check("The gradient norm limit", clipNorm, 0, MAX_CLIP_NORM);
    }

    /** @throws SettingException unless it is above 0 and at most {@link #MAX_RATE} */
    public static void checkRate(double rate) {
        if (!(rate > 0 && rate <= MAX_RATE)) {
            throw new SettingException(
                    "The learning rate is " + SettingText.plain(rate) + "; it must be above 0 and at most 1,000.");
        }
    }

    /** An optimizer as these settings describe it, that has done nothing yet. */
    Optimizer optimizer(Network network) {
        OptimizerSettings settings = new OptimizerSettings(method, momentum, weightDecay, clipNorm);
        return settings.create(network.parameters(), network.precision());
    }

    /** Plain gradient descent at a constant rate. */
    public static Learning sgd(double rate, double l2) {
        return new Learning(Method.SGD, rate, 0.9, Schedule.constant(), 0, l2, 0, 0, Gradients.BACKPROP);
    }

    /** The same by backprop. */
    Learning byBackprop() {
        return new Learning(method, rate, momentum, schedule, l1, l2, weightDecay, clipNorm, Gradients.BACKPROP);
    }

    /** Adam at a constant rate. */
    public static Learning adam(double rate) {
        return new Learning(Method.ADAM, rate, 0.9, Schedule.constant(), 0, 0, 0, 0, Gradients.BACKPROP);
    }

    /** The same with the weight decay that belongs to its method. */
    Learning withSuggestedWeightDecay() {
        return new Learning(
                method, rate, momentum, schedule, l1, l2, method.suggestedWeightDecay(), clipNorm, gradients);
    }

    /** The same with another learning rate. */
    public Learning withRate(double other) {
        return new Learning(method, other, momentum, schedule, l1, l2, weightDecay, clipNorm, gradients);
    }
}
