"""The HTML report in a real browser: its content, filters, links, keyboard, looks in light and dark, and on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.model.edge import Report, SourceSummary
from claimcheck.model.finding import Side
from claimcheck.reporting import Run
from claimcheck.reporting.html.layout import Room
from tests.reporting.stories import JULY, TEXTS, found, hostile, many, story, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

DATES, TOLL, REPLACED, BOTH, AGREED = (f"finding-{finding.fingerprint}" for finding in story().report.findings)
HIDDEN = f"finding-{story().report.suppressed[0].finding.fingerprint}"


LOST = (
    "[...document.links].filter(a => !a.getAttribute('href').startsWith('#')"
    " || !document.getElementById(a.getAttribute('href').slice(1))).map(a => a.outerHTML)"
)
"""Links that lead nowhere."""


def until(page: Any, condition: str) -> None:
    """Waits until a condition holds on the page. (Playwright's own waiting builds code from strings, which the page forbids.)"""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    pytest.fail(f"never true: {condition}")


def test_the_page_asks_for_nothing_and_says_nothing_to_the_console(opened: Callable[..., Watched]) -> None:
    """It opens offline: the one address that is asked for is its own file, and its policy blocks nothing of its own."""
    watched = opened(story())
    watched.page.wait_for_selector("#filters:not([hidden])")
    assert watched.faults == []
    assert [address.rsplit("/", 1)[-1] for address in watched.asked] == ["report.html"]


def test_every_view_is_there(opened: Callable[..., Watched]) -> None:
    """Counts, statement, findings, timelines, matrix, what agreed, what is hidden, what was not compared, sources."""
    page = opened(story()).page
    heads = page.eval_on_selector_all("h2.part", "found => found.map(one => one.textContent)")
    assert heads == [
        "The statement, claim by claim",
        "Where the sources disagree",
        "Figures over time",
        "Source against source",
        "What a later figure replaced",
        "What agreed",
        "What differs and can both be right",
        "Hidden by a suppressions file",
        "What was not compared, and why",
        "Sources",
    ]
    tally = page.inner_text("ul.tally").split()
    assert tally == [
        "1",
        "contradiction",
        "1",
        "tension",
        "1",
        "superseded",
        "1",
        "compatible",
        "1",
        "agreement",
        "1",
        "pair",
        "not",
        "compared",
        "1",
        "hidden",
    ]
    assert "Hidden by known.toml, judged on 2026-01-01: 1 contradiction." in page.inner_text("main")


def test_both_sides_show_their_words_in_their_paragraph(opened: Callable[..., Watched]) -> None:
    """Side by side, each with its words marked within the paragraph that they stand in."""
    page = opened(story()).page
    quotes = page.locator(f"#{DATES} blockquote")
    assert quotes.nth(0).inner_text() == "The bridge was opened on 3 June 1962. Some 40 people were on it."
    assert [page.locator(f"#{DATES} mark").nth(at).inner_text() for at in (0, 1)] == ["3 June 1962", "3 July 1962"]
    first, second = (quotes.nth(at).bounding_box() for at in (0, 1))
    assert first is not None
    assert second is not None
    assert abs(first["y"] - second["y"]) < 2
    assert first["x"] + first["width"] <= second["x"]


def test_the_derivation_unfolds(opened: Callable[..., Watched]) -> None:
    """Value, scope, rows, key and level, fingerprint, and the statement that would repair a wrong alignment."""
    page = opened(story()).page
    page.click(f"#{TOLL} .derivation summary")
    told = page.inner_text(f"#{TOLL} .derivation")
    for words in ("casualties", "read as", "exactly 19", "as of", "hedges:at least", "same happening, by same name"):
        assert words in told
    assert TOLL.removeprefix("finding-") in told
    assert "different: [[" in told


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("f-rule", "CC204", [TOLL]),
        ("f-kind", "event-date", [DATES]),
        ("f-source", "weekly", [TOLL, AGREED, BOTH]),
        ("f-text", "postcard", [DATES]),
        ("f-text", TOLL.removeprefix("finding-"), [TOLL]),
        ("f-text", "no such words", []),
    ],
)
def test_filters_leave_what_fits(opened: Callable[..., Watched], field: str, value: str, left: list[str]) -> None:
    """By rule, kind, source and words; how many are left is said, and everything comes back."""
    watched = opened(story())
    page = watched.page
    if field == "f-text":
        page.fill(f"#{field}", value)
    else:
        page.select_option(f"#{field}", value=value if field != "f-source" else None, label=value if field == "f-source" else None)  # fmt: skip
    until(page, "document.getElementById('f-shown').textContent.includes(' of ')")
    assert watched.shown() == left
    assert watched.said() == f"{len(left)} of 6 findings shown"
    page.click("button[type=reset]")
    until(page, "document.getElementById('f-shown').textContent.startsWith('All 6')")


