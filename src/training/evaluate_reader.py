"""Scores a checkpoint or an ONNX file on the kept documents: python3 evaluate_reader.py --eval DIR --encoder DIR --model FILE [--tasks A B D1 D2]"""
import argparse
import glob
import json
import os
import subprocess
import sys

import numpy as np
import torch

import reader_data
import reader_decode
from reader_model import COLUMNS, Reader
from train_reader import padded, pooled
from wordpiece import WordPiece

FOLDER = {"attribution": "A-attribution", "factuality": "B-factuality", "bias": "D1-bias-spans", "loaded": "D2-loaded-sentences"}


def load(path):
    state = torch.load(path)
    model = Reader()
    model.load_state_dict(state.get("model", state))
    return model.eval()


def outputs(model, windows, threshold=0.05):
    """Yields (window, piece outputs, cue pieces, their probabilities, role logits), in order."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    results = [None] * len(windows)
    with torch.no_grad():
        for a in range(0, len(order), 16):
            part = order[a: a + 16]
            ids, attention = padded([windows[i] for i in part])
            hidden = model.encode(ids, attention)
            piece = model.piece(hidden)
            cue = torch.sigmoid(piece[..., 0]) * attention
            rows, cues = torch.nonzero(cue > threshold, as_tuple=True)
            roles = model.roles(hidden, rows, cues).numpy() if len(rows) else np.zeros((0,))
            for n, i in enumerate(part):
                mine = (rows == n).numpy()
                results[i] = (windows[i], piece[n].numpy(), cues.numpy()[mine], cue[n].numpy()[cues.numpy()[mine]], roles[mine])
    return results


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


def predict(model, data, task, limit=reader_data.WINDOW):
    """(gold rows, raw outputs a row)"""
    gold = data.rows(task, True)
    if task in ("attribution", "bias"):
        windows = [(n, w) for n, r in enumerate(gold) for w in reader_data.text_windows(task, r["text"], data.wordpiece, limit)]
    elif task == "factuality":
        windows = [(n, reader_data.event_window([r], data.wordpiece, True)[0]) for n, r in enumerate(gold)]
    else:
        windows = [(n, reader_data.loaded_window([r], data.wordpiece, True)[0]) for n, r in enumerate(gold)]
    per = [[] for _ in gold]
    for (n, _), o in zip(windows, outputs(model, [w for _, w in windows])):
        per[n].append(o)
    return gold, per


def attribution_rows(gold, per, threshold=reader_decode.CUE, finish=None):
    out = []
    for row, parts in zip(gold, per):
        found = []
        for window, _, cues, p, logits in parts:
            keep = p > threshold
            found += reader_decode.attributions(window, cues[keep], p[keep], logits[keep])
        out.append({"id": row["id"], "attributions": finish(row["text"], found) if finish else found})
    return out


def factuality_rows(gold, per):
    out = []
    for row, parts in zip(gold, per):
        window, piece = parts[0][:2]
        starts = reader_data.covered(window, [(e["start"], e["end"]) for e in row["events"]])
        for k, e in enumerate(row["events"], 1):
            o = piece[starts.index(k)]
            value, p = float(o[COLUMNS["factuality"]][0]), softmax(o[COLUMNS["factualityClass"]])
            out.append({"event": e["event"], "value": value, "p": [float(x) for x in p], "isEvent": float(sigmoid(o[COLUMNS["event"]][0]))})
    return out


def loaded_rows(gold, per, word=0.4):
    out = []
    for row, parts in zip(gold, per):
        window, piece = parts[0][:2]
        first, last, _ = window.sentences[0]
        score = float(sigmoid(pooled(torch.from_numpy(piece), first, last, 0)))
        p = sigmoid(piece[:, COLUMNS["bias"].start])
        spans = [list(window.spans[i]) for i in range(first, last) if p[i] > word]
        out.append({"id": row["id"], "score": score, "label": "biased" if score >= 0.5 else "neutral", "spans": spans})
    return out


def score(folder, task, gold, rows, out):
    os.makedirs(out, exist_ok=True)
    paths = [f"{out}/{task}.{x}.jsonl" for x in ("gold", "pred")]
    for path, content in zip(paths, (gold, rows)):
        with open(path, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(r) + "\n" for r in content)
    return subprocess.run([sys.executable, f"{folder}/{FOLDER[task]}/score.py", *paths], capture_output=True, text=True).stdout


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--eval", required=True)
    p.add_argument("--encoder", required=True)
    p.add_argument("--model", required=True)
    p.add_argument("--out", default="/tmp/reader-eval")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--tasks", nargs="*", default=["attribution", "factuality", "loaded"])
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    data = reader_data.Data(a.eval, WordPiece(glob.glob(a.encoder + "/*-tokenizer.json")[0]))
    model = load(a.model)
    rows = {"attribution": attribution_rows, "factuality": factuality_rows, "loaded": loaded_rows}
    for task in a.tasks:
        gold, per = predict(model, data, task)
        print("==", task)
        print(score(a.eval, task, gold, rows[task](gold, per), a.out), end="")


if __name__ == "__main__":
    main()
