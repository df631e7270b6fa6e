"""From the reader's outputs to attributions, event values and loaded words; org.parallax.mention decodes the same way."""
import numpy as np

from reader_model import TAGS

CUE = 0.4  # a piece opens a cue from this probability on
TAGS_OF = {"speaker": (1, 2), "cue": (3, 4), "content": (5, 6)}
FORBIDDEN = -1e9
# allowed[a, b]: tag b may follow tag a; inside tags follow only their own kind
ALLOWED = np.array([[0.0 if b % 2 == 1 or b == 0 or a in (b, b - 1) else FORBIDDEN for b in range(7)] for a in range(7)])


def viterbi(logits):
    """Best tag sequence; row 0 may not open inside a span."""
    score, back = logits[0] + ALLOWED[0], []
    for row in logits[1:]:
        step = score[:, None] + ALLOWED
        back.append(step.argmax(0))
        score = step.max(0) + row
    tags = [int(score.argmax())]
    for b in reversed(back):
        tags.append(int(b[tags[-1]]))
    return tags[::-1]


def runs(tags, begin):
    """[(first, last + 1)] of the spans tagged begin, begin + 1, ..."""
    out, start = [], None
    for i, t in enumerate(list(tags) + [0]):
        if start is not None and t != begin + 1:
            out.append((start, i))
            start = None
        if t == begin:
            start = i
    return out


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def attributions(window, cues, cue_probability, logits):
    """One attribution a cue piece: dicts with char spans and a probability."""
    out = []
    for cue, p, l in zip(cues, cue_probability, logits):
        l = log_softmax(l[: len(window.ids)].astype(np.float64))
        for i, s in enumerate(window.spans):
            if s is None:
                l[i, 1:] = FORBIDDEN
        forced = l.copy()
        forced[cue] = FORBIDDEN
        forced[cue, 3] = 0.0
        tags = viterbi(forced)
        spans = {}
        for role, (begin, _) in TAGS_OF.items():
            found = runs(tags, begin)
            spans[role] = [(window.spans[a][0], window.spans[b - 1][1], float(np.mean([l[i, tags[i]] for i in range(a, b)]))) for a, b in found]
        speaker = max(spans["speaker"], key=lambda s: s[2], default=None)
        own = [s for s in spans["cue"] if s[0] <= window.spans[cue][0] < s[1]]
        if spans["content"]:
            out.append({"source": [list(speaker[:2])] if speaker else [], "cue": [list(s[:2]) for s in own],
                        "content": [list(s[:2]) for s in spans["content"]], "p": float(p)})
    return out
