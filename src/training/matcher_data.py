"""Pairs of texts with labels from C1, C2 and C3 under ../shared/eval, cut as org.parallax.claim.MatcherModel cuts them."""
import math
import random
import re
import zlib
from collections import Counter
from dataclasses import dataclass

from reader_data import read
from wordpiece import CLS, SEP

LENGTH = 128
SENTENCES = 4
STANCES = ("agree", "disagree", "discuss", "unrelated")
WORD = re.compile(r"\w+")


@dataclass
class Pair:
    task: str  # headline, article or same
    id: str
    ids: list
    types: list
    label: int


def words(text):
    return set(WORD.findall(text.lower()))


def sentences(text):
    out = []
    for line in text.split("\n"):
        at = 0
        for m in re.finditer(r"[.!?][\"'”’)\]]*\s+", line):
            out.append(line[at: m.end()].strip())
            at = m.end()
        out.append(line[at:].strip())
    return [s for s in out if s]


def best_sentences(headline, body):
    """The sentences that share most with the headline, in their order; a shared word counts by its rarity in the body."""
    wanted = words(headline)
    every = sentences(body)
    shared = [wanted & words(s) for s in every]
    frequency = Counter(w for s in shared for w in s)
    score = [sum(math.log((len(every) + 1) / frequency[w]) for w in s) for s in shared]
    best = sorted(range(len(every)), key=lambda i: (-score[i], i))[:SENTENCES]
    return " ".join(every[i] for i in sorted(best))


def cut(a, b, wordpiece, length=LENGTH):
    x = [p[0] for p in wordpiece.pieces(a)][: length // 2 - 2]
    y = [p[0] for p in wordpiece.pieces(b)][: length - len(x) - 3]
    return [CLS] + x + [SEP] + y + [SEP], [0] * (len(x) + 2) + [1] * (len(y) + 1)


def stories(pairs):
    """Story of every body: bodies joined by a headline they both relate to."""
    parent = {}

    def find(x):
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for p in pairs:
        find("b" + p["body_id"])
        if p["label"] != "unrelated":
            parent[find("h" + p["headline"])] = find("b" + p["body_id"])
    return {p["body_id"]: find("b" + p["body_id"]) for p in pairs}


class Pairs:
    def __init__(self, folder, wordpiece):
        self.train, self.kept = [], []
        bodies = {b["body_id"]: b["text"] for b in read(f"{folder}/C2-article-stance/bodies.jsonl")}
        for r in read(f"{folder}/C1-headline-stance/pairs.jsonl"):
            self.add("headline", r["id"], r["claim"], r["headline"], STANCES.index(r["label"]), r["claim_id"], 25, wordpiece)
        rows = read(f"{folder}/C2-article-stance/pairs.jsonl")
        story = stories(rows)
        for r in rows:
            chosen = best_sentences(r["headline"], bodies[r["body_id"]])
            self.add("article", r["id"], r["headline"], chosen, STANCES.index(r["label"]), "f" + story[r["body_id"]], 20, wordpiece)
        for r in read(f"{folder}/C3-same-claim/pairs.jsonl"):
            self.add("same", r["id"], r["a"], r["b"], int(r["label"] == "same"), r["id"], 15, wordpiece)
            if self.train and self.train[-1].id == r["id"]:
                self.train.append(Pair("same", r["id"], *cut(r["b"], r["a"], wordpiece), int(r["label"] == "same")))

    def add(self, task, id, a, b, label, group, percent, wordpiece):
        kept = zlib.crc32(group.encode()) % 100 < percent
        (self.kept if kept else self.train).append(Pair(task, id, *cut(a, b, wordpiece), label))

    def epoch(self, rng: random.Random, articles=1.0):
        """Training pairs; of the unrelated articles and of the swapped sentences a random part."""
        return [p for p in self.train
                if not (p.task == "article" and rng.random() > articles)
                and not (p.task == "article" and p.label == 3 and rng.random() > 0.4)
                and not (p.task == "same" and rng.random() > 0.6)]
