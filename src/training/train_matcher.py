"""Fine-tunes the matcher: python3 train_matcher.py --eval ../../../shared/eval --encoder DIR --out DIR"""
import argparse
import glob
import os
import random
import time

import torch
from torch.nn import functional as F

import matcher_data
from matcher_model import HEADS, Matcher
from train_reader import save
from wordpiece import PAD, WordPiece

TOKENS = 2000
WEIGHTS = {"headline": torch.tensor([1.0, 1.6, 1.1]), "article": torch.tensor([1.5, 3.0, 1.0, 1.0]), "same": torch.tensor([1.2, 1.0])}


def batches(pairs, rng):
    rng.shuffle(pairs)
    out = []
    for a in range(0, len(pairs), 600):
        batch = []
        for p in sorted(pairs[a: a + 600], key=lambda p: len(p.ids)):
            if batch and len(p.ids) * (len(batch) + 1) > TOKENS:
                out.append(batch)
                batch = []
            batch.append(p)
        out.append(batch)
    rng.shuffle(out)
    return out


def padded(batch):
    longest = max(len(p.ids) for p in batch)
    ids, types = torch.full((len(batch), longest), PAD), torch.zeros(len(batch), longest, dtype=torch.long)
    for i, p in enumerate(batch):
        ids[i, : len(p.ids)] = torch.tensor(p.ids)
        types[i, : len(p.types)] = torch.tensor(p.types)
    return ids, (ids != PAD).long(), types


def losses(logits, batch):
    for task, columns in HEADS.items():
        at = [i for i, p in enumerate(batch) if p.task == task]
        if at:
            gold = torch.tensor([batch[i].label for i in at])
            yield task, F.cross_entropy(logits[at][:, columns], gold, weight=WEIGHTS[task], reduction="sum", label_smoothing=0.05) / len(batch)


def f1(model, kept):
    """F1 of each class of each task, over pairs that were kept aside."""
    model.eval()
    found = {task: {} for task in HEADS}
    for batch in batches(list(kept), random.Random(0)):
        with torch.no_grad():
            logits = model(*padded(batch))
        for p, row in zip(batch, logits):
            said = int(row[HEADS[p.task]].argmax())
            found[p.task][p.label, said] = found[p.task].get((p.label, said), 0) + 1
    for task, n in found.items():
        classes = range(HEADS[task].stop - HEADS[task].start)
        each = [2 * n.get((k, k), 0) / max(1, sum(n.get((k, j), 0) + n.get((j, k), 0) for j in classes)) for k in classes]
        if n:
            print(task, "kept", sum(n.values()), "macro-F1 %.3f" % (sum(each) / len(each)), *("%.3f" % x for x in each), flush=True)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--eval", required=True)
    p.add_argument("--encoder", required=True, help="folder with the unpacked jar of the encoder")
    p.add_argument("--layers", type=int, default=12, help="of the encoder: 12 of bge-small-en-v15, 6 of all-minilm-l6-v2")
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=3)
    p.add_argument("--minutes", type=float, default=20)
    p.add_argument("--fold", type=int, choices=range(matcher_data.FOLDS), help="train without the stories of this fold")
    p.add_argument("--headlines", type=int, default=900, help="pairs of headlines an epoch")
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=20261122)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    pairs = matcher_data.Pairs(a.eval, WordPiece(glob.glob(a.encoder + "/*-tokenizer.json")[0]), a.fold)
    print(len(pairs.train), "pairs to train on,", len(pairs.kept), "kept aside", flush=True)
    model = Matcher(a.layers)
    model.encoder.load_onnx(glob.glob(a.encoder + "/*.onnx")[0])
    model.encoder.words.weight.requires_grad_(False)
    heads = [q for n, q in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": list(model.encoder.parameters()), "top": a.rate}, {"params": heads, "top": 5e-4}], lr=0.0, weight_decay=0.01)
    began, saved, step, running, total = time.time(), time.time(), 0, {}, None
    for epoch in range(a.epochs):
        plan = batches(pairs.epoch(rng, a.headlines), rng)
        total = total or a.epochs * len(plan)
        for n, batch in enumerate(plan):
            done = max(step / total, (time.time() - began) / (60 * a.minutes))
            if done >= 1:
                break
            for g in optimizer.param_groups:
                g["lr"] = g["top"] * min(step / 60, 1 - done)
            ids, attention, types = padded(batch)
            model.train()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(ids, attention, types)
            terms = dict(losses(logits.float(), batch))
            optimizer.zero_grad()
            sum(terms.values()).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            for task, v in terms.items():
                running.setdefault(task, []).append(float(v) * len(batch) / sum(q.task == task for q in batch))
            if step % 50 == 0:
                print(f"{time.strftime('%H:%M:%S')} epoch {epoch} batch {n}/{len(plan)} done {done:.3f} "
                      + " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in sorted(running.items())), flush=True)
                running = {}
            if time.time() - saved > 480:
                save(a.out + "/matcher.pt", model, optimizer, step, time.time() - began, epoch, n + 1)
                saved = time.time()
    torch.save(model.state_dict(), a.out + "/matcher-final.pt")
    f1(model, pairs.kept)


if __name__ == "__main__":
    main()
