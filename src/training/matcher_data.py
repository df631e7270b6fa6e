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
UNRELATED = STANCES.index("unrelated")
FOLDS = 4
WORTH = {"agree": 2, "disagree": 4, "discuss": 1, "unrelated": 0.3}  # so that folds have some of each
# how a text stands to a headline, by how headline and text stand to the claim
TOWARDS = {("agree", "agree"): "agree", ("agree", "disagree"): "disagree", ("agree", "discuss"): "discuss",
           ("disagree", "agree"): "disagree", ("disagree", "disagree"): "agree", ("disagree", "discuss"): "discuss",
           ("discuss", "discuss"): "discuss"}
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


def folds(labels, names):
    """Fold of every story, of the labels of its pairs: the largest first, each to the fold that has least yet."""
    size = Counter()
    for label, name in zip(labels, names):
        size[name] += WORTH[label]
    load, fold = [0.0] * FOLDS, {}
    for name, n in sorted(size.items(), key=lambda item: (-item[1], item[0])):
        fold[name] = min(range(FOLDS), key=lambda i: load[i])
        load[fold[name]] += n
    return fold


class Pairs:
    """Pairs to train on, and those kept aside: a part of C1 and C3, and the stories of C2 in a fold."""

    def __init__(self, folder, wordpiece, fold=None):
        self.train, self.kept, self.claims, self.wordpiece = [], [], {}, wordpiece
        bodies = {b["body_id"]: b["text"] for b in read(f"{folder}/C2-article-stance/bodies.jsonl")}
        articles = read(f"{folder}/C2-article-stance/pairs.jsonl")
        headlines = read(f"{folder}/C1-headline-stance/pairs.jsonl")
        story = stories(articles)
        of = folds([r["label"] for r in articles], [story[r["body_id"]] for r in articles])
        aside = lambda r: of[story[r["body_id"]]] == fold
        known = {r["headline"].strip().lower() for r in articles if r["label"] != "unrelated" and aside(r)}
        same_story = {r["claim_id"] for r in headlines if r["headline"].strip().lower() in known}
        for r in headlines:
            if r["claim_id"] in same_story:
                continue
            kept = hashed(r["claim_id"]) < 25
            self.add(kept, "headline", r["id"], r["claim"], r["headline"], STANCES.index(r["label"]))
            if not kept:
                self.claims.setdefault(r["claim_id"], []).append(r)
        for r in articles:
            chosen = best_sentences(r["headline"], bodies[r["body_id"]])
            self.add(aside(r), "article", r["id"], r["headline"], chosen, STANCES.index(r["label"]))
        for r in read(f"{folder}/C3-same-claim/pairs.jsonl"):
            kept = hashed(r["id"]) < 15
            self.add(kept, "same", r["id"], r["a"], r["b"], int(r["label"] == "same"))
            if not kept:
                self.add(False, "same", r["id"], r["b"], r["a"], int(r["label"] == "same"))

    def add(self, kept, task, id, a, b, label):
        (self.kept if kept else self.train).append(Pair(task, id, *cut(a, b, self.wordpiece), label))

    def epoch(self, rng: random.Random, headlines):
        """Training pairs: of the unrelated articles and of the sentences a random part, and pairs of headlines."""
        return [p for p in self.train
                if not (p.task == "article" and p.label == UNRELATED and rng.random() > 0.4)
                and not (p.task == "same" and rng.random() > 0.6)] + [self.headlines(rng) for _ in range(headlines)]

    def headlines(self, rng):
        """Two texts about one claim as an article is judged by a headline, since C1 has more stories than C2: how the
        second stands to what the first says follows from how both stand to the claim."""
        several = [c for c in self.claims if len(self.claims[c]) > 1]
        while True:
            claim = rng.choice(several)
            a, b = rng.sample(self.claims[claim], 2)
            asked, stance, kind = a["headline"], (a["label"], b["label"]), rng.random()
            if kind < 0.15:
                other = rng.choice(several)
                if other == claim:
                    continue
                b, label = rng.choice(self.claims[other]), "unrelated"
            elif kind < 0.4:
                asked, label = a["claim"], b["label"]
            elif stance in TOWARDS:
                label = TOWARDS[stance]
            else:
                continue
            if label == "agree" and rng.random() < 0.35:
                continue
            return Pair("article", "", *cut(asked, b["headline"], self.wordpiece), STANCES.index(label))


def hashed(name):
    """0 to 99, the same in every run."""
    return zlib.crc32(name.encode()) % 100
