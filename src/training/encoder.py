"""A small BERT encoder (MiniLM, BGE) in torch, read from the ONNX file that ships as a Maven artifact."""
import math

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS = 384, 12


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = (f(x).view(b, n, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.q, self.k, self.v))
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask, -1)
        x = self.norm1(x + self.drop(self.o((weights @ v).transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, dropout=0.1, positions=512, layers=6):
        super().__init__()
        self.words, self.positions = nn.Embedding(30522, WIDTH), nn.Embedding(positions, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))

    def forward(self, ids, attention, types=None):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]]
        x = x + (self.types.weight[0] if types is None else self.types(types))
        x = self.drop(self.norm(x))
        mask = (1.0 - attention[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_onnx(self, path):
        """Takes over the fp32 weights: biases and norms by name, MatMul weights in node order (q k v o up down)."""
        graph = onnx.load(path).graph
        w = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
        matmuls = [w[i].T for node in graph.node if node.op_type == "MatMul" for i in node.input if i in w]
        e = "embeddings."
        state = {"words.weight": w[e + "word_embeddings.weight"], "positions.weight": w[e + "position_embeddings.weight"],
                 "types.weight": w[e + "token_type_embeddings.weight"], "norm.weight": w[e + "LayerNorm.weight"],
                 "norm.bias": w[e + "LayerNorm.bias"]}
        names = (("q", "attention.self.query"), ("k", "attention.self.key"), ("v", "attention.self.value"),
                 ("o", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense"))
        for n in range(len(self.layers)):
            for i, (ours, theirs) in enumerate(names):
                state[f"layers.{n}.{ours}.weight"] = matmuls[6 * n + i]
                state[f"layers.{n}.{ours}.bias"] = w[f"encoder.layer.{n}.{theirs}.bias"]
            for ours, theirs in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                for part in ("weight", "bias"):
                    state[f"layers.{n}.{ours}.{part}"] = w[f"encoder.layer.{n}.{theirs}.{part}"]
        state["positions.weight"] = state["positions.weight"][: self.positions.num_embeddings]
        self.load_state_dict(state)
        return self
