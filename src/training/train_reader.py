"""Fine-tunes the reader: python3 train_reader.py --eval ../../../shared/eval --encoder DIR --out DIR"""
import argparse
import glob
import os
import random
import time

import torch
from torch.nn import functional as F

import reader_data
from reader_model import COLUMNS, Reader
from wordpiece import PAD, WordPiece

TOKENS = 1600
STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}


def batches(windows, rng):
    """Windows of like length together, about TOKENS pieces a batch, in random order."""
    rng.shuffle(windows)
    out = []
    for a in range(0, len(windows), 400):
        pool = sorted(windows[a: a + 400], key=lambda w: len(w.ids))
        batch = []
        for w in pool:
            if batch and len(w.ids) * (len(batch) + 1) > TOKENS:
                out.append(batch)
                batch = []
            batch.append(w)
        out.append(batch)
    rng.shuffle(out)
    return out


def padded(batch):
    longest = max(len(w.ids) for w in batch)
    ids = torch.full((len(batch), longest), PAD)
    for i, w in enumerate(batch):
        ids[i, : len(w.ids)] = torch.tensor(w.ids)
    return ids, (ids != PAD).long()


def loss_of(model, batch, hidden):
    """Sum over the tasks, each term scaled to be near one at the start, averaged over windows."""
    piece = model.piece(hidden).float()
    terms, n = {}, len(batch)

    def add(name, value):
        terms[name] = terms.get(name, 0.0) + value / n

    rows, cues, tags = [], [], []
    length = hidden.shape[1]
    for b, w in enumerate(batch):
        out = piece[b, : len(w.ids)]
        if w.task == "attribution":
            bio = out[:, COLUMNS["bio"]].reshape(-1, 3)
            gold = torch.tensor(w.bio).T.reshape(-1)
            add("bio", 0.3 * F.cross_entropy(bio, gold, reduction="sum") / 60)
            start = torch.zeros(len(w.ids))
            start[w.cues] = 1.0
            add("cue", F.binary_cross_entropy_with_logits(out[:, 0], start, reduction="sum") / 8)
            rows += [b] * len(w.cues)
            cues += w.cues
            tags += [t + [-100] * (length - len(t)) for t in w.tags]
        if w.task == "factuality":
            at = [e[0] for e in w.events]
            gold = torch.tensor([e[1] for e in w.events])
            kinds = torch.tensor([e[2] for e in w.events])
            is_event = torch.zeros(len(w.ids))
            is_event[at] = 1.0
            add("event", 0.3 * F.binary_cross_entropy_with_logits(out[:, COLUMNS["event"]][:, 0], is_event, reduction="sum") / 6)
            add("value", 0.5 * F.smooth_l1_loss(out[at, COLUMNS["factuality"].start], gold, reduction="sum") / 4)
            add("class", F.cross_entropy(out[at, COLUMNS["factualityClass"]], kinds, reduction="sum",
                                         weight=torch.tensor([1.0, 1.5, 2.0])) / 4)
        for k, marks in w.bias.items():
            gold = torch.tensor(marks, dtype=torch.float)
            add("words", 0.5 * F.binary_cross_entropy_with_logits(out[:, COLUMNS["bias"].start + k], gold, reduction="sum") / 8)
        for first, last, labels in w.sentences:
            for k, label in labels.items():
                logit = pooled(out, first, last, k)
                add("sentence%d" % k, (1.0 if k == 0 else 0.25) * F.binary_cross_entropy_with_logits(logit, torch.tensor(float(label))))
        if w.entity:
            add("entity", 0.3 * F.cross_entropy(out[:, COLUMNS["entity"]], torch.tensor(w.entity), reduction="sum") / 30)
    if rows:
        logits = model.roles(hidden, torch.tensor(rows), torch.tensor(cues)).float()
        add("roles", F.cross_entropy(logits.reshape(-1, logits.shape[-1]), torch.tensor(tags).reshape(-1), reduction="sum") / 80)
    return terms


def pooled(out, first, last, k):
    """A sentence's logit: its pieces' values, weighted by a softmax over their attention column."""
    weights = torch.softmax(out[first:last, COLUMNS["biasAttention"].start + k], 0)
    return (weights * out[first:last, COLUMNS["biasValue"].start + k]).sum()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--eval", required=True)
    p.add_argument("--encoder", required=True, help="folder with the unpacked all-minilm-l6-v2 jar")
    p.add_argument("--out", required=True)
    p.add_argument("--entities", help="silver entities, a JSON line {id, entities: [[start, end, type]]} an article; looked for at every epoch")
    p.add_argument("--epochs", type=int, default=5)
    p.add_argument("--minutes", type=float, default=55, help="wall budget: the learning rate reaches zero by then")
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=20261122)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    wordpiece = WordPiece(glob.glob(a.encoder + "/*-tokenizer.json")[0])
    data = reader_data.Data(a.eval, wordpiece)
    model = Reader()
    model.encoder.load_onnx(glob.glob(a.encoder + "/*.onnx")[0])
    model.encoder.words.weight.requires_grad_(False)
    body = list(model.encoder.parameters())
    heads = [q for n, q in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": body, "top": a.rate}, {"params": heads, "top": 6e-4}], lr=0.0, weight_decay=0.01)
    checkpoint = a.out + "/reader.pt"
    step = spent = epoch0 = skip = 0
    if os.path.exists(checkpoint):
        c = torch.load(checkpoint)
        model.load_state_dict(c["model"])
        optimizer.load_state_dict(c["optimizer"])
        step, spent, epoch0, skip = c["step"], c["spent"], c["epoch"], c["batch"]
    began, saved = time.time() - spent, time.time()
    straight = {wordpiece.vocabulary[k]: wordpiece.vocabulary[v] for k, v in STRAIGHT.items()}
    running, total = {}, None
    for epoch in range(epoch0, a.epochs):
        rng.seed(a.seed + epoch)
        plan = batches(data.epoch(rng, reader_data.silver_entities(a.entities)), rng)
        total = total or a.epochs * len(plan)
        for n, batch in enumerate(plan):
            if epoch == epoch0 and n < skip:
                continue
            done = max((epoch * len(plan) + n) / total, (time.time() - began) / (60 * a.minutes))
            if done >= 1:
                break
            for g in optimizer.param_groups:
                g["lr"] = g["top"] * min(step / 100, 1 - done)
            ids, attention = padded(batch)
            for b in range(len(batch)):
                if rng.random() < 0.15:
                    ids[b] = torch.tensor([straight.get(i, i) for i in ids[b].tolist()])
            model.train()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                terms = loss_of(model, batch, model.encode(ids, attention))
            optimizer.zero_grad()
            sum(terms.values()).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            for k, v in terms.items():
                running.setdefault(k, []).append(float(v))
            if step % 50 == 0:
                print(f"{time.strftime('%H:%M:%S')} epoch {epoch} batch {n}/{len(plan)} step {step} done {done:.3f} "
                      + " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in sorted(running.items())), flush=True)
                running = {}
            if time.time() - saved > 480:
                save(checkpoint, model, optimizer, step, time.time() - began, epoch, n + 1)
                saved = time.time()
        save(checkpoint, model, optimizer, step, time.time() - began, epoch + 1, 0)
        print("saved after epoch", epoch, flush=True)
    torch.save({k: v for k, v in model.state_dict().items()}, a.out + "/reader-final.pt")


def save(path, model, optimizer, step, spent, epoch, batch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "spent": spent,
                "epoch": epoch, "batch": batch}, path + ".new")
    os.replace(path + ".new", path)


if __name__ == "__main__":
    main()
