package dev.inkling.train;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import java.util.List;

/**
 * The network of a run, but for the widths that its dataset gives.
 *
 * @param hidden sizes of the hidden layers from the input on; empty for none
 * @param activation of every hidden layer
 * @param loss what outputs are compared with their targets by
 * @param initializer how weights start
 * @param sigma standard deviation of the weights for the initializer that takes one, 0…10
 * @param batchNormalization whether each hidden layer is normalized over the mini-batch before its activation
 * @param dropout probability with which an element of a hidden layer is left out while learning, 0…0.9
 * @param precision the number format of the arithmetic
 */
public record NetworkChoice(
        List<Integer> hidden,
        Activation activation,
        Loss loss,
        Initializer initializer,
        double sigma,
        boolean batchNormalization,
        double dropout,
        Precision precision) {
    public static final int MAX_HIDDEN_LAYERS = 10;
    public static final int MAX_HIDDEN_SIZE = 5_000;
    public static final double MAX_SIGMA = 10;
    public static final double MAX_DROPOUT = 0.9;

    public NetworkChoice {
        hidden = List.copyOf(hidden);
        if (hidden.size() > MAX_HIDDEN_LAYERS) {
            throw new SettingException(
                    "There are " + hidden.size() + " hidden layers; at most " + MAX_HIDDEN_LAYERS + " are possible.");
        }
        hidden.forEach(size -> Limits.check("The size of a hidden layer", size, 1, MAX_HIDDEN_SIZE));
        Limits.check("The initial deviation σ", sigma, 0, MAX_SIGMA);
        Limits.check("Dropout", dropout, 0, MAX_DROPOUT);
    }

    /** Hidden layers of ReLU under softmax cross entropy, weights 0.01 · N(0, 1). */
    public static NetworkChoice of(Precision precision, Integer... hidden) {
        return new NetworkChoice(
                List.of(hidden),
                Activation.RELU,
                Loss.CROSS_ENTROPY,
                Initializer.SMALL_NORMAL,
                0.01,
                false,
                0,
                precision);
    }
}
