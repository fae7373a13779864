"""One bad input never stops a run, and is never lost."""

from __future__ import annotations

import gc
import os

import pytest

from crossread.errors import InputError, SkippedInput
from crossread.run.local import FEW, Crew, Step, attempt, collector_at_rest, outcomes_of


def halve(number: int) -> float:
    if number == 3:
        raise InputError("three is not read", source="3")
    if number == 4:
        raise SkippedInput("language: xx")
    if number == 5:
        raise ZeroDivisionError("a fault")
    return number / 2


def die_in_a_worker(number: int) -> int:
    if number == 7 and os.environ.get("PARENT") != str(os.getpid()):
        os._exit(1)
    return number


HALVE = Step(stage="halve", run=halve, name=str, kind=float)


def test_every_input_has_an_outcome_and_the_good_ones_a_result() -> None:
    done = Crew().map_inputs(HALVE, [1, 3, 4, 5, 8])
    assert [item.result for item in done] == [0.5, None, None, None, 4.0]
    outcomes = outcomes_of(done)
    assert [outcome.status for outcome in outcomes] == ["ok", "failed", "skipped", "failed", "ok"]
    assert [outcome.input for outcome in outcomes] == ["1", "3", "4", "5", "8"]
    assert outcomes[1].reason == "three is not read"
    assert outcomes[2].reason == "language: xx"
    assert "ZeroDivisionError: a fault (a fault of crossread" in (outcomes[3].reason or "")


def test_several_processes_give_the_same_as_one() -> None:
    numbers = list(range(6, FEW + 30))
    alone = [item.result for item in Crew().map_inputs(HALVE, numbers)]
    with Crew(2) as crew:
        for _ in range(2):  # the second work finds the processes of the first
            assert [item.result for item in crew.map_inputs(HALVE, numbers)] == alone


def test_what_a_dead_process_held_is_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARENT", str(os.getpid()))
    step = Step(stage="die", run=die_in_a_worker, name=str, kind=int)
    numbers = list(range(FEW + 5))
    with Crew(2) as crew:
        for _ in range(2):
            assert [item.result for item in crew.map_inputs(step, numbers)] == numbers


def test_progress_is_told_for_every_input() -> None:
    told: list[tuple[str, int, int]] = []
    Crew().map_inputs(HALVE, [1, 2], progress=lambda stage, done, total: told.append((stage, done, total)))
    assert told == [("halve", 1, 2), ("halve", 2, 2)]


def test_an_interrupt_is_not_swallowed() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt("wait", "page", interrupted)


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with collector_at_rest():
            assert not gc.isenabled()
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()
