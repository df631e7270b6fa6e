"""Writes a matcher as one int8 ONNX graph: python3 export_matcher.py --model matcher-final.pt --out matcher.onnx

Inputs input_ids, attention_mask and token_type_ids, int64 [pairs, length]; output logits [pairs, 9]: headline agree,
disagree, discuss; article agree, disagree, discuss, unrelated; not-same, same.
"""
import argparse
import io

import onnx
import torch

from export_reader import fuse
from matcher_model import Matcher
from onnx_int8 import quantize


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--model", required=True)
    p.add_argument("--out", required=True)
    a = p.parse_args()
    state = torch.load(a.model)
    state = state.get("model", state)
    matcher = Matcher(layers=sum(name.endswith(".q.weight") for name in state))
    matcher.load_state_dict(state)
    fuse(matcher.encoder)
    ids, attention = torch.randint(1000, 20000, (2, 17)), torch.ones(2, 17, dtype=torch.long)
    types = torch.zeros(2, 17, dtype=torch.long)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {n: {0: "pairs", 1: "length"} for n in names}
    buffer = io.BytesIO()
    torch.onnx.export(matcher.eval(), (ids, attention, types), buffer, opset_version=17, input_names=names,
                      output_names=["logits"], dynamic_axes={**axes, "logits": {0: "pairs"}})
    model = quantize(onnx.load_from_string(buffer.getvalue()))
    onnx.checker.check_model(model)
    onnx.save(model, a.out)


if __name__ == "__main__":
    main()
