"""Libraries that only some kinds of file need: imported when the first such file is read."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

from claimcheck.errors import InputError

KINDS = {"html": "an HTML page", "pdf": "a PDF", "docx": "an office document"}


def needed(module: str, extra: str, where: str) -> Any:
    """A library's module. Raises InputError where its extra is not installed.

    What the library logs goes nowhere unless the caller's program asks for it.
    """
    try:
        found = import_module(module)
    except ImportError:
        raise InputError(
            f"the file is {KINDS[extra]}, and what reads one is not installed",
            where=where,
            remedy=f"pip install 'claimcheck-news[{extra}]'",
        ) from None
    log = logging.getLogger(module.partition(".")[0])
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    return found
