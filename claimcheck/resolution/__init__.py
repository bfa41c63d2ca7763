"""Names and abbreviations over all sources to referents, and copies to one witness, before anything is aligned."""

from claimcheck.resolution.names import Resolution, resolve
from claimcheck.resolution.witnesses import one_witness

__all__ = ["Resolution", "one_witness", "resolve"]
