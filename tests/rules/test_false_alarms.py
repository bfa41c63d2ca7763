"""Texts without a contradiction that were, or could be, taken for one: precision comes first."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model.edge import Source


def known(*texts: str, reason: str) -> object:
    """Texts that are still taken for a contradiction."""
    return pytest.param(texts, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    "texts",
    [
        ("The hotel has two pools, the lido and the deep one, and a bar.",),
        ("Three crews came. Oslo, Bergen, Tartu and Lyon sent none.",),
        ("The menu has 3 soups, 4 stews and 12 cakes.",),
        ("Ida Lund was mayor of Porto in 2014.", "Omar Reyes was mayor of Porto in 2019."),
        ("The ferry was due on 3 June 2021.", "The ferry came on 4 June 2021."),
        ("The strike began on 3 June 2021.", "The strike ended on 9 June 2021."),
        ("Rain fell on Monday.", "Rain fell on Tuesday."),
        ("In May 64 flats were let, 20 of them to students.", "In May 20 flats were let to students."),
        ("On Saturday 900 skaters came to Lund.", "Over the weekend 1,700 skaters came to Lund."),
        ("The vase is 40 centimetres high.", "The vase is 400 millimetres high."),
        ("The tower is 40 metres high.", "The tower is 131 feet high."),
        ("Two towns joined: Oslo and, after a long debate, Bergen.",),
        ("The mill has 40 weavers.", "The mill had 55 weavers in 1994."),
        ("Two towns, including Oslo, took part in the fair, which drew farmers, cooks and smiths.",),
        ("Two rivers, among them the Tana, burst their banks, flooded fields, and cut roads.",),
        ("The team won ten games at home: six in May, two in June and two in July.",),
        (
            "The director of the Hull Observatory spoke on 3 June 2021.",
            "On 3 June 2021 the director of the Hull Museum spoke.",
        ),
        (
            "Nobody on the pier was hurt when the crane fell in Porto on 3 May 2019.",
            "Three people were hurt when the crane fell in Porto on 3 May 2019.",
        ),
        ("The concert was seen by 2,000 people in the hall.", "The concert was seen by 40,000 people online."),
        ("Lund was jailed for 12 years in 2010.", "Lund was jailed for three years in 2004."),
        ("The band released its first album in 1995.", "The band released an album in 2007."),
        ("Reed moved to Porto in 1990.", "Reed moved to Lyon in 2005."),
        ("Reed United lost to Kelmar in 2013.", "Reed United lost to Porto in 2015."),
        (
            "The Weir, a play by Edda Moll, opened in Lyon on 3 May 2019.",
            "The Weir, a film by Jo Brandt, opened in Lyon in June 2019.",
        ),
        known(
            "The fair in Lyon opens on 3 June 2019.",
            "The fair in Lyon was opened to the press on 1 June 2019.",
            reason="for whom something was opened is no part of what is compared",
        ),
        known(
            "The vault in Kiruna is kept at minus 18 degrees Celsius.",
            "The vault in Kiruna is kept at minus eighteen degrees Celsius.",
            reason="minus before a number in words is not read",
        ),
        known(
            "The bank in Oslo lent 40 farmers money in 2020.",
            "The bank in Oslo sued 55 farmers for money in 2020.",
            reason="two verbs of no frame are taken for one happening",
        ),
    ],
)
def test_no_contradiction_is_seen(texts: tuple[str, ...]) -> None:
    """Nothing worse than a tension is said of them."""
    sources = [Source(id="abc"[number], text=text) for number, text in enumerate(texts)]
    assert [f.message for f in claimcheck.check(sources).findings if f.verdict in {"contradiction", "error"}] == []
