"""The dev sets under ../shared/eval as windows of word pieces with labels; whole documents are kept aside."""
import json
import os
import random
import re
import zlib
from dataclasses import dataclass, field

from reader_model import ENTITY, FACTUALITY, ROLES
from wordpiece import CLS, SEP

WINDOW = 160
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]{0,3}\s")


@dataclass
class Window:
    task: str
    ids: list
    spans: list  # (start, end) of every piece, None for [CLS] and [SEP]
    document: str = ""
    bio: list = None  # three lists of 0/1/2
    cues: list = field(default_factory=list)  # pieces that open a cue
    tags: list = field(default_factory=list)  # for each of them the tag of every piece
    events: list = field(default_factory=list)  # (piece, value, class)
    bias: dict = field(default_factory=dict)  # column -> 0/1 of every piece
    sentences: list = field(default_factory=list)  # (first, last + 1, {column: 0/1})
    entity: list = None


def read(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def aside(name, percent):
    """Stable choice of documents that are never trained on."""
    return zlib.crc32(name.encode()) % 100 < percent


def paragraphs(text):
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def chunks(pieces, text, limit):
    """A paragraph's pieces, cut at sentence ends (or anywhere) when they exceed the limit."""
    while len(pieces) > limit:
        cut = limit
        for i in range(limit - 1, limit // 3, -1):
            if SENTENCE_END.match(text, pieces[i][1]) or (SENTENCE_END.match(text, pieces[i - 1][1]) and pieces[i][2] - pieces[i][1] == 1 and text[pieces[i][1]] in "\"'”’)]"):
                cut = i + 1
                break
        yield pieces[:cut]
        pieces = pieces[cut:]
    if pieces:
        yield pieces


def text_windows(task, text, wordpiece, limit=WINDOW):
    """Consecutive paragraphs packed up to the limit, each closed by [SEP]."""
    ids, spans = [CLS], [None]
    for a, b in paragraphs(text):
        for part in chunks(wordpiece.pieces(text, a, b), text, limit - 2):
            if len(ids) > 1 and len(ids) + len(part) + 1 > limit:
                yield Window(task, ids, spans)
                ids, spans = [CLS], [None]
            ids, spans = ids + [p[0] for p in part] + [SEP], spans + [(p[1], p[2]) for p in part] + [None]
    if len(ids) > 1:
        yield Window(task, ids, spans)


def covered(window, spans):
    """For each piece the number (1..) of the span that covers its start, else 0."""
    out = [0] * len(window.ids)
    for n, (a, b) in enumerate(spans, 1):
        for i, s in enumerate(window.spans):
            if s and s[0] < b and s[1] > a:
                out[i] = out[i] or n
    return out


def begin_inside(numbers):
    """1 at the first piece of each numbered run, 2 inside, 0 outside."""
    return [0 if not n else 1 if i == 0 or numbers[i - 1] != n else 2 for i, n in enumerate(numbers)]


def attribution_labels(window, attributions):
    first, last = window.spans[1][0], next(s for s in reversed(window.spans) if s)[1]
    window.bio = [[0] * len(window.ids) for _ in ROLES]
    for a in attributions:
        everything = a["source"] + a["cue"] + a["content"]
        if not everything or max(e for _, e in everything) <= first or min(s for s, _ in everything) >= last:
            continue
        marks = [begin_inside(covered(window, a[r])) for r in ("source", "cue", "content")]
        for role, m in enumerate(marks):
            bio = window.bio[role]
            for i, v in enumerate(m):
                if v and (not bio[i] or v == 1):
                    bio[i] = v
        if 1 not in marks[1] or not a["content"]:
            continue
        tags = [0] * len(window.ids)
        for role in (2, 1, 0):
            for i, v in enumerate(marks[role]):
                if v:
                    tags[i] = 2 * role + v
        window.cues.append(marks[1].index(1))
        window.tags.append(tags)
    return window


def packed(task, texts, wordpiece, separated, limit=WINDOW):
    """One window over several short texts; also each text's (first, last + 1) pieces. Text n has offsets of its own."""
    ids, spans, ranges = [CLS], [None], []
    for text in texts:
        p = wordpiece.pieces(text)[: limit - 2]
        first = len(ids)
        if len(ids) + len(p) + 1 > limit:
            break
        ids, spans = ids + [x[0] for x in p], spans + [(x[1], x[2]) for x in p]
        ranges.append((first, len(ids)))
        if separated:
            ids.append(SEP)
            spans.append(None)
    if ids[-1] != SEP:
        ids.append(SEP)
        spans.append(None)
    return Window(task, ids, spans), ranges


def in_range(window, ranges, n, spans):
    first, last = ranges[n]
    part = Window("", window.ids[first:last], window.spans[first:last])
    return first, covered(part, spans)


def event_window(rows, wordpiece, separated):
    window, ranges = packed("factuality", [r["text"] for r in rows], wordpiece, separated)
    for n, row in enumerate(rows[: len(ranges)]):
        first, numbers = in_range(window, ranges, n, [(e["start"], e["end"]) for e in row["events"]])
        for k, e in enumerate(row["events"], 1):
            if k in numbers:
                window.events.append((first + numbers.index(k), e["value"], FACTUALITY.index(e["label"])))
    return window, len(ranges)


def loaded_window(rows, wordpiece, separated):
    window, ranges = packed("loaded", [r["text"] for r in rows], wordpiece, separated)
    window.bias = {0: [0] * len(window.ids)}
    for n, row in enumerate(rows[: len(ranges)]):
        first, numbers = in_range(window, ranges, n, row["spans"])
        for i, v in enumerate(numbers):
            window.bias[0][first + i] = int(v > 0)
        window.sentences.append((*ranges[n], {0: int(row["label"] == "biased")}))
    return window, len(ranges)


def bias_windows(row, wordpiece, limit):
    for w in text_windows("bias", row["text"], wordpiece, limit):
        sets = {k: [(s["start"], s["end"]) for s in row["spans"] if s["bias"] == b] for k, b in ((1, "lexical"), (2, "informational"))}
        w.bias = {k: [int(v > 0) for v in covered(w, spans)] for k, spans in sets.items()}
        numbers = covered(w, row["sentences"])
        for n in sorted(set(numbers) - {0}):
            first, last = numbers.index(n), len(numbers) - numbers[::-1].index(n)
            w.sentences.append((first, last, {k: int(any(w.bias[k][first:last])) for k in (1, 2)}))
        yield w


class Data:
    def __init__(self, folder, wordpiece):
        self.wordpiece = wordpiece
        self.articles = read(f"{folder}/A-attribution/articles.jsonl")
        self.events = read(f"{folder}/B-factuality/sentences.jsonl")
        self.loaded = read(f"{folder}/D2-loaded-sentences/sentences.jsonl")
        self.bias = read(f"{folder}/D1-bias-spans/articles.jsonl")
        kept = {}
        for r in sorted(self.articles, key=lambda r: zlib.crc32(r["id"].encode())):
            kept.setdefault(r["publisher"], []).append(r["id"])
        self.kept_articles = {i for ids in kept.values() for i in ids[:9]}

    def kept(self, task, row, n=0):
        if task == "attribution":
            return row["id"] in self.kept_articles
        if task == "factuality":  # no document ids: blocks of 40 consecutive sentences
            return aside(f"{row['source'][:2]}{n // 40}", 12)
        return aside(row["url"] if task == "loaded" else row["story"], 12)

    def rows(self, task, kept):
        rows = {"attribution": self.articles, "factuality": self.events, "loaded": self.loaded, "bias": self.bias}[task]
        return [r for n, r in enumerate(rows) if self.kept(task, r, n) == kept]

    def epoch(self, rng: random.Random, silver=None):
        """All training windows, cut anew."""
        windows = []
        for r in self.rows("attribution", False):
            for w in text_windows("attribution", r["text"], self.wordpiece, rng.randint(100, 200)):
                w.document = r["id"]
                attribution_labels(w, r["attributions"])
                if silver and r["id"] in silver:
                    w.entity = entity_labels(w, silver[r["id"]])
                windows.append(w)
        events = [r for r in self.rows("factuality", False) if r["events"]]
        loaded = self.rows("loaded", False)
        rng.shuffle(loaded)
        for make, rows in ((event_window, events), (loaded_window, loaded)):
            at = 0
            while at < len(rows):
                w, used = make(rows[at: at + rng.choice((1, 1, 2, 3, 4))], self.wordpiece, rng.random() < 0.3)
                windows.append(w)
                at += used
        for r in rng.sample(self.rows("bias", False), 78):  # half of them: this set is large for what it teaches
            windows += bias_windows(r, self.wordpiece, rng.randint(100, 200))
        return windows


def entity_labels(window, entities):
    numbers = covered(window, [(e[0], e[1]) for e in entities])
    marks = begin_inside(numbers)
    return [0 if not m else ENTITY.index("BI"[m - 1] + "-" + entities[n - 1][2]) for m, n in zip(marks, numbers)]


def silver_entities(path):
    return {r["id"]: r["entities"] for r in read(path)} if path and os.path.exists(path) else None
