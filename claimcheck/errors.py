"""What claimcheck raises, and what to do about it.

    ClaimcheckError                 anything this package raises on purpose
    ├── UsageError                  called or configured wrongly: mend the call          (exit code 2)
    │   └── PolicyError             a policy with an unknown or impossible entry
    ├── InputError                  an input that cannot be read: mend the file          (exit code 3)
    │   ├── MissingInput            no such file, or a folder without articles
    │   ├── EmptyInput              a file without a word in it
    │   ├── NotText                 bytes that are no text in any encoding that was tried
    │   ├── FrontMatterError        front matter that does not parse, or holds what it may not
    │   ├── DateError               a publication date that is none
    │   └── ClaimsFormatError       a claims file of another version, or with a broken line
    └── RuleError                   a rule that is built wrongly: mend the rule          (exit code 2)

Every message names the file and the place where they are known, says in lower case what is wrong, and ends with the remedy.
"""

from __future__ import annotations

__all__ = [
    "ClaimcheckError", "ClaimsFormatError", "DateError", "EmptyInput", "FrontMatterError", "InputError", "MissingInput",
    "NotText", "PolicyError", "RuleError", "UsageError",
]  # fmt: skip


class ClaimcheckError(Exception):
    """Anything that claimcheck raises on purpose.

    `what` is the plain fault, `where` a path with line and column where they are known, `remedy` what to do about it.
    """

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(what)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"; {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class UsageError(ClaimcheckError):
    """The call or the configuration is wrong."""


class PolicyError(UsageError):
    """A policy holds an entry that is unknown or impossible."""


class InputError(ClaimcheckError):
    """An input cannot be read."""


class MissingInput(InputError):
    """There is no such file, or the folder has no article in it."""


class EmptyInput(InputError):
    """The file has no word in it."""


class NotText(InputError):
    """The bytes are no text in any encoding that was tried."""


class FrontMatterError(InputError):
    """The front matter does not parse, or holds something it may not."""


class DateError(InputError):
    """A publication date is not a date."""


class ClaimsFormatError(InputError):
    """A claims file is of another version, or one of its lines is broken."""


class RuleError(ClaimcheckError):
    """A rule is built wrongly."""
