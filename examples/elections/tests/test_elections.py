"""The pack's examples in every variant, and its rules held to the laws."""

import pytest
from claimcheck_elections import pack

from claimcheck.packs import Registry
from claimcheck.testing import assert_laws, run_examples


def test_examples() -> None:
    """Every example gives what it says, in every variant."""
    assert [trial for trial in run_examples(Registry.of([pack])) if not trial.passed] == []


@pytest.mark.parametrize("rule", pack.rules, ids=lambda rule: rule.code)
def test_laws(rule: type) -> None:
    """No order, no copy and no other unit changes what a rule finds."""
    assert_laws(rule, pack)
