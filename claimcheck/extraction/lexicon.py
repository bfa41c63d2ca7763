"""The tables of a language: see `claimcheck.lexicon`."""

from claimcheck.lexicon import Row, table, words

__all__ = ["Row", "table", "words"]