def test_verdicts_are_ticked_off(opened: Callable[..., Watched]) -> None:
    """A verdict that is not ticked is not shown."""
    watched = opened(story())
    watched.page.uncheck("input[value=tension]")
    until(watched.page, "document.getElementById('f-shown').textContent.startsWith('5 of')")
    assert TOLL not in watched.shown()


def test_a_cell_of_the_matrix_shows_its_findings(opened: Callable[..., Watched]) -> None:
    """Evening against weekly: the toll that fell."""
    watched = opened(story())
    watched.page.click("button[aria-label^='evening and weekly']")
    assert watched.shown() == [TOLL]
    assert watched.page.evaluate("document.activeElement.id") == TOLL


@pytest.mark.parametrize("anchor", [DATES, AGREED, HIDDEN])
def test_a_deep_link_arrives_at_its_finding(opened: Callable[..., Watched], anchor: str) -> None:
    """Also where the finding is folded: it is unfolded, in view, and has the focus."""
    page = opened(story(), at=f"#{anchor}").page
    until(page, f"document.activeElement.id === '{anchor}'")
    assert page.locator(f"#{anchor} blockquote").first.is_visible()
    box = page.locator(f"#{anchor}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_a_deep_link_brings_back_what_a_filter_hides(opened: Callable[..., Watched]) -> None:
    """A link to a hidden finding clears the filters."""
    watched = opened(story())
    watched.page.fill("#f-text", "postcard")
    until(watched.page, "document.getElementById('f-shown').textContent.includes(' of ')")
    watched.page.evaluate(f"location.hash = '{TOLL}'")
    until(watched.page, f"document.activeElement.id === '{TOLL}'")
    assert TOLL in watched.shown()


def test_the_place_of_words_leads_into_the_text(opened: Callable[..., Watched]) -> None:
    """The text of the source unfolds at the marked words, which are those of the claim."""
    page = opened(story()).page
    page.click(f"#{DATES} .side:nth-child(2) .where a")
    until(page, "document.activeElement.tagName === 'MARK'")
    assert page.evaluate("document.activeElement.textContent") == JULY.quote
    shown = page.evaluate("document.activeElement.closest('.article').innerText.replace(/\\n+/g, '\\n')")
    assert shown.strip() == TEXTS["evening"].replace("\n\n", "\n").strip()


def test_every_link_of_the_page_leads_somewhere(opened: Callable[..., Watched]) -> None:
    """No link leaves the page, every one has a goal on it, and no id stands twice."""
    page = opened(story()).page
    assert page.evaluate(LOST) == []
    assert (
        page.evaluate("(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))")
        == 0
    )


def test_the_theme_follows_the_system_and_the_button(opened: Callable[..., Watched]) -> None:
    """Dark where the system is dark; the button overrules it and the choice is kept."""
    ground = "getComputedStyle(document.body).backgroundColor"
    light = opened(story()).page.evaluate(ground)
    page = opened(story(), color_scheme="dark").page
    dark = page.evaluate(ground)
    assert light != dark
    page.click("#theme")
    assert page.evaluate(ground) == light
    page.reload()
    assert page.evaluate(ground) == light
    assert page.inner_text("#theme") == "Theme: light"


def test_the_keyboard_reaches_everything(opened: Callable[..., Watched]) -> None:
    """The first stop skips to the findings, and folded parts open from the keyboard."""
    page = opened(story()).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    page.keyboard.press("Enter")
    until(page, "document.activeElement.id === 'main'")
    page.focus(f"#{DATES} .derivation summary")
    page.keyboard.press("Enter")
    assert page.locator(f"#{DATES} .derivation dl").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 380])
