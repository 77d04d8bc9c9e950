package dev.inkling.optim;

/**
 * One rule by which gradients change parameters, with its state, for one network. Legal order for each iteration:
 * {@link #prepare}, the network's backward pass or passes, {@link #update}. Modifies the parameters it was made for.
 */
public sealed interface Optimizer extends AutoCloseable permits Sgd, Momentum, Adam {

    /**
     * Says where the coming backward pass shall leave its gradients.
     *
     * @param inBlocks whether the mini-batch comes in blocks, so that gradients of several passes are to be added up
     */
    void prepare(double learningRate, boolean inBlocks);

    /** Changes the parameters by the gradients. Left out, nothing has changed where the mini-batch came in blocks. */
    void update(double learningRate);

    /** Gives the state's memory back. */
    @Override
    void close();
}
