"""Names and abbreviations over all sources to referents, before anything is aligned."""

from claimcheck.resolution.names import Resolution, resolve

__all__ = ["Resolution", "resolve"]
