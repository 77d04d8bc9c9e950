"""NumPy in float32, written straight: arrays in a list, one forward and one backward pass a step."""

import numpy as np

from common import Batches, data, predict, train, workload

work = workload()
random = np.random.default_rng(1)
x, y, test_x, test_y = data(work)
x, test_x = x.astype(np.float32) / np.float32(255), test_x.astype(np.float32) / np.float32(255)
sizes = [x.shape[1], *work.hidden, 10]
weights = [(random.standard_normal((i, o)) * work.deviation(i)).astype(np.float32) for i, o in zip(sizes, sizes[1:])]
biases = [np.zeros(o, np.float32) for o in sizes[1:]]
batches = Batches(len(x), work.batch, random.permutation)


def forward(batch):
    outputs = [batch]
    for w, b in zip(weights[:-1], biases[:-1]):
        outputs.append(np.maximum(outputs[-1] @ w + b, 0))
    return outputs, outputs[-1] @ weights[-1] + biases[-1]


def softmax(scores):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def step():
    rows = batches.rows()
    labels = y[rows]
    outputs, scores = forward(x[rows])
    p = softmax(scores)
    at = np.arange(len(labels)), labels
    loss = -np.log(p[at] + np.float32(1e-30)).mean()
    p[at] -= 1
    d = p / np.float32(len(labels))
    rate = np.float32(work.rate)
    for i in reversed(range(len(weights))):
        dw, db = outputs[i].T @ d, d.sum(axis=0)
        if i > 0:
            d = (d @ weights[i].T) * (outputs[i] > 0)
        weights[i] -= rate * dw
        biases[i] -= rate * db
    return float(loss)


def accuracy(features, labels):
    return float((forward(features)[1].argmax(axis=1) == labels).mean())


if work.name == "prediction":
    drawing = test_x[:1]
    predict(work, lambda: softmax(forward(drawing)[1]))
else:
    train(work, step, lambda: (accuracy(x, y), accuracy(test_x, test_y)))
