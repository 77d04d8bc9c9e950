"""What all Python contenders share: the workload from the command line, the data, the clock and the report."""

import gzip
import json
import os
import statistics
import sys
import time

import numpy as np


class Workload:
    """The driver's arguments: name, hidden sizes, batch size, iterations, evaluation interval, method, rate, λ."""

    def __init__(self, arguments):
        self.name = arguments[0]
        self.hidden = [int(size) for size in arguments[1].split(",")]
        self.batch, self.iterations, self.interval = (int(argument) for argument in arguments[2:5])
        self.method = arguments[5]
        self.rate = float(arguments[6])
        self.l2 = float(arguments[7])

    def deviation(self, inputs):
        """Of the initial weights: W1 and W2 as the book has it, the others after He."""
        return 0.01 if self.name in ("W1", "W2", "prediction") else (2 / inputs) ** 0.5


def workload():
    return Workload(sys.argv[1:])


def mnist():
    """Bytes [60000, 784], labels, and the same of the test part."""

    def read(name, offset):
        with gzip.open(os.path.join(os.environ["MNIST"], name + ".gz")) as file:
            return np.frombuffer(file.read(), np.uint8, offset=offset)

    return (
        read("train-images-idx3-ubyte", 16).reshape(-1, 784),
        read("train-labels-idx1-ubyte", 8).astype(np.int64),
        read("t10k-images-idx3-ubyte", 16).reshape(-1, 784),
        read("t10k-labels-idx1-ubyte", 8).astype(np.int64),
    )


def iris():
    """Raw measurements, every other flower for training: 75 and 75."""
    lines = [line.split(",") for line in open(os.environ["IRIS"]).read().split()[1:]]
    species = sorted({line[-1] for line in lines})
    x = np.array([[float(cell) for cell in line[:-1]] for line in lines])
    y = np.array([species.index(line[-1]) for line in lines])
    return x[::2].copy(), y[::2].copy(), x[1::2].copy(), y[1::2].copy()


def data(work):
    return iris() if work.name == "W3" else mnist()


class Batches:
    """Shuffled epochs: row numbers of one mini-batch after another; None for a full batch."""

    def __init__(self, size, batch, permutation):
        self.size, self.batch, self.permutation = size, batch, permutation
        self.next = size

    def rows(self):
        if self.batch == 0:
            return None
        if self.next >= self.size:
            self.order = self.permutation(self.size)
            self.next = 0
        rows = self.order[self.next : self.next + self.batch]
        self.next += self.batch
        return rows


def train(work, step, accuracies):
    """The loop of every contender: step() learns and returns the loss, accuracies() judges both parts; then the report."""
    losses = []
    train_seconds = 0.0
    start = time.perf_counter()
    judged = accuracies()
    for iteration in range(1, work.iterations + 1):
        before = time.perf_counter()
        losses.append(step())
        train_seconds += time.perf_counter() - before
        if iteration % work.interval == 0 or iteration == work.iterations:
            judged = accuracies()
    total = time.perf_counter() - start
    report(
        work,
        trainSeconds=train_seconds,
        evaluationSeconds=total - train_seconds,
        totalSeconds=total,
        finalTestAccuracy=judged[1],
    )


def predict(work, prediction):
    """Times single predictions, from features in memory to probabilities."""
    for _ in range(2000):
        prediction()
    times = []
    for _ in range(20):
        start = time.perf_counter()
        for _ in range(1000):
            prediction()
        times.append((time.perf_counter() - start) * 1000)
    report(work, predictionMicros=statistics.median(times))


def report(work, **figures):
    # Not getrusage: what it tells is never below what the process had before it became this program.
    status = open("/proc/self/status").read().split()
    resident = int(status[status.index("VmHWM:") + 1]) // 1024
    print(json.dumps({"workload": work.name, **figures, "maxResidentMB": resident}))
