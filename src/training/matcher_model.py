"""One encoder over two texts; three heads on its first piece."""
import torch
from torch import nn

from encoder import WIDTH, Encoder

HEADS = {"headline": slice(0, 3), "article": slice(3, 7), "same": slice(7, 9)}


class Matcher(nn.Module):
    def __init__(self, layers=12, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(dropout, 256, layers)
        self.pool = nn.Linear(2 * WIDTH, WIDTH)
        self.head = nn.Linear(WIDTH, 9)
        self.drop = nn.Dropout(dropout)

    def forward(self, ids, attention, types):
        hidden = self.encoder(ids, attention, types)
        weights = attention[:, :, None].to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        both = torch.cat((hidden[:, 0], mean), -1)[:, None]
        return self.head(self.drop(torch.tanh(self.pool(both))))[:, 0]
