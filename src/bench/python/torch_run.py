"""PyTorch: nn.Sequential and torch.optim with its default threads; the data lie in memory as tensors, no DataLoader."""

import numpy as np
import torch
from torch import nn

from common import Batches, data, predict, train, workload

work = workload()
torch.manual_seed(1)
kind = torch.float64 if work.name == "W3" else torch.float32
scale = 1 if work.name == "W3" else 255
x, y, test_x, test_y = (torch.from_numpy(np.array(part)) for part in data(work))
x, test_x = x.to(kind) / scale, test_x.to(kind) / scale
sizes = [x.shape[1], *work.hidden, int(y.max()) + 1]
layers = []
for inputs, outputs in zip(sizes, sizes[1:]):
    layer = nn.Linear(inputs, outputs, dtype=kind)
    nn.init.normal_(layer.weight, std=work.deviation(inputs))
    nn.init.zeros_(layer.bias)
    layers += [layer, nn.ReLU()]
model = nn.Sequential(*layers[:-1])
weights = [layer.weight for layer in layers if isinstance(layer, nn.Linear)]
biases = [layer.bias for layer in layers if isinstance(layer, nn.Linear)]
# torch's weight decay adds λ·W to the gradient, which is what the penalty ½ λ Σ W² does.
groups = [{"params": weights, "weight_decay": work.l2}, {"params": biases}]
optimizer = (torch.optim.Adam if work.method == "adam" else torch.optim.SGD)(groups, lr=work.rate)
cross_entropy = nn.CrossEntropyLoss()
batches = Batches(len(x), work.batch, torch.randperm)


def step():
    rows = batches.rows()
    batch, labels = (x, y) if rows is None else (x.index_select(0, rows), y.index_select(0, rows))
    optimizer.zero_grad()
    loss = cross_entropy(model(batch), labels)
    loss.backward()
    optimizer.step()
    return loss.item()


@torch.no_grad()
def accuracies():
    return tuple((model(f).argmax(1) == t).double().mean().item() for f, t in ((x, y), (test_x, test_y)))


if work.name == "prediction":
    drawing = test_x[:1]
    with torch.no_grad():
        predict(work, lambda: torch.softmax(model(drawing), 1).numpy())
else:
    train(work, step, accuracies)
