package dev.inkling.optim;

/**
 * One rule by which gradients change parameters, with its state, for one network. Legal order for each iteration:
 * {@link #prepare}, the network's backward pass, {@link #update}. Modifies the parameters it was made for.
 */
public sealed interface Optimizer extends AutoCloseable permits Sgd, Momentum, Adam {

    /** Says where the coming backward pass shall leave its gradients. */
    void prepare(double learningRate);

    /** Changes the parameters by the gradients of the backward pass. */
    void update(double learningRate);

    /** Gives the state's memory back. */
    @Override
    void close();
}