def test_axe_finds_nothing(opened: Callable[..., Watched], scheme: str, width: int) -> None:
    """No rule of axe-core is broken, folded or unfolded, in light and dark, on a wide and on a narrow screen."""
    from axe_playwright_python.sync_playwright import Axe

    page = opened(story(), color_scheme=scheme, viewport={"width": width, "height": 900}).page
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    results: dict[str, Any] = Axe().run(page).response
    broken = [(v["id"], v["impact"], [node["html"][:200] for node in v["nodes"]][:3]) for v in results["violations"]]
    assert broken == []


def test_a_narrow_screen_does_not_scroll_sideways(opened: Callable[..., Watched]) -> None:
    """On a telephone the page is as wide as the screen."""
    page = opened(story(), viewport={"width": 360, "height": 700}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_paper_the_controls_are_gone(opened: Callable[..., Watched]) -> None:
    """Printed, the findings stay and the filters do not."""
    page = opened(story()).page
    page.emulate_media(media="print")
    assert not page.is_visible("#filters")
    assert not page.is_visible("#theme")
    assert page.is_visible(f"#{DATES}")


def test_without_its_script_the_page_says_the_same(opened: Callable[..., Watched]) -> None:
    """Findings, texts and folded parts are there; only the filters are not offered."""
    page = opened(story(), java_script_enabled=False).page
    assert page.locator("article.finding").count() == 6
    assert page.is_visible(f"#{DATES} blockquote >> nth=0")
    assert not page.is_visible("#filters")


def test_hostile_words_change_nothing(opened: Callable[..., Watched]) -> None:
    """Markup, scripts, template marks, escapes and turns of direction from outside are shown as words."""
    watched = opened(hostile())
    page = watched.page
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert watched.faults == []
    assert [address.rsplit("/", 1)[-1] for address in watched.asked] == ["report.html"]
    assert page.evaluate("window.owned") is None
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelectorAll('img, iframe, object, embed, link, base, i').length") == 0
    assert (
        page.evaluate("[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => /^on/i.test(a.name)))")
        is False
    )
    shown = page.inner_text("body")
    assert "<script>window.owned=1</script>" in shown
    assert "{{ 7*7 }}" in shown
    assert "<U+202E>" in shown
    assert not any(char in page.content() for char in "\x1b\x07\u202e\u2066")


@pytest.fixture
def deferring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of which everything is put in by the script."""
    monkeypatch.setattr("claimcheck.reporting.html.layout.MOST", Room(-1, -1, -1, -1))
    monkeypatch.setattr("claimcheck.reporting.html.layout.FIRST", Room(0, 0, 0, 0))


PARTS = """[...document.querySelectorAll('article.finding, .article, figure, .pairs tbody, .matrix')]
    .map(one => one.outerHTML.replace(/>\\s+/g, '>').replace(/\\s+</g, '<'))"""


def settled(watched: Watched, number: int) -> Any:
    """The page once all its findings are in."""
    until(watched.page, f"document.querySelectorAll('article.finding').length === {number}")
    return watched.page


LONG = "Far from it. " * 60
SPREAD = f"Rain.\n\n{LONG}𝄞 It was\nsaid that 17\npeople came.\x07 {LONG}\n \n17 people, or\u202e 18. "


def spread() -> Run:
    """Words over two lines in a long paragraph, others that overlap them, and many places of one side."""
    texts = {"one": SPREAD, "two": " \n" + "We saw 18 people. " * 20, "three": "17 people"}
    quotes = [("one", "17\npeople", 17), ("one", "people came", 17), ("one", LONG[:-1], 17), ("three", "17 people", 17)]
    first = [told(source, quote, number, texts=texts) for source, quote, number in quotes]
    second = [
        replace(told("two", "18 people", 18, texts=texts), start=9 + 18 * at, end=18 + 18 * at) for at in range(16)
    ]
    sides = Side("17 people", tuple(first)), Side("18 people", tuple(second))
    made = found("CC201", "quantity-conflict", "tension", "17 or 18.", *sides)
    sources = tuple(SourceSummary(id=name) for name in texts)
    del texts["three"]
    return Run(Report(sources=sources, findings=(made, made)), texts)


@pytest.mark.parametrize(
    ("shown", "number", "most"), [(story(), 6, 420), (hostile(), 7, 9999), (many(30), 30, 420), (spread(), 2, 420)]
)
def test_what_the_script_puts_in_is_what_would_be_written_out(
    opened: Callable[..., Watched], request: pytest.FixtureRequest, shown: Run, number: int, most: int
) -> None:
    """Findings, marked texts, charts and pairs are the same elements with the same words. (A long paragraph is cut by what it
    holds or by what is shown of it; hostile words are shown longer than they are, and are not cut here.)
    """
    monkeypatch = request.getfixturevalue("monkeypatch")
    monkeypatch.setattr("claimcheck.reporting.html.passages.MOST", most)
    monkeypatch.setattr("claimcheck.reporting.html.deferred.MOST", most)
    monkeypatch.setattr("claimcheck.reporting.html.layout.MOST", Room(99, 99, 99, 99))
    expected = settled(opened(shown), number).evaluate(PARTS)
    request.getfixturevalue("deferring")
    watched = opened(shown)
    assert settled(watched, number).evaluate(PARTS) == expected
    assert watched.faults == []


@pytest.mark.usefixtures("deferring")
def test_a_page_that_is_put_in_works_as_one_that_is_written_out(opened: Callable[..., Watched]) -> None:
    """Deep links, filters and links into the texts; no link is lost and axe finds nothing."""
    from axe_playwright_python.sync_playwright import Axe

    watched = opened(story(), at=f"#{AGREED}")
    page = settled(watched, 6)
    until(page, f"document.activeElement.id === '{AGREED}'")
    assert not page.is_visible("#deferred-note")
    page.fill("#f-text", "postcard")
    until(page, "document.getElementById('f-shown').textContent === '1 of 6 findings shown'")
    page.click(f"#{DATES} .side:nth-child(2) .where a")
    until(page, "document.activeElement.tagName === 'MARK'")
    assert page.evaluate("document.activeElement.textContent") == JULY.quote
    assert page.evaluate(LOST) == []
    page.click("button[type=reset]")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert Axe().run(page).response["violations"] == []
    assert watched.faults == []


@pytest.mark.usefixtures("deferring")
def test_hostile_words_that_are_put_in_change_nothing(opened: Callable[..., Watched]) -> None:
    """Nothing of what a script adds is read as markup."""
    watched = opened(hostile())
    page = settled(watched, 7)
    assert watched.faults == []
    assert page.evaluate("window.owned") is None
    assert (
        page.evaluate("document.querySelectorAll('main script, img, iframe, object, embed, link, base, i').length") == 0
    )
    assert not any(char in page.content() for char in "\x1b\x07\u202e\u2066")


def test_a_large_page_without_its_script_says_so(opened: Callable[..., Watched]) -> None:
    """The worst findings are there, the texts are, and a note says how many more there would be and where to find them."""
    page = opened(many(60), java_script_enabled=False).page
    assert page.locator("article.finding").count() == 8
    assert page.locator(".article p").count() > 0
    assert "52 further findings" in page.inner_text("#deferred-note")


def test_all_of_a_large_page_is_printed(opened: Callable[..., Watched]) -> None:
    """Whoever prints before everything is in gets everything."""
    page = opened(many()).page
    number = "document.querySelectorAll('article.finding').length"
    counts = f"deferred.ready.then(() => {{ const few = {number}; dispatchEvent(new Event('beforeprint')); return [few, {number}]; }})"
    few, printed = page.evaluate(counts)
    assert few <= printed == 1000


def test_a_thousand_findings_stay_usable(opened: Callable[..., Watched]) -> None:
    """What is out of view is not laid out, a filter finds its one, and a link arrives at the last."""
    watched = opened(many())
    page = settled(watched, 1000)
    assert len(watched.shown()) == 1000
    assert page.evaluate("getComputedStyle(document.querySelector('article.finding')).contentVisibility") == "auto"
    page.fill("#f-text", "day 777.")
    until(page, "document.getElementById('f-shown').textContent.startsWith('1 of')")
    last = f"finding-{many().report.findings[-1].fingerprint}"
    page.evaluate(f"location.hash = '{last}'")
    until(page, f"document.activeElement.id === '{last}'")
    until(page, f"(box => box.top >= -1 && box.top < 900)(document.getElementById('{last}').getBoundingClientRect())")
    assert watched.faults == []


def test_a_notebook_shows_the_page_in_a_frame(browser: Any) -> None:
    """The report's own HTML is a frame that holds the page, and its links work inside it."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.set_content(f"<!DOCTYPE html><title>n</title>{story().report._repr_html_()}")
    frame = page.frame_locator("iframe")
    frame.locator("a", has_text="Sources").first.click()
    frame.locator("#check-1-sources.here").wait_for()
    assert faults == []
    page.close()
