"""Fits the logistic regressions of org.parallax.claim.ClaimRelations and writes their weights.

usage: claim_relations.py C1.tsv C2.tsv C3.tsv claim-relations.tsv

The tables come from org.parallax.claim.PairSignalsDump (test scope), one a task. Figures printed are of five folds that
keep the pairs of one claim (C1) or one story (C2) together, and of articles as they are served, on the stories that
were kept from the matcher too, judged by regressions fitted without them. Needs numpy and scikit-learn.
"""
import sys
import zlib

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

STANCE = {"agree": 1.4, "disagree": 2.2, "discuss": 1.0}
JUDGED = ["agree", "disagree", "discuss", "unrelated"]
OPINION = "matcher, "
LEAST = 1e-3  # as in Experts


def load(path):
    with open(path, encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")[2:]
        rows = [line.rstrip("\n").split("\t") for line in lines]
    signals = np.array([[float(x) for x in row[2:]] for row in rows])
    return names, signals, np.array([row[1] for row in rows]), [row[0] for row in rows]


def stories(groups, labels):
    """Joins body and headline of every related pair; a story is a connected component."""
    parent = {}

    def root(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for group, label in zip(groups, labels):
        body, headline = group.split("|")
        if label != "unrelated":
            parent[root("h" + headline)] = root("b" + body)
    return [root("b" + group.split("|")[0]) for group in groups]


def regression(c, weights):
    return make_pipeline(StandardScaler(), LogisticRegression(C=c, max_iter=1000, class_weight=weights))


def folds(signals, labels, groups, c, weights):
    predicted = np.empty(len(labels), object)
    for train, test in GroupKFold(5).split(signals, labels, groups):
        predicted[test] = regression(c, weights).fit(signals[train], labels[train]).predict(signals[test])
    return "macro-F1 %.3f" % f1_score(labels, predicted, average="macro")


def kept(story):
    """Whether matcher_data.py keeps a story from training."""
    return zlib.crc32(("f" + story).encode()) % 100 < 20


def served(signals, opinions, labels, groups):
    """Articles of the stories kept aside, as ClaimRelations judges them with regressions that did not see them."""
    aside = np.array([kept(group) for group in groups])
    some = ~aside & (labels != "unrelated")
    related = fit_related(signals[~aside], labels[~aside]).predict_proba(signals[aside])
    stance = fit_stance(signals[some], labels[some]).predict_proba(signals[aside])
    own = np.hstack([stance * related[:, :1], related[:, 1:]])
    both = product(own, opinions[aside])
    for name, p in (("signals", own), ("matcher", opinions[aside]), ("both", both)):
        p = p / p.sum(1, keepdims=True)
        predicted = np.where(p[:, 3] >= 0.5, "unrelated", np.array(JUDGED)[p[:, :3].argmax(1)])
        each = f1_score(labels[aside], predicted, average=None, labels=JUDGED)
        print("kept articles, %s: macro-F1 %.3f, FNC %.1f," % (name, each.mean(), fnc(labels[aside], predicted)),
              " ".join("%s %.3f" % pair for pair in zip(JUDGED, each)))


def product(own, opinions):
    """Both experts on whether the two are related, and both on how."""
    pair = np.array([own[:, 3], 1 - own[:, 3]]) * np.maximum([opinions[:, 3], 1 - opinions[:, 3]], LEAST)
    unrelated = (pair[0] / pair.sum(0))[:, None]
    stance = [p[:, :3] / np.maximum(p[:, :3].sum(1, keepdims=True), 1e-9) for p in (own, opinions)]
    how = stance[0] * np.maximum(stance[1], LEAST)
    return np.hstack([how / how.sum(1, keepdims=True) * (1 - unrelated), unrelated])


def fnc(labels, predicted):
    """The score of the Fake News Challenge: a quarter for related or not, three more for how."""
    related = labels != "unrelated"
    same = (labels == predicted) * np.where(related, 1, 0.25)
    near = (labels != predicted) & related & (predicted != "unrelated")
    return 100 * (same.sum() + 0.25 * near.sum()) / np.where(related, 1, 0.25).sum()


def fit_related(signals, labels):
    return regression(0.1, None).fit(signals, np.where(labels == "unrelated", "unrelated", "related"))


def fit_stance(signals, labels):
    return regression(0.02, STANCE).fit(signals, labels)


def write(out, name, names, model):
    """Weights of the raw signals: the scaling is folded into them."""
    scaler, regression_ = model[0], model[1]
    coefficients, biases, classes = regression_.coef_, regression_.intercept_, list(regression_.classes_)
    if len(classes) == 2:
        coefficients, biases = np.vstack([-coefficients / 2, coefficients / 2]), [-biases[0] / 2, biases[0] / 2]
    for row, bias, label in zip(coefficients, biases, classes):
        raw = row / scaler.scale_
        out.write("%s\t%s\tbias\t%.5g\n" % (name, label, bias - raw @ scaler.mean_))
        for signal, weight in zip(names, raw):
            out.write("%s\t%s\t%s\t%.4g\n" % (name, label, signal, weight))


def main():
    c1, c2, c3, target = sys.argv[1:]
    with open(target, "w", encoding="utf-8") as out:
        names, signals, labels, groups = load(c1)
        print("headline", folds(signals, labels, groups, 0.001, "balanced"))
        write(out, "headline", names, regression(0.001, "balanced").fit(signals, labels))

        names, signals, labels, groups = load(c2)
        groups = np.array(stories(groups, labels))
        asked = np.array([name.startswith(OPINION) for name in names])
        names, signals, opinions = [n for n in names if not n.startswith(OPINION)], signals[:, ~asked], signals[:, asked]
        served(signals, opinions, labels, groups)
        related = np.where(labels == "unrelated", "unrelated", "related")
        print("related", folds(signals, related, groups, 0.1, None))
        write(out, "related", names, fit_related(signals, labels))
        some = labels != "unrelated"
        print("article", folds(signals[some], labels[some], groups[some], 0.02, STANCE))
        write(out, "article", names, fit_stance(signals[some], labels[some]))

        names, signals, labels, groups = load(c3)
        print("same", folds(signals, labels, groups, 0.05, "balanced"))
        write(out, "same", names, regression(0.05, "balanced").fit(signals, labels))


if __name__ == "__main__":
    main()
