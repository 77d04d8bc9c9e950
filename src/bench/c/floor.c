/*
 * The floor: only the five dense products of a training step of a network with one hidden layer, on the same OpenBLAS, in
 * the memory layout in which they are fastest (weights column by column). No data, no loss, nothing learned.
 * Arguments: workload, hidden size, batch size, iterations.
 */
#include "common.h"

enum { IN = 784, OUT = 10 };

static float *random_floats(size_t count) {
    float *values = floats(count);
    for (size_t i = 0; i < count; i++) values[i] = (float)(uniform() - 0.5) * 0.1f;
    return values;
}

int main(int argc, char **argv) {
    if (argc < 5) return 2;
    int hidden = atoi(argv[2]), batch = atoi(argv[3]), iterations = atoi(argv[4]);
    openblas_set_num_threads(1);
    float *x = random_floats((size_t)batch * IN), *w1 = random_floats((size_t)IN * hidden);
    float *h = random_floats((size_t)batch * hidden), *w2 = random_floats((size_t)hidden * OUT);
    float *z = random_floats((size_t)batch * OUT), *dh = random_floats((size_t)batch * hidden);
    float *dw1 = random_floats((size_t)IN * hidden), *dw2 = random_floats((size_t)hidden * OUT);
    double start = seconds();
    for (int i = 0; i < iterations; i++) {
        cblas_sgemm(ROW_MAJOR, NO_TRANS, TRANS, batch, hidden, IN, 1, x, IN, w1, IN, 0, h, hidden);
        cblas_sgemm(ROW_MAJOR, NO_TRANS, TRANS, batch, OUT, hidden, 1, h, hidden, w2, hidden, 0, z, OUT);
        cblas_sgemm(ROW_MAJOR, NO_TRANS, NO_TRANS, batch, hidden, OUT, 1, z, OUT, w2, hidden, 0, dh, hidden);
        cblas_sgemm(ROW_MAJOR, TRANS, NO_TRANS, OUT, hidden, batch, 1, z, OUT, h, hidden, 0, dw2, hidden);
        cblas_sgemm(ROW_MAJOR, TRANS, NO_TRANS, hidden, IN, batch, 1, dh, hidden, x, IN, 0, dw1, IN);
    }
    double took = seconds() - start;
    printf("{\"workload\":\"%s\",\"trainSeconds\":%.4f,\"totalSeconds\":%.4f,\"maxResidentMB\":%ld}\n", argv[1], took, took,
           max_resident_mb());
    return 0;
}
