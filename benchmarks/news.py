"""News-like text of any length, the same each time: sentences made from templates and lists of words."""

from __future__ import annotations

import random

_NAMES = ["Harrow", "Lindqvist", "Okafor", "Demir", "Castellan", "Petrova", "Nakamura", "Oyelaran", "Brandt", "Silva", "Moreau", "Kaplan", "Achterberg", "Wren", "Tamasi", "Quispe", "Halloran", "Ferrante", "Iyer", "Dubois"]  # fmt: skip
_FIRST = ["Anna", "Tomas", "Ingrid", "Joseph", "Leila", "Marcus", "Noor", "Pavel", "Rosa", "Samuel", "Teresa", "Viktor", "Amina", "Carlos", "Greta", "Hugo", "Maya"]  # fmt: skip
_PLACES = ["Norwick", "Saint Aldo", "Kelmar", "Port Essen", "Rivabella", "Oduya", "Lower Tarn", "East Vale", "Brightwater", "Maroua Bay", "Zelenik", "Corrana", "the Hask valley", "Upper Denby"]  # fmt: skip
_BODIES = ["the transport ministry", "the water board", "the regional council", "the central bank", "the port authority", "Kelmar University", "the hospital trust", "the fire brigade", "the election commission", "Brandt Holdings", "Corrana Rail", "the teachers' union", "the weather service", "the space agency", "Oduya Mining", "the food bank"]  # fmt: skip
_THINGS = ["homes", "schools", "buses", "patients", "volunteers", "hectares of forest", "solar panels", "applications", "farms", "firefighters", "delegates", "students", "bridges", "cases of flu", "passengers", "fishing boats", "water pumps", "new jobs", "voters", "wind turbines", "shops", "residents"]  # fmt: skip
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_HEDGES = ["", "", "", "about ", "more than ", "nearly ", "at least ", "up to ", "some ", "almost ", "around ", "fewer than "]  # fmt: skip
_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty"]
_SUBJECTS = ["harbour tunnel", "school meals scheme", "bus network", "reservoir", "old library", "dairy market", "flood barrier", "museum annexe", "night train", "youth orchestra", "coastal road", "seed archive", "tram depot", "city marathon"]  # fmt: skip

_WITH = (
    "{Body} said {hedge}{count} {things} had been counted in {place} since {month} {year}.",
    "The {subject} will cost ${money} million, {body} said on {day}, up from ${money2} million a year earlier.",
    "{first} {name}, {age}, who has led the project for {word} years, called the delay regrettable.",
    "Prices in {place} rose {percent} percent in the {nth} quarter, while wages grew by {percent2}%.",
    "On {month} {dom}, {year}, {body} opened the {subject} before a crowd of {hedge}{count} people.",
    "{Body} expects between {low} and {high} {things} by {year2}, according to a report seen in {place}.",
    "The fire destroyed {word} {things} and injured {small} people late on {day}.",
    "The line runs for {km} km from {place} to {place2} and should open in {month} {year2}.",
    "{hedge}{percent} per cent of the {things} in {place} belong to members of the {subject} group.",
    "It was the {nth} such meeting since {year}, and {word} of the {small} parties stayed away.",
    "{Body} has spent €{money}m on the {subject} and plans to spend a further €{money2} million over the next {word} years.",
    "Temperatures reached {temp} degrees Celsius in {place} on {day} morning, {body} said.",
    "Between {year} and {year2}, the number of {things} fell from {count} to {count2}.",
    "The talks, held from {dom} to {dom2} {month}, ended {word} hours late.",
    "{name} was elected for a {nth} term in the spring of {year}.",
)
_WITHOUT = (
    "{first} {name} said the work on the {subject} would go on whatever the council decided.",
    "Neighbours in {place} described a quiet street and a family that kept to itself.",
    "{Body} did not answer questions about the {subject}, and its spokeswoman declined to comment.",
    "Critics say the plan favours {place} over {place2}, where roads are poor and shops have closed.",
    "The decision surprised many who had followed the long argument about the {subject}.",
    "“We asked for help and nobody came,” said {name}, standing outside the {subject}.",
    "Under the agreement, {body} will keep control of the land while others run the {subject}.",
    "{name} may appeal against the ruling, which her lawyers called an attack on fair process.",
    "Rain is expected to ease overnight, though rivers around {place} remain high.",
    "Officials from {body} met their counterparts from {place} to discuss how the {subject} should be run.",
    "The march through {place} passed off peacefully, and the streets were open again by evening.",
    "There has been no sign that either side in {place} is ready to give way.",
    "Its critics, including {name}, argue that the {subject} was badly planned from the start.",
    "Only later did it become clear that {body} had known of the faults in the {subject}.",
)
_SHARE_WITH = 0.17
"""Of sentences with values, so that a megabyte has some 4,400 mentions."""


def news(size: int, seed: int = 7) -> str:
    """At least `size` characters of articles, cut to that length; the same for the same size and seed."""
    made = random.Random(seed)
    pieces: list[str] = []
    length = 0
    while length < size:
        article = _article(made)
        pieces.append(article)
        length += len(article)
    return "".join(pieces)[:size]


def _article(made: random.Random) -> str:
    dateline = f"{made.choice(_PLACES).upper()}, {made.choice(_MONTHS)[:3]}. {made.randint(1, 28)} — "
    paragraphs = [" ".join(_sentence(made) for _ in range(made.randint(2, 4))) for _ in range(made.randint(5, 9))]
    return dateline + "\n\n".join(paragraphs) + "\n\n"


def _sentence(made: random.Random) -> str:
    template = made.choice(_WITH if made.random() < _SHARE_WITH else _WITHOUT)
    body, year, low = made.choice(_BODIES), made.randint(1985, 2021), made.randint(3, 400)
    count = made.choice([made.randint(21, 990), made.randint(1000, 99000)])
    filled = template.format(
        Body=body[0].upper() + body[1:],
        body=made.choice(_BODIES),
        hedge=made.choice(_HEDGES),
        count=f"{count:,}" if made.random() < 0.8 else count,
        count2=f"{count * 2 // 3:,}",
        things=made.choice(_THINGS),
        place=made.choice(_PLACES),
        place2=made.choice(_PLACES),
        month=made.choice(_MONTHS),
        year=year,
        year2=year + made.randint(1, 14),
        money=round(made.uniform(1, 900), 1),
        money2=made.randint(2, 900),
        day=made.choice(_DAYS),
        first=made.choice(_FIRST),
        name=made.choice(_NAMES),
        age=made.randint(19, 90),
        word=made.choice(_WORDS),
        percent=round(made.uniform(0.2, 95), 1),
        percent2=made.randint(1, 40),
        nth=made.choice(["first", "second", "third", "fourth"]),
        dom=made.randint(1, 14),
        dom2=made.randint(15, 28),
        low=low,
        high=low + made.randint(5, 300),
        small=made.randint(13, 60),
        km=made.randint(3, 800),
        temp=made.randint(21, 44),
        subject=made.choice(_SUBJECTS),
    )
    return filled[0].upper() + filled[1:]
