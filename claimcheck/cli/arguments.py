"""The grammar of the command line."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from claimcheck import __version__
from claimcheck.cli.exits import Exit
from claimcheck.cli.pack_options import add_pack_options

FORMATS = ("text", "json", "html", "sarif", "github", "markdown")
KNOWN = "stood in the articles when the baseline was written, and nobody has looked at it yet"
ABOUT = "Reads several accounts of one story and reports where they contradict one another, and where one contradicts itself."

EXIT_CODES = """\
exit codes:
  0    nothing at or above --fail-on
  1    findings at or above --fail-on, or fewer pairs compared than --require-compared
  2    the command line or the configuration is wrong
  3    an input cannot be read; the others were checked and reported
  4    a rule crashed; the others went on
  70   a fault of claimcheck itself
  130  stopped from the keyboard
  When several apply, the first of 2, 4, 3, 1, 0 is given.
"""

CHECK = """\
examples:
  claimcheck check articles/                      every article of a folder against every other
  claimcheck check claims/station-invitation      a story folder, with its editor's own statements
  claimcheck check a.txt b.md -                   files, and one more article from standard input
  claimcheck check summary.txt --against a.txt --against b.txt
                                                  is the summary what the articles say?
  claimcheck check articles/ -o report.html -o report.sarif
                                                  several reports of one run, by their extensions
  claimcheck check articles/ --suppressions known.toml
                                                  leave out what has been looked at and decided about

PATH is a text or Markdown file, a folder of them, a story folder, a claims file (claims.jsonl), or - for standard input.
All articles of a command are one check; each story folder is checked on its own.

"""

EXTRACT = """\
examples:
  claimcheck extract articles/ > claims.jsonl     a claims file, for a story folder or for another program
  claimcheck extract a.txt --explain              what was read, and what made each claim
"""

WHY = """\
examples:
  claimcheck why 5171b70928c4 articles/           both texts, both values, what joined them, and the rule
  claimcheck why a.txt:12 b.txt:30                what became of the claims of two lines, or what kept them apart
  claimcheck why a.txt:12:8 b.txt:30:1 articles/  of the claims at two columns, in the check of a whole folder

A few digits at the beginning of a fingerprint are enough where no other begins so. Columns count from 1, as in the report.
Exit code 2: no finding has the fingerprint, or no claim stands at the place; 3: an input cannot be read.
"""

RULES = """\
examples:
  claimcheck rules                                codes, names, and what each looks for
  claimcheck rules --format json
"""

RULE = """\
examples:
  claimcheck rule CC201
  claimcheck rule role-conflict                   by name
"""

BASELINE = """\
examples:
  claimcheck baseline articles/ -o baseline.toml  all that the articles say against one another now
  claimcheck check articles/ --suppressions baseline.toml
                                                  reports only what has come since

An entry hides its own finding alone. Written over an earlier baseline, the reasons and days in it are kept, and what hides
nothing any more is left out.
"""

NEW = """\
examples:
  claimcheck new rule school-meals                one rule in YAML, with examples that test-rules runs
  claimcheck new rule school-meals --python       the same in Python
  claimcheck new pack school-meals                a package with claim types and rules of its own
"""

COMPLETION = """\
examples:
  source <(claimcheck completion bash)            for this shell
  claimcheck completion zsh > ~/.zfunc/_claimcheck
  claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
"""


TESTS = """\
examples:
  claimcheck test-rules                           every rule of every pack that is installed or configured
  claimcheck test-rules ./desk/turnout.yaml       the rules of one file
  claimcheck test-rules elections --select ELE1   some rules of one pack

Each example is run as it is written, with its sources swapped, its units converted and its dates written in another form,
and its messages are looked at. Exit code 1: an example failed; 4: a rule raised, or ran over its time limit.
"""


class Parser(argparse.ArgumentParser):
    """Complains as the rest of the command does."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and leave."""
        sys.stderr.write(f"error: {message}; see `{self.prog} --help`\n")
        raise SystemExit(int(Exit.USAGE))


