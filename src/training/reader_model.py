"""One encoder, many heads: what the reader model says about every word piece and every cue."""
import torch
from torch import nn
from torch.nn import functional as F

from encoder import WIDTH, Encoder

ROLES = ("speaker", "cue", "content")
TAGS = ("O", "B-speaker", "I-speaker", "B-cue", "I-cue", "B-content", "I-content")
FACTUALITY = ("factual", "uncertain", "counterfactual")
BIAS = ("loaded", "lexical", "informational")
ENTITY = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")

# columns of the per-piece output
COLUMNS, _at = {}, 0
for _name, _width in (("cueStart", 1), ("bio", 9), ("event", 1), ("factuality", 1), ("factualityClass", 3),
                      ("bias", 3), ("biasAttention", 3), ("biasValue", 3), ("entity", 9)):
    COLUMNS[_name] = slice(_at, _at + _width)
    _at += _width
PIECE_OUTPUTS = _at
REACH, INNER, PRODUCT = 64, 128, 64


class Reader(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(dropout, 256)
        self.piece = nn.Linear(WIDTH, PIECE_OUTPUTS)
        self.query, self.key = nn.Linear(WIDTH, INNER + PRODUCT), nn.Linear(WIDTH, INNER + PRODUCT)
        self.distance = nn.Embedding(2 * REACH + 1, INNER)
        self.role = nn.Linear(INNER + PRODUCT, len(TAGS))
        self.drop = nn.Dropout(dropout)
        nn.init.normal_(self.distance.weight, std=0.02)

    def encode(self, ids, attention):
        return self.drop(self.encoder(ids, attention))

    def roles(self, hidden, rows, cues):
        """Tag logits of every piece of window rows[n] as seen from its cue piece cues[n]: [n, length, tags]."""
        query, key = self.query(hidden[rows, cues])[:, None], self.key(hidden)[rows]
        offsets = torch.arange(hidden.shape[1])[None] - cues[:, None]
        near = F.gelu(query[..., :INNER] + key[..., :INNER] + self.distance(offsets.clamp(-REACH, REACH) + REACH))
        return self.role(torch.cat((near, query[..., INNER:] * key[..., INNER:]), -1))
