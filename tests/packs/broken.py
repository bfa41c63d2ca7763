"""Packs that are broken in one way each, as their authors would write them."""

from __future__ import annotations

HEAD = """\
from claimcheck.packs import Agrees, CellRule, ClaimRule, Contradicts, Pack, RuleOptions


class Sound(ClaimRule):
    '''Finds nothing.'''

    code = "XX001"
    name = "sound"
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, claim, policy):
        return iter(())


"""

PYTHON = {
    # what is wrong: (the rest of the module, words of the message, line at which it stands)
    "signature": (
        '''\
class Odd(CellRule):
    """Odd."""

    code = "XX002"
    name = "odd"
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, cell):
        return iter(())
''',
        "Odd.check(self, cell) has the wrong signature; write check(self, cell, policy)",
        22,
    ),
    "no tuple": (
        '''\
class Odd(ClaimRule):
    """Odd."""

    code = "XX002"
    name = "odd"
    examples = (Contradicts("a"))

    def check(self, claim, policy):
        return iter(())
''',
        "the examples of the rule XX002 are Example, and no tuple; write a comma behind the only one: (Contradicts(…),)",
        15,
    ),
    "no check": (
        '''\
class Odd(CellRule):
    """Odd."""

    code = "XX002"
    name = "odd"
    examples = (Contradicts("a"), Agrees("b"))
''',
        "the rule Odd has no method check",
        15,
    ),
    "code twice": (
        '''\
class Odd(ClaimRule):
    """Odd."""

    code = "XX001"
    name = "odd"
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, claim, policy):
        return iter(())
''',
        "two rules have the code XX001; it is also at ",
        15,
    ),
    "code of claimcheck": (
        '''\
class Odd(ClaimRule):
    """Odd."""

    code = "CC999"
    name = "odd"
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, claim, policy):
        return iter(())
''',
        "codes CC… belong to claimcheck itself",
        15,
    ),
    "no example": (
        '''\
class Odd(ClaimRule):
    """Odd."""

    code = "XX002"
    name = "odd"
    examples = (Contradicts("a"),)

    def check(self, claim, policy):
        return iter(())
''',
        "the rule XX002 has no example in which it must find nothing",
        15,
    ),
    "message": (
        '''\
class Odd(ClaimRule):
    """Odd."""

    code = "XX002"
    name = "odd"
    message = "{were} says {one}."
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, claim, policy):
        return iter(())
''',
        "the message of the rule XX002 does not render: nothing stands for {were}; did you mean 'where'?",
        15,
    ),
    "no documentation": (
        """\
class Odd(ClaimRule):
    code = "XX002"
    name = "odd"
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, claim, policy):
        return iter(())
""",
        "the rule XX002 has no documentation",
        15,
    ),
    "module": ("import nothing_of_this_name\n\nOdd = Sound\n", "ModuleNotFoundError", 15),
}

RAISES = '''\
class Odd(ClaimRule):
    """Odd."""

    code = "XX002"
    name = "odd"
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, claim, policy):
        raise LookupError("no such river")
'''

LOOPS = '''\
class Odd(ClaimRule):
    """Odd."""

    code = "XX002"
    name = "odd"
    examples = (Contradicts("a"), Agrees("b"))

    def check(self, claim, policy):
        while True:
            pass
'''


def module(rest: str) -> str:
    """The text of a module with a sound rule and an odd one."""
    return f"{HEAD}{rest}\n\npack = Pack('odd-pack', rules=(Sound, Odd))\n"


YAML = """\
format: claimcheck-rules/1
name: desk
rules:
  - code: YY101
    name: desk-rule
    documentation: Says something.
    check: expression
    looks-at: pair
    when: "a.number != b.number"
    examples:
      - contradicts: ["One."]
      - consistent: ["Two."]
"""
"""A rule file that loads."""