def parser() -> Parser:
    """The parser of the whole command line."""
    top = Parser("claimcheck", description=ABOUT, epilog=EXIT_CODES, formatter_class=_Raw, allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"claimcheck {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=Parser)
    _check(commands)
    _extract(commands)
    _why(commands)
    _rules(commands)
    _baseline(commands)
    _authors(commands)
    _completion(commands)
    return top


class _Raw(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of examples as they stand."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30)


def _add(commands: argparse._SubParsersAction[Parser], name: str, about: str, epilog: str = "") -> Parser:
    return commands.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=epilog,
        formatter_class=_Raw,
        allow_abbrev=False,
    )


def _check(commands: argparse._SubParsersAction[Parser]) -> None:
    check = _add(commands, "check", "hold accounts of a story against one another", CHECK + EXIT_CODES)
    check.add_argument("paths", nargs="+", metavar="PATH", help="articles, folders, story folders, or -")
    check.add_argument(
        "--against", action="append", default=[], metavar="SOURCE",
        help="hold PATH, as a statement, against this article or folder (repeatable)",
    )  # fmt: skip
    check.add_argument("--format", choices=FORMATS, help="of the report on standard output (text)")
    check.add_argument(
        "-o", "--output", action="append", default=[], metavar="FILE",
        help="write the report to FILE (.html, .txt, .json, .sarif or .md), and not to standard output unless --format is "
        "given (repeatable)",
    )  # fmt: skip
    check.add_argument(
        "--fail-on", choices=("contradiction", "tension", "never"), default="contradiction",
        help="exit with 1 at a contradiction (the default), at a tension too, or never",
    )  # fmt: skip
    check.add_argument(
        "--require-compared", type=_whole, default=0, metavar="N",
        help="exit with 1 where fewer than N pairs of claims could be compared, in any of the checks",
    )  # fmt: skip
    check.add_argument(
        "--suppressions", action="append", default=[], metavar="FILE",
        help="hide, and count, the findings that this TOML file names with a reason (repeatable)",
    )  # fmt: skip
    check.add_argument(
        "--on", type=_date, metavar="DATE", help="the day on which the expiry of suppressions is judged (the system's date)"
    )  # fmt: skip
    _published(check)
    add_pack_options(check)
    amount = check.add_mutually_exclusive_group()
    amount.add_argument("-v", "--verbose", action="store_true", help="list every agreement and every pair not compared")
    amount.add_argument("-q", "--quiet", action="store_true", help="only what is wrong, and the summary line")
    check.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours (on a terminal, unless NO_COLOR is set)",
    )


def _extract(commands: argparse._SubParsersAction[Parser]) -> None:
    extract = _add(commands, "extract", "pull the claims out of articles, as JSON Lines", EXTRACT)
    extract.add_argument("paths", nargs="+", metavar="PATH", help="articles, folders, story folders, or -")
    extract.add_argument("--explain", action="store_true", help="print how each claim was made, to be read by people")
    _published(extract)
    add_pack_options(extract, choice=False)


def _why(commands: argparse._SubParsersAction[Parser]) -> None:
    command = _add(commands, "why", "say how a finding came about, or what kept two claims apart", WHY)
    command.add_argument(
        "asked", nargs="+", metavar="WHAT", help="FINGERPRINT PATH…, or two places such as A.txt:12 B.txt:30, and PATHs"
    )
    command.add_argument(
        "--against", action="append", default=[], metavar="SOURCE",
        help="the check held PATH, as a statement, against this article or folder (repeatable)",
    )  # fmt: skip
    _published(command)
    add_pack_options(command)


def _rules(commands: argparse._SubParsersAction[Parser]) -> None:
    every = _add(commands, "rules", "list the rules", RULES)
    one = _add(commands, "rule", "explain one rule, with examples", RULE)
    one.add_argument("code", metavar="CODE", help="such as CC101, or the rule's name")
    for command, formats in ((every, ("text", "json")), (one, ("text", "json", "markdown"))):
        command.add_argument("--format", choices=formats, default="text", help="of the output (text)")
        add_pack_options(command, choice=False)


def _authors(commands: argparse._SubParsersAction[Parser]) -> None:
    new = _add(commands, "new", "write a pack or a rule to begin with, which runs as it is", NEW)
    new.add_argument("what", choices=("pack", "rule"), help="a Python package, or one rule file")
    new.add_argument("name", metavar="NAME", help="in lower case with hyphens, such as school-meals")
    new.add_argument("--python", action="store_true", help="write the rule in Python, and not in YAML")
    tests = _add(
        commands, "test-rules", "run the examples of rules, also rewritten in ways that must change nothing", TESTS
    )
    tests.add_argument(
        "tested", nargs="?", metavar="PACK", help="a pack's name, a rule file, or module:attribute (all packs)"
    )
    add_pack_options(tests)


def _baseline(commands: argparse._SubParsersAction[Parser]) -> None:
    command = _add(commands, "baseline", "write a suppressions file of everything that is found now", BASELINE)
    command.add_argument("paths", nargs="+", metavar="PATH", help="articles, folders, story folders, or -")
    add_pack_options(command)
    command.add_argument("-o", "--output", metavar="FILE", help="write to FILE, and not to standard output")
    command.add_argument(
        "--reason", type=_words, default=KNOWN, metavar="TEXT", help="the reason that new entries bear"
    )  # fmt: skip
    _published(command)


def _completion(commands: argparse._SubParsersAction[Parser]) -> None:
    command = _add(commands, "completion", "print what a shell needs to complete the command", COMPLETION)
    command.add_argument("shell", choices=("bash", "zsh", "fish"), help="the shell")


def _words(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a reason needs words")
    return text.strip()


def _published(command: Parser) -> None:
    command.add_argument(
        "--published", type=_date, metavar="DATE",
        help="publication date of articles that give none themselves, such as 2022-11-21",
    )  # fmt: skip


def _whole(word: str) -> int:
    try:
        number = int(word)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"{word!r} is no whole number from 0 up")
    return number


def _date(word: str) -> str:
    from datetime import datetime  # noqa: PLC0415 - for this option alone

    try:
        parsed = datetime.fromisoformat(word.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is no date; write it as 2022-11-21") from None
    return parsed.date().isoformat() if len(word.strip()) <= 10 else parsed.isoformat()
