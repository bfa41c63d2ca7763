"""Errors: the tree in the docstring is the tree of the classes, and every message names place and remedy."""

from __future__ import annotations

import re

import pytest

from claimcheck import errors
from claimcheck.errors import ClaimcheckError, DateError, InputError, PolicyError, UsageError

CLASSES = [getattr(errors, name) for name in errors.__all__]
_BRANCH = re.compile(r"^ {4}((?:│ {3}| {4})*(?:[├└]── )?)([A-Z]\w+)  ", re.MULTILINE)


def drawn() -> dict[str, str]:
    """Child to parent, as the docstring draws them."""
    parents: dict[str, str] = {}
    path: list[str] = []
    for indent, name in _BRANCH.findall(errors.__doc__ or ""):
        depth = len(indent) // 4
        del path[depth:]
        if path:
            parents[name] = path[-1]
        path.append(name)
    return parents


def test_the_tree_that_is_drawn_is_the_tree_of_classes() -> None:
    """Every class stands in the drawing under its first base."""
    assert drawn() == {cls.__name__: cls.__bases__[0].__name__ for cls in CLASSES if cls is not ClaimcheckError}


@pytest.mark.parametrize("cls", CLASSES, ids=lambda c: c.__name__)
def test_every_error_is_one_of_ours_and_says_what_it_is(cls: type[ClaimcheckError]) -> None:
    """One except clause catches everything that is raised on purpose."""
    assert issubclass(cls, ClaimcheckError)
    assert cls.__doc__


@pytest.mark.parametrize("cls", CLASSES, ids=lambda c: c.__name__)
def test_the_message_names_place_fault_and_remedy(cls: type[ClaimcheckError]) -> None:
    """Place, fault and remedy stand in one line, in this order."""
    fault = cls("no such thing", where="story/a.md:3", remedy="write one")
    assert str(fault) == "story/a.md:3: no such thing; write one"
    assert (fault.what, fault.where, fault.remedy) == ("no such thing", "story/a.md:3", "write one")


def test_what_is_not_known_is_left_out() -> None:
    """Without place and remedy the fault stands alone."""
    assert str(ClaimcheckError("no such thing")) == "no such thing"
    assert str(ClaimcheckError("no such thing", where="a.md")) == "a.md: no such thing"
    assert str(ClaimcheckError("no such thing", remedy="write one")) == "no such thing; write one"


def test_a_bad_date_is_no_value_error() -> None:
    """A ValueError of a validator is wrapped by pydantic into an error of its own, and callers would not see ours."""
    assert issubclass(DateError, InputError)
    assert not issubclass(DateError, ValueError)


def test_usage_and_input_are_told_apart() -> None:
    """They have two exit codes, so that no error may be both."""
    assert issubclass(PolicyError, UsageError)
    assert not [cls for cls in CLASSES if issubclass(cls, UsageError) and issubclass(cls, InputError)]
