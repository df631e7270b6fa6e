"""Fits the logistic regressions of org.parallax.claim.ClaimRelations and writes their weights.

usage: claim_relations.py C1.tsv C2.tsv C3.tsv claim-relations.tsv [C2-fold-0.tsv ...]

The tables come from org.parallax.claim.PairSignalsDump (test scope), one a task. Figures printed are of five folds that
keep the pairs of one claim (C1) or one story (C2) together. With a table of C2 for each fold of matcher_data.py, made
with the matcher that was trained without it, also of articles as they are served, each judged by a matcher and by
regressions that saw nothing of its story. Needs numpy and scikit-learn.
"""
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

import matcher_data

JUDGED = ["agree", "disagree", "discuss", "unrelated"]
OPINION = "matcher, "
LEAST = 1e-3  # as in Experts
WHETHER, ARTICLE = (0.8, 0.5), (0.3, 0.6)  # as in ClaimRelations


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


def served(signals, labels, pairs, names, tables):
    """Articles as ClaimRelations judges them, in folds of stories."""
    of = matcher_data.folds(labels, names)
    fold, opinions = np.array([of[name] for name in names]), np.zeros((len(labels), len(JUDGED)))
    for number, path in enumerate(tables):
        columns, table, _, judged = load(path)
        said = dict(zip(judged, table[:, [columns.index(OPINION + label) for label in JUDGED]]))
        for i in np.flatnonzero(fold == number):
            opinions[i] = said[pairs[i]]
    own = np.zeros_like(opinions)
    for number in range(len(tables)):
        test, train = fold == number, fold != number
        some = train & (labels != "unrelated")
        related = fit_related(signals[train], labels[train]).predict_proba(signals[test])
        stance = fit_stance(signals[some], labels[some]).predict_proba(signals[test])
        own[test] = np.hstack([stance * related[:, :1], related[:, 1:]])
    for name, p in (("signals", own), ("matcher", opinions), ("both", pool(own, opinions))):
        predicted = np.where(p[:, 3] >= 0.5, "unrelated", np.array(JUDGED)[p[:, :3].argmax(1)])
        each = f1_score(labels, predicted, average=None, labels=JUDGED)
        print("articles in story folds, %s: macro-F1 %.3f, FNC %.1f," % (name, each.mean(), fnc(labels, predicted)),
              " ".join("%s %.3f" % pair for pair in zip(JUDGED, each)),
              "sure %.3f right %.3f," % (p.max(1).mean(), (predicted == labels).mean()),
              "by fold", *("%.3f %.1f" % (f1_score(labels[fold == k], predicted[fold == k], average="macro", labels=JUDGED),
                                          fnc(labels[fold == k], predicted[fold == k])) for k in range(len(tables))))


def pool(own, opinions):
    """Both experts on whether the two are related, and both on how, as in Experts."""
    whether = [np.stack([p[:, 3], 1 - p[:, 3]]) for p in (own, opinions)]
    how = [p[:, :3] / np.maximum(p[:, :3].sum(1, keepdims=True), 1e-9) for p in (own, opinions)]
    unrelated = weighed(*whether, WHETHER, axis=0)[0][:, None]
    return np.hstack([weighed(*how, ARTICLE, axis=1) * (1 - unrelated), unrelated])


def weighed(own, other, weights, axis):
    both = np.maximum(own, LEAST) ** weights[0] * np.maximum(other, LEAST) ** weights[1]
    return both / both.sum(axis, keepdims=True)


def fnc(labels, predicted):
    """The score of the Fake News Challenge: a quarter for related or not, three more for how."""
    related = labels != "unrelated"
    same = (labels == predicted) * np.where(related, 1, 0.25)
    near = (labels != predicted) & related & (predicted != "unrelated")
    return 100 * (same.sum() + 0.25 * near.sum()) / np.where(related, 1, 0.25).sum()


def fit_related(signals, labels):
    return regression(0.1, None).fit(signals, np.where(labels == "unrelated", "unrelated", "related"))


def fit_stance(signals, labels):
    return regression(0.02, None).fit(signals, labels)


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
    c1, c2, c3, target, *tables = sys.argv[1:]
    with open(target, "w", encoding="utf-8") as out:
        names, signals, labels, groups = load(c1)
        print("headline", folds(signals, labels, groups, 0.001, "balanced"))
        write(out, "headline", names, regression(0.001, "balanced").fit(signals, labels))

        names, signals, labels, groups = load(c2)
        pairs, groups = groups, np.array(stories(groups, labels))
        asked = np.array([name.startswith(OPINION) for name in names])
        names, signals = [n for n in names if not n.startswith(OPINION)], signals[:, ~asked]
        if tables:
            served(signals, labels, pairs, groups, tables)
        related = np.where(labels == "unrelated", "unrelated", "related")
        print("related", folds(signals, related, groups, 0.1, None))
        write(out, "related", names, fit_related(signals, labels))
        some = labels != "unrelated"
        print("article", folds(signals[some], labels[some], groups[some], 0.02, None))
        write(out, "article", names, fit_stance(signals[some], labels[some]))

        names, signals, labels, groups = load(c3)
        print("same", folds(signals, labels, groups, 0.05, "balanced"))
        write(out, "same", names, regression(0.05, "balanced").fit(signals, labels))


if __name__ == "__main__":
    main()
