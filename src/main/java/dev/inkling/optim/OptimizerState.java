package dev.inkling.optim;

import java.util.List;

/**
 * A copy of what an optimizer remembers between iterations, apart from any training: together with the parameters, what a run
 * needs to go on to the same bits. Must not be changed after it was made.
 *
 * @param step updates done so far; plain SGD does not count them and says 0
 * @param arrays parameter by parameter, the arrays that the rule keeps for it, each row by row as in
 *     {@link dev.inkling.nn.ParameterValues}; float32 values are held exactly
 */
public record OptimizerState(long step, List<double[]> arrays) {
    public OptimizerState {
        arrays = List.copyOf(arrays);
    }
}
