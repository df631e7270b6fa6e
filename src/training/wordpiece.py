"""BERT's uncased WordPiece with offsets; org.parallax.text.WordPiece cuts the same way."""
import json
import unicodedata

PAD, UNK, CLS, SEP = 0, 100, 101, 102
LONGEST_WORD = 100


def is_punctuation(ch):
    o = ord(ch)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(ch)[0] == "P"


def is_ideograph(ch):
    o = ord(ch)
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF or 0x2A700 <= o <= 0x2CEAF
            or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F)


def normalized(ch):
    """Lower case without accents; empty for a character that leaves no trace."""
    if ch < "\x80":
        return ch.lower()
    return "".join(c for c in unicodedata.normalize("NFD", ch.lower()) if unicodedata.category(c) != "Mn")


class WordPiece:
    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as f:
            self.vocabulary = json.load(f)["model"]["vocab"]
        self.known = {}

    def pieces(self, text, start=0, end=None):
        """[(id, start, end)] over text[start:end], offsets into the whole text."""
        out, word, at = [], [], []
        end = len(text) if end is None else end
        for i in range(start, end):
            ch = text[i]
            category = unicodedata.category(ch) if ch > "\x7f" or ch < " " else ""
            if ch.isspace() or category == "Zs":
                self._flush(word, at, out)
            elif category in ("Cc", "Cf", "Cn", "Co", "Cs") or ch == "\ufffd":
                continue
            elif is_punctuation(ch) or is_ideograph(ch):
                self._flush(word, at, out)
                for n in normalized(ch):
                    out.append((self.vocabulary.get(n, UNK), i, i + 1))
            else:
                for n in normalized(ch):
                    word.append(n)
                    at.append(i)
        self._flush(word, at, out)
        return out

    def _flush(self, word, at, out):
        if not word:
            return
        w = "".join(word)
        cuts = self.known.get(w)
        if cuts is None:
            cuts = self.known[w] = self._cuts(w)
        for piece, a, b in cuts:
            out.append((piece, at[a], at[b - 1] + 1))
        word.clear()
        at.clear()

    def _cuts(self, w):
        if len(w) > LONGEST_WORD:
            return [(UNK, 0, len(w))]
        cuts, a = [], 0
        while a < len(w):
            for b in range(len(w), a, -1):
                piece = self.vocabulary.get(w[a:b] if a == 0 else "##" + w[a:b])
                if piece is not None:
                    break
            else:
                return [(UNK, 0, len(w))]
            cuts.append((piece, a, b))
            a = b
        return cuts
