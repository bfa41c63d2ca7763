"""Claim types: a kind of claim with its own model and its own key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from claimcheck.model.edge import Claim

if TYPE_CHECKING:
    from claimcheck.model.claim import Account, ClaimRecord


class ClaimType(Claim):
    """The base of a claim type. Its `kind` is a literal of one string, its docstring says what it claims.

    A type that gives claims a key takes them out of the general alignment: they are about one thing where their keys are
    equal, in every source that tells the story, whatever their words are. Types that share a key share a topic.

    >>> from typing import Literal
    >>> class Turnout(ClaimType):
    ...     '''The share of the electorate that voted.'''
    ...     kind: Literal["turnout"] = "turnout"
    ...     @classmethod
    ...     def key(cls, claim, account):
    ...         return claim.scope.places[0] if claim.scope.places else None
    """

    keyed: ClassVar[bool] = True
    """Whether `key` decides what claims of this type are about; False leaves them to the general alignment."""

    @classmethod
    def key(cls, claim: ClaimRecord, account: Account) -> str | None:  # noqa: ARG003  # the signature that types override
        """What the claim is about, in one string; None where it cannot be told, and then it is compared with nothing."""
        return "story"

    @classmethod
    def of_kind(cls) -> str:
        """The one kind of this type."""
        return str(cls.model_fields["kind"].default)
