package dev.inkling.nn;

/**
 * The sigmoid of each output followed by cross entropy with a target of 0 or 1, the mean over samples, the sum over outputs:
 * loss = 1/N Σ (log(1 + exp(y)) − t·y), gradient dy = (σ(y) − t)/N (Bishop, <i>Pattern Recognition and Machine Learning</i>,
 * 4.3.2). Written so that no output, however large, overflows.
 */
public final class BinaryCrossEntropy implements LossFunction {

    @Override
    public Result forward(Matrix outputs, Targets targets) {
        outputs.pull();
        int columns = outputs.columns();
        double sum = 0;
        for (int row = 0; row < outputs.rows(); row++) {
            for (int k = 0; k < columns; k++) {
                double y = outputs.at(row * columns + k);
                sum += Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y))) - targets.at(row, k) * y;
            }
        }
        return new Result(sum / outputs.rows(), LossFunction.correct(outputs, targets));
    }

    @Override
    public void backward(Matrix outputs, Targets targets, int batch) {
        int columns = outputs.columns();
        for (int row = 0; row < outputs.rows(); row++) {
            for (int k = 0; k < columns; k++) {
                int i = row * columns + k;
                outputs.put(i, (Activation.SIGMOID.value(outputs.at(i)) - targets.at(row, k)) / batch);
            }
        }
        outputs.push();
    }
}
