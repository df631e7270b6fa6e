"""The best measured peer on articles and headlines, built again after the README of C2 in ../shared/eval, on our folds.

usage: article_peer.py EVAL ENCODER

EVAL is ../shared/eval, ENCODER the folder of the unpacked jar of all-minilm-l6-v2. Gradient boosting over twelve features
of overlap, refuting and hedging words, then with three cosines of MiniLM as well, trained without the stories of each of
the folds of matcher_data.py and scored on them: what a fold asks, beside what the README reports of other stories. Needs
numpy, scikit-learn, torch and onnx.
"""
import glob
import re
import sys

import numpy as np
import torch
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score

import matcher_data
from claim_relations import JUDGED, fnc
from encoder import Encoder
from reader_data import read
from wordpiece import CLS, SEP, WordPiece

REFUTING = set("fake fraud hoax false deny denies denied not despite nope doubt doubts bogus debunk debunked pranks retract "
               "refute refuted untrue fabricated".split())
HEDGING = set("alleged allegedly apparently appear appears claim claims could evidently largely likely mainly may maybe might "
              "mostly perhaps presumably probably purported purportedly reported reportedly rumor rumour rumors rumours says "
              "seem seems somewhat supposedly unconfirmed unclear unverified".split())
SENTENCES, LEAD, PIECES, BATCH = 40, 3, 126, 32


def words(text):
    return re.findall(r"\w+", text.lower())


def grams(words, n):
    return {tuple(words[i:i + n]) for i in range(len(words) - n + 1)}


def count(words, lexicon):
    return sum(w in lexicon for w in words)


def overlaps(headline, body):
    h, b = words(headline), words(body)
    shared = set(h) & set(b)
    return [len(shared) / len(set(h) | set(b)), len(shared) / max(1, len(set(h))), len(grams(h, 2) & grams(b, 2)),
            len(grams(h, 3) & grams(b, 3)), count(h, REFUTING), count(b, REFUTING),
            count(h, REFUTING) % 2 != count(b, REFUTING) % 2, count(h, HEDGING), 100 * count(b, HEDGING) / max(1, len(b))]


def closeness(vectors, headline, parts):
    """Cosines of the headline with the whole body, its lead, and the nearest of its sentences."""
    whole, lead, *sentences = (vectors[p] @ vectors[headline] for p in parts)
    return [whole, lead, max(sentences)]


def embedded(texts, folder):
    wordpiece = WordPiece(glob.glob(folder + "/*-tokenizer.json")[0])
    encoder = Encoder(layers=6).load_onnx(glob.glob(folder + "/*.onnx")[0]).eval()
    ids = {t: [CLS] + [p[0] for p in wordpiece.pieces(t)][:PIECES] + [SEP] for t in texts}
    order, vectors = sorted(ids, key=lambda t: len(ids[t])), {}
    for start in range(0, len(order), BATCH):
        batch = order[start:start + BATCH]
        x = torch.zeros(len(batch), len(ids[batch[-1]]), dtype=torch.long)
        for i, text in enumerate(batch):
            x[i, :len(ids[text])] = torch.tensor(ids[text])
        mask = (x != 0).float()
        with torch.no_grad():
            mean = (encoder(x, mask) * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        vectors.update(zip(batch, torch.nn.functional.normalize(mean, dim=1).numpy()))
    return vectors


def main(folder, encoder):
    bodies = {b["body_id"]: b["text"] for b in read(f"{folder}/C2-article-stance/bodies.jsonl")}
    pairs = read(f"{folder}/C2-article-stance/pairs.jsonl")
    parts = {}
    for id, text in bodies.items():
        sentences = matcher_data.sentences(text)[:SENTENCES]
        parts[id] = [text, " ".join(sentences[:LEAD]), *sentences]
    headlines = sorted({p["headline"] for p in pairs})
    texts = headlines + [t for some in parts.values() for t in some]
    rare = dict(zip(texts, TfidfVectorizer(sublinear_tf=True, stop_words="english").fit(texts).transform(texts)))
    vectors = embedded(set(texts), encoder)
    lexical, meaning = [], []
    for p in pairs:
        own = parts[p["body_id"]]
        headline = rare[p["headline"]]
        cosines = [headline.multiply(rare[t]).sum() for t in own]
        lexical.append(overlaps(p["headline"], own[0]) + [cosines[0], max(cosines[2:]), max(cosines[2:2 + LEAD])])
        meaning.append(closeness(vectors, p["headline"], own))
    labels = np.array([p["label"] for p in pairs])
    story = matcher_data.stories(pairs)
    of = matcher_data.folds(labels, [story[p["body_id"]] for p in pairs])
    fold = np.array([of[story[p["body_id"]]] for p in pairs])
    for name, signals in (("12 features", np.array(lexical)), ("+ MiniLM", np.hstack([lexical, meaning]))):
        judged = np.empty(len(labels), object)
        for k in range(matcher_data.FOLDS):
            model = GradientBoostingClassifier(random_state=0).fit(signals[fold != k], labels[fold != k])
            judged[fold == k] = model.predict(signals[fold == k])
        each = f1_score(labels, judged.astype(str), average=None, labels=JUDGED)
        print(f"{name}: macro-F1 {each.mean():.3f},", ", ".join(f"{l} {x:.3f}" for l, x in zip(JUDGED, each)),
              f"; FNC {fnc(labels, judged):.1f}, by fold",
              " ".join(f"{fnc(labels[fold == k], judged[fold == k]):.1f}" for k in range(matcher_data.FOLDS)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
