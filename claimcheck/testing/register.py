"""What Hypothesis calls when it is imported (entry point group `hypothesis`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hypothesis import strategies as st

    from claimcheck.model.edge import Claim, Source


def register() -> None:
    """Let `st.from_type` know the public models."""
    from hypothesis import strategies as st  # noqa: PLC0415  # Hypothesis itself is being imported

    from claimcheck.model.edge import Claim, Source  # noqa: PLC0415  # as above

    st.register_type_strategy(Claim, _claims)
    st.register_type_strategy(Source, _sources)


def _claims(_: type[Claim]) -> st.SearchStrategy[Claim]:
    from claimcheck.testing.strategies import claims  # noqa: PLC0415  # when the first is drawn

    return claims()


def _sources(_: type[Source]) -> st.SearchStrategy[Source]:
    from claimcheck.testing.strategies import sources  # noqa: PLC0415  # as above

    return sources()
