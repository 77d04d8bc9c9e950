/*
 * A training program as one writes it by hand for this one network, 784-H-10 with ReLU: pixels stay bytes, batches are
 * gathered from a shuffled order, products go to the same OpenBLAS, and the gradient products accumulate straight into the
 * weights. Arguments: workload, hidden size, batch size, iterations, evaluation interval, method (sgd), learning rate.
 * The environment variable MNIST names the folder with the four .gz files.
 */
#include "common.h"
#include <math.h>
#include <string.h>

enum { IN = 784, OUT = 10, BLOCK = 500, TRAIN = 60000, TEST = 10000 };

static unsigned char *read_idx(const char *name, size_t header, size_t bytes) {
    char command[4096];
    snprintf(command, sizeof command, "gzip -dc '%s/%s.gz'", getenv("MNIST"), name);
    unsigned char *data = memory(bytes), skipped[16];
    FILE *pipe = popen(command, "r");
    if (pipe == NULL || fread(skipped, 1, header, pipe) != header || fread(data, 1, bytes, pipe) != bytes) {
        fprintf(stderr, "cannot read %s\n", name);
        exit(1);
    }
    pclose(pipe);
    return data;
}

struct network {
    int hidden;
    float *w1, *b1, *w2, *b2; /* weights column by column: [hidden][IN], [OUT][hidden] */
    float *x, *h, *z, *dh;    /* room for BLOCK rows */
};

static void normal(float *values, size_t count, double deviation) {
    for (size_t i = 0; i < count; i++)
        values[i] = (float)(deviation * sqrt(-2 * log(uniform())) * cos(6.283185307179586 * uniform()));
}

static struct network new_network(int hidden) {
    struct network net = {hidden,              floats((size_t)IN * hidden), floats(hidden), floats((size_t)hidden * OUT),
                          floats(OUT),         floats((size_t)BLOCK * IN),  floats((size_t)BLOCK * hidden),
                          floats(BLOCK * OUT), floats((size_t)BLOCK * hidden)};
    normal(net.w1, (size_t)IN * hidden, 0.01);
    normal(net.w2, (size_t)hidden * OUT, 0.01);
    memset(net.b1, 0, hidden * sizeof(float));
    memset(net.b2, 0, OUT * sizeof(float));
    return net;
}

static void gather(const unsigned char *restrict pixels, float *restrict x) {
    for (int i = 0; i < IN; i++) x[i] = pixels[i];
}

/* Scores of `rows` samples in x; pixels are 0..255 there, 1/255 is in the product. */
static void forward(struct network *net, int rows) {
    int hidden = net->hidden;
    cblas_sgemm(ROW_MAJOR, NO_TRANS, TRANS, rows, hidden, IN, 1.0f / 255, net->x, IN, net->w1, IN, 0, net->h, hidden);
    for (int r = 0; r < rows; r++) {
        float *restrict h = net->h + (size_t)r * hidden;
        const float *restrict b = net->b1;
        for (int j = 0; j < hidden; j++) {
            float a = h[j] + b[j];
            h[j] = a > 0 ? a : 0;
        }
    }
    cblas_sgemm(ROW_MAJOR, NO_TRANS, TRANS, rows, OUT, hidden, 1, net->h, hidden, net->w2, hidden, 0, net->z, OUT);
    for (int r = 0; r < rows; r++)
        for (int j = 0; j < OUT; j++) net->z[r * OUT + j] += net->b2[j];
}

/* Mean cross entropy; z becomes its gradient. */
static double softmax_loss(float *z, const unsigned char *labels, int rows) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
        float *row = z + r * OUT, max = row[0], sum = 0;
        for (int j = 1; j < OUT; j++) max = row[j] > max ? row[j] : max;
        float target = row[labels[r]] - max;
        for (int j = 0; j < OUT; j++) sum += row[j] = expf(row[j] - max);
        for (int j = 0; j < OUT; j++) row[j] /= sum * rows;
        row[labels[r]] -= 1.0f / rows;
        loss += logf(sum) - target;
    }
    return loss / rows;
}

static void subtract_column_sums(float *bias, const float *d, int rows, int columns, float rate) {
    for (int r = 0; r < rows; r++)
        for (int j = 0; j < columns; j++) bias[j] -= rate * d[(size_t)r * columns + j];
}

