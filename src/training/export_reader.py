"""Writes the reader as one int8 ONNX graph: python3 export_reader.py --model reader-final.pt --out reader.onnx

Inputs input_ids and attention_mask, int64 [windows, length]. Outputs: pieces [windows, length, PIECE_OUTPUTS];
cues int64 [n, 2], the window and piece of everything that opens a cue with probability over CUE; roles
[n, length, 7], the tag logits of every piece of the window as seen from that cue.
"""
import argparse
import io
import math

import onnx
import torch
from torch import nn
from torch.nn import functional as F

from encoder import HEADS, WIDTH
from onnx_int8 import quantize
from reader_model import Reader

CUE = 0.15


class FusedLayer(nn.Module):
    """An encoder layer with query, key and value in one product."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        parts = (layer.q, layer.k, layer.v)
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.qkv.weight.data = torch.cat([p.weight.data for p in parts])
        self.qkv.bias.data = torch.cat([p.bias.data for p in parts])

    def forward(self, x, mask):
        b, n = x.shape[0], x.shape[1]
        q, k, v = (t.reshape(b, n, HEADS, WIDTH // HEADS).transpose(1, 2) for t in self.qkv(x).split(WIDTH, -1))
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask, -1)
        x = self.layer.norm1(x + self.layer.o((weights @ v).transpose(1, 2).reshape(b, n, WIDTH)))
        return self.layer.norm2(x + self.layer.down(F.gelu(self.layer.up(x))))


def fuse(encoder):
    encoder.layers = nn.ModuleList(FusedLayer(layer) for layer in encoder.layers)


class Graph(nn.Module):
    def __init__(self, reader):
        super().__init__()
        fuse(reader.encoder)
        self.reader = reader

    def forward(self, ids, attention):
        hidden = self.reader.encode(ids, attention)
        pieces = self.reader.piece(hidden)
        opens = torch.sigmoid(pieces[..., 0]) * attention.to(pieces.dtype) > CUE
        cues = torch.nonzero(opens)
        return pieces, cues, self.reader.roles(hidden, cues[:, 0], cues[:, 1])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--model", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--float", action="store_true", help="leave the weights as they are")
    a = p.parse_args()
    state = torch.load(a.model)
    reader = Reader()
    reader.load_state_dict(state.get("model", state))
    torch.manual_seed(0)
    ids, attention = torch.randint(1000, 20000, (2, 17)), torch.ones(2, 17, dtype=torch.long)
    buffer = io.BytesIO()
    torch.onnx.export(Graph(reader).eval(), (ids, attention), buffer, opset_version=17, input_names=["input_ids", "attention_mask"],
                      output_names=["pieces", "cues", "roles"],
                      dynamic_axes={"input_ids": {0: "windows", 1: "length"}, "attention_mask": {0: "windows", 1: "length"},
                                    "pieces": {0: "windows", 1: "length"}, "cues": {0: "found"}, "roles": {0: "found", 1: "length"}})
    model = onnx.load_from_string(buffer.getvalue())
    if not a.float:
        quantize(model)
    onnx.checker.check_model(model)
    onnx.save(model, a.out)


if __name__ == "__main__":
    main()
