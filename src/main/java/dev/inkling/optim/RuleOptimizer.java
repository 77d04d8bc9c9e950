package dev.inkling.optim;

import dev.inkling.nn.Matrix;
import dev.inkling.nn.Parameter;
import dev.inkling.nn.Precision;
import java.util.ArrayList;
import java.util.List;

/** Everything around a {@link Rule}: collected gradients, clipping, weight decay, the state for each parameter. */
final class RuleOptimizer implements Optimizer {
    private final List<Parameter> parameters;
    private final Rule rule;
    private final WeightDecay decay;
    private final GradientClipping clipping;
    private final List<RuleState> states;
    private long step;

    RuleOptimizer(
            List<Parameter> parameters, Precision precision, Rule rule, WeightDecay decay, GradientClipping clipping) {
        this.parameters = parameters;
        this.rule = rule;
        this.decay = decay;
        this.clipping = clipping;
        this.states = parameters.stream()
                .map(parameter -> RuleState.zeros(
                        precision, rule.stateArrays(), parameter.value().length()))
                .toList();
    }

    @Override
    public void prepare(double learningRate, boolean inBlocks) {
        for (int i = 0; i < parameters.size(); i++) {
            if (inBlocks) {
                parameters.get(i).addUpGradient();
            } else {
                parameters.get(i).collectGradient();
            }
        }
    }

    @Override
    public void update(double learningRate) {
        step++;
        clipping.apply(parameters);
        decay.apply(parameters, learningRate);
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            states.get(i).step(rule, parameter.value(), parameter.gradient(), learningRate, step);
        }
    }

    @Override
    public OptimizerState state() {
        List<double[]> arrays = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Matrix value = parameters.get(i).value();
            for (int array = 0; array < rule.stateArrays(); array++) {
                double[] copy = new double[value.length()];
                for (int j = 0; j < copy.length; j++) {
                    copy[j] = states.get(i).at(array, value.position(j));
                }
                arrays.add(copy);
            }
        }
        return new OptimizerState(step, arrays);
    }

    @Override
    public void restore(OptimizerState copy) {
        checkFits(copy);
        for (int i = 0; i < parameters.size(); i++) {
            Matrix value = parameters.get(i).value();
            for (int array = 0; array < rule.stateArrays(); array++) {
                double[] values = copy.arrays().get(i * rule.stateArrays() + array);
                for (int j = 0; j < values.length; j++) {
                    states.get(i).put(array, value.position(j), values[j]);
                }
            }
        }
        step = copy.step();
    }

    private void checkFits(OptimizerState copy) {
        int expected = parameters.size() * rule.stateArrays();
        if (copy.arrays().size() != expected) {
            throw new IllegalArgumentException("The optimizer's state has "
                    + copy.arrays().size() + " arrays, but " + expected
                    + " are needed; it belongs to another optimizer or another network.");
        }
        for (int i = 0; i < expected; i++) {
            Parameter parameter = parameters.get(i / rule.stateArrays());
            int length = copy.arrays().get(i).length;
            if (length != parameter.value().length()) {
                throw new IllegalArgumentException("The optimizer's state for " + parameter.name() + " has " + length
                        + " values, but " + parameter.value().length() + " are needed; it belongs to another network.");
            }
        }
    }
}
