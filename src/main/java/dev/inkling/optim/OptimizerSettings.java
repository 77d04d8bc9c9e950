package dev.inkling.optim;

import dev.inkling.nn.Parameter;
import dev.inkling.nn.Precision;
import java.util.List;

/**
 * Which optimizer, and what it is set to. The ranges that make sense: momentum from 0 to below 1, the others from 0.
 *
 * @param method the update rule
 * @param momentum μ of {@link Method#MOMENTUM} and {@link Method#NESTEROV}; the others ignore it
 * @param weightDecay λ of decoupled weight decay, for weights only; 0 for none
 * @param clipNorm the largest L2 norm that all gradients together may have; 0 for any
 */
public record OptimizerSettings(Method method, double momentum, double weightDecay, double clipNorm) {
    public static final double USUAL_MOMENTUM = 0.9;

    /** The method with what is usual for it: momentum 0.9, its suggested weight decay, no clipping. */
    public static OptimizerSettings of(Method method) {
        return new OptimizerSettings(method, USUAL_MOMENTUM, method.suggestedWeightDecay(), 0);
    }

    /** A new optimizer for these parameters, with fresh state. */
    public Optimizer create(List<Parameter> parameters, Precision precision) {
        WeightDecay decay = new WeightDecay(weightDecay);
        GradientClipping clipping = new GradientClipping(clipNorm);
        return switch (method) {
            case SGD -> new Sgd(parameters, decay, clipping);
            case MOMENTUM -> new RuleOptimizer(parameters, precision, new Momentum(momentum), decay, clipping);
            case NESTEROV -> new RuleOptimizer(parameters, precision, new Nesterov(momentum), decay, clipping);
            case ADAGRAD -> new RuleOptimizer(parameters, precision, new AdaGrad(), decay, clipping);
            case RMSPROP -> new RuleOptimizer(parameters, precision, new RmsProp(), decay, clipping);
            case ADAM, ADAMW -> new RuleOptimizer(parameters, precision, new Adam(), decay, clipping);
        };
    }
}
