/* What both C programs need: the clock, numbers, memory, and the few functions of OpenBLAS. */
#ifndef COMMON_H
#define COMMON_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* The library comes without headers. */
enum { ROW_MAJOR = 101, NO_TRANS = 111, TRANS = 112 };
void cblas_sgemm(int order, int op_a, int op_b, int m, int n, int k, float alpha, const float *a, int lda,
                 const float *b, int ldb, float beta, float *c, int ldc);
void openblas_set_num_threads(int threads);

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

/* Not getrusage: what it tells is never below what the process had before it became this program. */
static long max_resident_mb(void) {
    FILE *status = fopen("/proc/self/status", "r");
    char line[256];
    long kilobytes = 0;
    while (status != NULL && fgets(line, sizeof line, status) != NULL)
        if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1) break;
    if (status != NULL) fclose(status);
    return kilobytes / 1024;
}

/* Aligned for AVX-512. */
static void *memory(size_t bytes) {
    void *block = aligned_alloc(64, (bytes + 63) / 64 * 64);
    if (block == NULL) {
        fprintf(stderr, "no memory\n");
        exit(1);
    }
    return block;
}

static float *floats(size_t count) { return memory(count * sizeof(float)); }

/* xorshift64*: Vigna 2016. */
static unsigned long long state = 88172645463325252ULL;
static unsigned next_random(void) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (unsigned)((state * 2685821657736338717ULL) >> 32);
}
static double uniform(void) { return (next_random() + 0.5) / 4294967296.0; }

#endif
