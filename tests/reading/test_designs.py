"""Pages of many designs, put together at random from the ways in which sites build them: how much is kept, and what leaks."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from claimcheck.model.document import SPEAKING_ZONES
from claimcheck.reading.html import read_html

if TYPE_CHECKING:
    import pytest

PROSE = [
    "The council of Tarn met twice on Monday and then agreed that the old mill by the river should be sold before winter.",
    "A baker from the coast has offered 210,000 crowns for it, which is more than the council of the town had hoped to get.",
    "The mill was built in 1903, and it stood empty for 14 years in which two fires took its roof and most of its floor.",
    "Nobody from the family of the last miller could be reached, and the mill stays shut to visitors until March of next year.",
    "In the last year in which it was open 5,300 people came to see the wheel, and some 40 of them stayed for the night.",
    "The mayor said that the money would pay for half of the new school, which is to open its doors in the autumn of 2023.",
    "Two of the nine members of the council voted against the sale, since they had wanted a museum to be put into the house.",
    "The baker plans to mill 20 tonnes of rye a month there, and he says that he will hire 12 people from the town by May.",
]
SHORT = ["Nobody was hurt.", "“We have 31 other houses to mend,” she said.", "It was the third time in 9 years."]
LINKS = [
    "Bear seen near the lift after 4 calls",
    "41 held in Osk after fires in the woods",
    "Why 600 bakers left the coast",
]
TEASER = (
    "A warden of the quarry at Osk counted 31 kinds of bees there in one afternoon of May, and found two that were new."
)
TITLE = "Old mill in Tarn is sold to a baker"
HEAD = {TITLE, "By Rob Tully", "By Rob Tully | 3 May 2021", "Rob Tully3 May 2021", "Rob Tully 3 May 2021"}
WRAPS = [
    "<p>{}</p>", "<div class=text>{}</div>", "<section><div><p>{}</p></div></section>", "<p><span>{}</span></p>", "{}<br><br>",
]  # fmt: skip
BETWEEN = [
    '<div class="related-inline"><a href=/x>Read more: 77 held in Osk after the long fires of May</a></div>',
    '<div class="ad-slot"><span>Advertisement</span></div>',
    '<aside class="newsletter"><p>Sign up for our letter that 48,000 readers get every single day of the week.</p></aside>',
]
FRAMES = ["article", "div class=content", "div id=main-content", "div class='story-body'", "div class='css-9x'"]
BYLINES = [
    "", "<div class=byline>By Rob Tully</div>", "<p>By Rob Tully | 3 May 2021</p>",
    "<div class=meta><span>Rob Tully</span><time datetime=2021-05-03>3 May 2021</time></div>",
]  # fmt: skip
LISTED = "".join(f"<li><a href=/{n}>{line}</a></li>" for n, line in enumerate(LINKS))
CARDS = "".join(f"<div class=card><h3><a href=/t>{line}</a></h3><p>{TEASER}</p></div>" for line in LINKS)
SIDES = [
    "", f"<aside><h3>Most read</h3><ul>{LISTED}</ul></aside>", f"<div class=sidebar><h3>Most read</h3><ul>{LISTED}</ul></div>",
    f"<div class=col2><h3>Most read</h3><ul>{LISTED}</ul></div>",
]  # fmt: skip
TAILS = ["", f"<div class=more>{CARDS}</div>", f"<section class=related><h2>Related</h2>{CARDS}</section>"]
COMMENTS = [
    "",
    "<div id=comments><h3>2 comments</h3><p>Rob: I saw 500 people there, and nobody at all spoke of the mill.</p></div>",
]
FEET = [
    "<footer><p>© 2024 Tarn Post. Registered in 1911 under the number 55.</p></footer>",
    "<div class=bottom>© 2024 Tarn Post</div>",
]
PAGES = 120


def page(seed: int) -> tuple[str, list[str]]:
    """A page, and the lines of its article."""
    chance = random.Random(seed)
    wrap = chance.choice(WRAPS)
    body: list[str] = []
    lines: list[str] = []
    for number, line in enumerate(PROSE[: chance.randrange(4, 9)]):
        if number and chance.random() < 0.15:
            lines.append(f"What comes next, part {number}")
            body.append(f"<h2>{lines[-1]}</h2>")
        body.append(wrap.format(line))
        lines.append(line)
        if chance.random() < 0.15:
            body.append(chance.choice(BETWEEN))
        if chance.random() < 0.1:
            listed = [f"point {at} of part {number} of the plan" for at in range(3)]
            body.append(f"<ul><li>{'</li><li>'.join(listed)}</li></ul>")
            lines.extend(listed)
    for line in chance.sample(SHORT, 1):
        body.insert(1, wrap.format(line))
        lines.insert(1, line)
    frame = chance.choice(FRAMES)
    inner = f"<{frame}>{''.join(body)}</{frame.split()[0]}>"
    head = f"<h1>{TITLE}</h1>{chance.choice(BYLINES)}"
    inner = f"{head}{inner}" if chance.random() < 0.4 else inner.replace(">", f">{head}", 1)
    parts = [inner + chance.choice(TAILS) + chance.choice(COMMENTS), chance.choice(SIDES)]
    chance.shuffle(parts)
    top = f"<html lang=en><head><title>{TITLE} - Tarn Post</title></head><body><nav><a href=/>Home</a> <a href=/n>News</a></nav>"
    return f"<!DOCTYPE html>{top}<div class=wrap>{''.join(parts)}</div>{chance.choice(FEET)}</body></html>", lines


def test_share_of_lines_kept_and_lines_leaked(capsys: pytest.CaptureFixture[str]) -> None:
    """Of all lines of all articles nearly each is kept in its order, and next to nothing leaks; the figures are printed with -s."""
    kept = missed = leaked = 0
    for seed in range(PAGES):
        html, lines = page(seed)
        made = read_html("a", html)
        spoken = [made.text[zone.start : zone.end] for zone in made.zones if zone.name in SPEAKING_ZONES]
        found = [line for line in "\n\n".join(spoken).split("\n\n") if line not in HEAD]
        kept += sum(line in found for line in lines)
        missed += sum(line not in found for line in lines)
        leaked += sum(line not in lines for line in found)
        assert [line for line in found if line in lines] == [line for line in lines if line in found], seed
    with capsys.disabled():
        print(f" designs: {kept} of {kept + missed} lines kept, {leaked} leaked, {PAGES} pages")  # noqa: T201  # what -s is for
    assert missed * 100 <= kept + missed
    assert leaked * 200 <= kept + missed
