package dev.inkling.optim;

/**
 * One rule by which gradients change parameters, with its state, for one network. Legal order for each iteration:
 * {@link #prepare}, the network's backward pass or passes, {@link #update}. Modifies the parameters it was made for.
 */
public sealed interface Optimizer permits Sgd, RuleOptimizer {

    /**
     * Says where the coming backward pass shall leave its gradients.
     *
     * @param inBlocks whether the mini-batch comes in blocks, so that gradients of several passes are to be added up
     */
    void prepare(double learningRate, boolean inBlocks);

    /** Changes the parameters by the gradients. Left out, nothing has changed where the mini-batch came in blocks. */
    void update(double learningRate);

    /** An exact copy of the state between two iterations. */
    OptimizerState state();

    /**
     * Goes on from a copy of the state of an optimizer with the same settings, for parameters of the same names and shapes.
     *
     * @throws IllegalArgumentException if the copy does not fit; then nothing has changed
     */
    void restore(OptimizerState copy);
}
