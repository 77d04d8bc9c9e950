package dev.inkling.nn;

/**
 * The mean of all squared differences: loss = 1/(N·K) Σ (y − t)², gradient dy = 2 (y − t)/(N·K) (Goodfellow, Bengio,
 * Courville, <i>Deep Learning</i>, 5.1.4; the mean over outputs as well as samples, as experiment 5 has it).
 */
public final class MeanSquaredError implements LossFunction {

    @Override
    public Result forward(Matrix outputs, Targets targets) {
        outputs.pull();
        int columns = outputs.columns();
        double sum = 0;
        for (int row = 0; row < outputs.rows(); row++) {
            for (int k = 0; k < columns; k++) {
                double difference = outputs.at(row * columns + k) - targets.at(row, k);
                sum += difference * difference;
            }
        }
        return new Result(sum / outputs.length(), LossFunction.correct(outputs, targets));
    }

    @Override
    public void backward(Matrix outputs, Targets targets, int batch) {
        int columns = outputs.columns();
        double scale = 2.0 / ((double) batch * columns);
        for (int row = 0; row < outputs.rows(); row++) {
            for (int k = 0; k < columns; k++) {
                int i = row * columns + k;
                outputs.put(i, scale * (outputs.at(i) - targets.at(row, k)));
            }
        }
        outputs.push();
    }
}
