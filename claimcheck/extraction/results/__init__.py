"""How contests and votes ended: score expressions, and whose result they tell."""

from claimcheck.extraction.results.reading import results
from claimcheck.extraction.results.scores import places
from claimcheck.extraction.results.told import Told

__all__ = ["Told", "places", "results"]
