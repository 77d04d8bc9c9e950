package dev.inkling.ui.inspect;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Predictor;
import java.util.List;

/** Images of 1×2 pixels, and a network that names the class of the brighter one. */
final class TinyImages {
    private TinyImages() {}

    /** Pairs of gray levels, 0…255. */
    static Samples samples(int[] labels, int... levels) {
        byte[] bytes = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            bytes[i] = (byte) levels[i];
        }
        return new Samples(new ByteFeatures(bytes, 2), labels);
    }

    static Dataset dataset(Samples train, Samples test) {
        return new Dataset(
                "tiny",
                "Tiny",
                "",
                new SampleShape.Image(1, 2),
                List.of("left", "right"),
                FeatureScaling.none(2),
                train,
                test);
    }

    /** Logits 4 · x, so that the certainty grows with the difference of the pixels. */
    static Predictor brighterPixel() {
        NetworkShape shape = new NetworkShape(2, List.of(), 2, Activation.RELU);
        return new Predictor(new ParameterValues(shape, List.of(new double[] {4, 0, 0, 4}, new double[2])));
    }
}