static void backward(struct network *net, int rows, float rate) {
    int hidden = net->hidden;
    cblas_sgemm(ROW_MAJOR, NO_TRANS, NO_TRANS, rows, hidden, OUT, 1, net->z, OUT, net->w2, hidden, 0, net->dh, hidden);
    cblas_sgemm(ROW_MAJOR, TRANS, NO_TRANS, OUT, hidden, rows, -rate, net->z, OUT, net->h, hidden, 1, net->w2, hidden);
    subtract_column_sums(net->b2, net->z, rows, OUT, rate);
    for (int i = 0; i < rows * hidden; i++) net->dh[i] = net->h[i] > 0 ? net->dh[i] : 0;
    cblas_sgemm(ROW_MAJOR, TRANS, NO_TRANS, hidden, IN, rows, -rate / 255, net->dh, hidden, net->x, IN, 1, net->w1, IN);
    subtract_column_sums(net->b1, net->dh, rows, hidden, rate);
}

static double accuracy(struct network *net, const unsigned char *pixels, const unsigned char *labels, int count) {
    int correct = 0;
    for (int start = 0; start < count; start += BLOCK) {
        for (int r = 0; r < BLOCK; r++) gather(pixels + (size_t)(start + r) * IN, net->x + (size_t)r * IN);
        forward(net, BLOCK);
        for (int r = 0; r < BLOCK; r++) {
            int best = 0;
            for (int j = 1; j < OUT; j++)
                if (net->z[r * OUT + j] > net->z[r * OUT + best]) best = j;
            correct += best == labels[start + r];
        }
    }
    return (double)correct / count;
}

int main(int argc, char **argv) {
    if (argc < 8 || getenv("MNIST") == NULL) return 2;
    int batch = atoi(argv[3]), iterations = atoi(argv[4]), interval = atoi(argv[5]);
    float rate = (float)atof(argv[7]);
    if (batch > BLOCK) return 2;
    openblas_set_num_threads(1);
    unsigned char *train = read_idx("train-images-idx3-ubyte", 16, (size_t)TRAIN * IN);
    unsigned char *train_labels = read_idx("train-labels-idx1-ubyte", 8, TRAIN);
    unsigned char *test = read_idx("t10k-images-idx3-ubyte", 16, (size_t)TEST * IN);
    unsigned char *test_labels = read_idx("t10k-labels-idx1-ubyte", 8, TEST);
    struct network net = new_network(atoi(argv[2]));
    float *losses = floats(iterations);
    int *order = memory(TRAIN * sizeof(int));
    for (int i = 0; i < TRAIN; i++) order[i] = i;
    unsigned char labels[BLOCK];

    double train_seconds = 0, test_accuracy = 0, start = seconds();
    int next = TRAIN;
    for (int iteration = 0; iteration <= iterations; iteration++) {
        if (iteration % interval == 0 || iteration == iterations) {
            accuracy(&net, train, train_labels, TRAIN);
            test_accuracy = accuracy(&net, test, test_labels, TEST);
            if (iteration == iterations) break;
        }
        double before = seconds();
        if (next + batch > TRAIN) {
            for (int i = TRAIN - 1; i > 0; i--) {
                int j = next_random() % (i + 1), swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            next = 0;
        }
        for (int r = 0; r < batch; r++) {
            int row = order[next + r];
            gather(train + (size_t)row * IN, net.x + (size_t)r * IN);
            labels[r] = train_labels[row];
        }
        next += batch;
        forward(&net, batch);
        losses[iteration] = (float)softmax_loss(net.z, labels, batch);
        backward(&net, batch, rate);
        train_seconds += seconds() - before;
    }
    double total = seconds() - start;
    fprintf(stderr, "last loss %f\n", losses[iterations - 1]);
    printf("{\"workload\":\"%s\",\"trainSeconds\":%.4f,\"evaluationSeconds\":%.4f,\"totalSeconds\":%.4f,"
           "\"finalTestAccuracy\":%.4f,\"maxResidentMB\":%ld}\n",
           argv[1], train_seconds, total - train_seconds, total, test_accuracy, max_resident_mb());
    return 0;
}
