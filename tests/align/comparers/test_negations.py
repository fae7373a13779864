"""Said to be so in one account and not to be so in another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.negations import compare_negations

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "Brandt did not repair the lighthouse of Arvik.",
        "Brandt repaired the lighthouse of Arvik in spring.",
        "did not repair",
        "repaired",
    ),
    (
        "Holt never sold the herring boats to Estmark.",
        "Holt sold the herring boats to Estmark.",
        "never sold",
        "sold",
    ),
    (
        "Vann is unlikely to join the harbour feast in Sudrey.",
        "Vann will join the harbour feast in Sudrey.",
        "unlikely to join",
        "join",
    ),
    (
        "Keel signed the ferry contract with Norvik.",
        "Keel refused to sign the ferry contract with Norvik.",
        "signed",
        "refused to sign",
    ),
]

NOT_TOLD_APART = [
    # another thing is done
    ("Brandt did not repair the lighthouse of Arvik.", "Brandt repaired the mill roof of Arvik."),
    # somebody else does it
    ("Holt never sold the herring boats.", "Keel sold the herring boats."),
    # both deny it
    ("Holt never sold the herring boats to Estmark.", "Holt has not sold the herring boats to Estmark."),
    # a wish
    ("Brandt did not repair the lighthouse of Arvik.", "Brandt hoped to repair the lighthouse of Arvik."),
    # the denial hangs on a condition
    (
        "Unless it rains, Brandt will not repair the lighthouse of Arvik.",
        "Brandt repaired the lighthouse of Arvik.",
    ),
    # the verb says too little
    ("Brandt did not take the lighthouse keys of Arvik.", "Brandt took the lighthouse keys of Arvik."),
    # an accusation, not a deed
    (
        "Holt never sold the herring boats to Estmark.",
        "Pilots accused Holt, who sold the herring boats to Estmark.",
    ),
    # another verb is denied
    (
        "Brandt did not hear at which hour of the night divers repaired the lighthouse of Arvik.",
        "Brandt repaired the lighthouse of Arvik.",
    ),
    # the verb stands far from the negation
    (
        "Holt never in her long life at sea sold the herring boats to Estmark.",
        "Holt sold the herring boats to Estmark.",
    ),
    # too little in common near the verb
    (
        "Brandt has an aunt with nine cats in the old low town that never repaired her lighthouse.",
        "Brandt repaired the lighthouse.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_what_one_account_denies_of_the_other_is_told(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_negations, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_what_may_both_be_so_is_not_told(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_negations, left, right) is None
