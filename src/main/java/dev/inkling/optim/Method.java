package dev.inkling.optim;

/** The optimizers that a run can choose. */
public enum Method {
    SGD,
    MOMENTUM,
    NESTEROV,
    ADAGRAD,
    RMSPROP,
    ADAM,
    /** Adam as it is meant to be used with decoupled weight decay: the same rule, another suggested decay. */
    ADAMW;

    /** λ of decoupled weight decay where nobody has chosen one: PyTorch's 0.01 for AdamW, otherwise none. */
    public double suggestedWeightDecay() {
        return this == ADAMW ? 0.01 : 0;
    }
}
