package bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** A network with one hidden layer in DL4J as its manual builds it, on the driver's workload. */
public final class Dl4jRun {
    private static final int PIXELS = 784;
    private static final int CLASSES = 10;
    private static final int EVALUATION_BLOCK = 500;

    private Dl4jRun() {}

    /** @param args workload, hidden size, batch size, iterations, evaluation interval, method (sgd), learning rate */
    public static void main(String[] args) throws IOException {
        int batch = Integer.parseInt(args[2]);
        int iterations = Integer.parseInt(args[3]);
        int interval = Integer.parseInt(args[4]);
        float[][] images = images("train-images-idx3-ubyte");
        int[] labels = labels("train-labels-idx1-ubyte");
        INDArray train = Nd4j.create(images);
        INDArray test = Nd4j.create(images("t10k-images-idx3-ubyte"));
        int[] testLabels = labels("t10k-labels-idx1-ubyte");
        MultiLayerNetwork network = network(Integer.parseInt(args[1]), Double.parseDouble(args[6]));
        int[] order = new int[labels.length];
        Arrays.setAll(order, i -> i);
        Random random = new Random(1);
        double[] losses = new double[iterations];
        double trainSeconds = 0;
        double accuracy = 0;
        int next = labels.length;
        long start = System.nanoTime();
        for (int iteration = 0; iteration <= iterations; iteration++) {
            if (iteration % interval == 0 || iteration == iterations) {
                accuracy(network, train, labels);
                accuracy = accuracy(network, test, testLabels);
            }
            if (iteration == iterations) {
                break;
            }
            long before = System.nanoTime();
            if (next + batch > labels.length) {
                shuffle(order, random);
                next = 0;
            }
            float[][] x = new float[batch][];
            float[][] t = new float[batch][CLASSES];
            for (int i = 0; i < batch; i++) {
                int row = order[next + i];
                x[i] = images[row];
                t[i][labels[row]] = 1;
            }
            next += batch;
            network.fit(Nd4j.create(x), Nd4j.create(t));
            losses[iteration] = network.score();
            trainSeconds += (System.nanoTime() - before) / 1e9;
        }
        double total = (System.nanoTime() - start) / 1e9;
        System.err.println("last loss " + losses[iterations - 1]);
        System.out.printf(
                Locale.ROOT,
                "{\"workload\":\"%s\",\"trainSeconds\":%.4f,\"evaluationSeconds\":%.4f,\"totalSeconds\":%.4f,"
                        + "\"finalTestAccuracy\":%.4f,\"maxResidentMB\":%d}%n",
                args[0],
                trainSeconds,
                total - trainSeconds,
                total,
                accuracy,
                maxResidentMegabytes());
    }

    private static MultiLayerNetwork network(int hidden, double rate) {
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(DataType.FLOAT)
                .updater(new Sgd(rate))
                .weightInit(new NormalDistribution(0, 0.01))
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(PIXELS)
                        .nOut(hidden)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(hidden)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private static double accuracy(MultiLayerNetwork network, INDArray x, int[] labels) {
        int correct = 0;
        for (int start = 0; start < labels.length; start += EVALUATION_BLOCK) {
            INDArray block = x.get(NDArrayIndex.interval(start, start + EVALUATION_BLOCK), NDArrayIndex.all());
            int[] answers = network.output(block).argMax(1).toIntVector();
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] == labels[start + i]) {
                    correct++;
                }
            }
        }
        return (double) correct / labels.length;
    }

    private static float[][] images(String name) throws IOException {
        byte[] bytes = read(name, 16);
        float[][] rows = new float[bytes.length / PIXELS][PIXELS];
        for (int i = 0; i < bytes.length; i++) {
            rows[i / PIXELS][i % PIXELS] = (bytes[i] & 0xff) / 255f;
        }
        return rows;
    }

    private static int[] labels(String name) throws IOException {
        byte[] bytes = read(name, 8);
        int[] labels = new int[bytes.length];
        Arrays.setAll(labels, i -> bytes[i]);
        return labels;
    }

    private static byte[] read(String name, int header) throws IOException {
        Path file = Path.of(System.getenv("MNIST"), name + ".gz");
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            in.skipBytes(header);
            return in.readAllBytes();
        }
    }

    private static long maxResidentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
