"""
NumPy in float64 as textbooks build networks: a class for each layer with forward and backward, a dictionary of parameters,
and after each update the loss of the batch once more, which is what they plot.
"""

import numpy as np

from common import Batches, data, predict, train, workload


class Affine:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.w) + self.b

    def backward(self, dout):
        self.dw = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.w.T)


class Relu:
    def forward(self, x):
        self.flat = x <= 0
        out = x.copy()
        out[self.flat] = 0
        return out

    def backward(self, dout):
        dout[self.flat] = 0
        return dout


class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = t
        e = np.exp(scores - scores.max(axis=1, keepdims=True))
        self.p = e / e.sum(axis=1, keepdims=True)
        return -np.sum(np.log(self.p[np.arange(len(t)), t] + 1e-7)) / len(t)

    def backward(self):
        dx = self.p.copy()
        dx[np.arange(len(self.t)), self.t] -= 1
        return dx / len(self.t)


class TwoLayerNetwork:
    def __init__(self, inputs, hidden, outputs, deviation, l2):
        random = np.random.default_rng(1)
        self.l2 = l2
        self.params = {
            "W1": deviation(inputs) * random.standard_normal((inputs, hidden)),
            "b1": np.zeros(hidden),
            "W2": deviation(hidden) * random.standard_normal((hidden, outputs)),
            "b2": np.zeros(outputs),
        }
        self.affine1 = Affine(self.params["W1"], self.params["b1"])
        self.affine2 = Affine(self.params["W2"], self.params["b2"])
        self.layers = [self.affine1, Relu(), self.affine2]
        self.last = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        loss = self.last.forward(self.predict(x), t)
        if self.l2:
            loss += 0.5 * self.l2 * sum(np.sum(self.params[name] ** 2) for name in ("W1", "W2"))
        return loss

    def accuracy(self, x, t):
        return float(np.mean(np.argmax(self.predict(x), axis=1) == t))

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        grads = {"W1": self.affine1.dw, "b1": self.affine1.db, "W2": self.affine2.dw, "b2": self.affine2.db}
        if self.l2:
            for name in ("W1", "W2"):
                grads[name] = grads[name] + self.l2 * self.params[name]
        return grads


work = workload()
x, y, test_x, test_y = data(work)
if work.name != "W3":
    x, test_x = x / 255.0, test_x / 255.0
network = TwoLayerNetwork(x.shape[1], work.hidden[0], int(y.max()) + 1, work.deviation, work.l2)
batches = Batches(len(x), work.batch, np.random.default_rng(2).permutation)


def step():
    rows = batches.rows()
    batch, labels = (x, y) if rows is None else (x[rows], y[rows])
    gradient = network.gradient(batch, labels)
    for name in ("W1", "b1", "W2", "b2"):
        network.params[name] -= work.rate * gradient[name]
    return float(network.loss(batch, labels))


if work.name == "prediction":
    drawing = test_x[:1]

    def one():
        scores = network.predict(drawing)
        e = np.exp(scores - scores.max())
        return e / e.sum()

    predict(work, one)
else:
    train(work, step, lambda: (network.accuracy(x, y), network.accuracy(test_x, test_y)))
