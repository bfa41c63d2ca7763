"""The tables of a language: see `claimcheck.lexicon`."""

from claimcheck.lexicon import Row, spoken, table, words

__all__ = ["Row", "spoken", "table", "words"]
