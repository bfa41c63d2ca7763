"""A real browser for the HTML report: Debian's Chromium, driven by Playwright. Where there is none, these tests are skipped
with that reason.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from claimcheck.reporting import Run, View, render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@dataclass
class Watched:
    """A page, with everything that went wrong on it and everything that it asked for beside itself."""

    page: Page
    faults: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def shown(self) -> list[str]:
        """The ids of the findings that are shown, in order."""
        return self.page.eval_on_selector_all("article.finding:not([hidden])", "found => found.map(one => one.id)")

    def said(self) -> str:
        """What the filters say is shown."""
        return self.page.inner_text("#f-shown")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, started once."""
    if CHROMIUM is None:
        pytest.skip("no chromium is installed (apt-get install chromium)")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Watched]]:
    """Renders runs into a file and opens it. at: what follows the file's address; more: how the page is made."""
    contexts = []

    def open_page(*runs: Run, at: str = "", **more: object) -> Watched:
        file = tmp_path / "report.html"
        file.write_text(render("html", runs, View()), encoding="utf-8", errors="backslashreplace")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **more})
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.on("console", lambda said: watched.faults.append(f"{said.type}: {said.text}"))
        watched.page.on("pageerror", lambda fault: watched.faults.append(f"error: {fault}"))
        watched.page.on("dialog", lambda dialog: (watched.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        watched.page.on("request", lambda request: watched.asked.append(request.url))
        watched.page.goto(f"file://{file}{at}")
        return watched

    yield open_page
    for context in contexts:
        context.close()
