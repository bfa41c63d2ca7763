"""HTML pages as saved from the web: the article's words, what is known of it, and nothing of the page's furniture."""

from __future__ import annotations

from claimcheck.reading.html.page import read_html

__all__ = ["read_html"]
