"""Colours of the text report: none, unless the reader's terminal shows them."""

from __future__ import annotations

STYLES = {
    "error": "1;35", "contradiction": "1;31", "tension": "1;33", "superseded": "36", "compatible": "32",
    "agreement": "32", "gutter": "1;34", "strong": "1", "faint": "2",
}  # fmt: skip
"""Style to its SGR parameters (ECMA-48)."""


class Paint:
    """Puts colours on text that was cleaned before, or leaves it as it is."""

    def __init__(self, *, on: bool) -> None:
        self._on = on

    def __call__(self, style: str, text: str) -> str:
        """The text in a style."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self._on and text else text
