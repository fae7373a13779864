"""Where the plan runs: this machine, in one process or several; one bad page never stops a run (law 8)."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

import msgspec

from crossread.errors import CrossreadError, SkippedInput
from crossread.model.outcome import Outcome

In = TypeVar("In")
Out = TypeVar("Out")

Progress = Callable[[str, int, int], None]
"""Told the stage, how many of its inputs are done and how many there are."""

FEW = 40
"""Fewer inputs than this are done in one process: a second one takes about two seconds to start."""


def silent(stage: str, done: int, total: int) -> None:
    """Progress told to nobody."""


class Done(msgspec.Struct, Generic[Out], frozen=True, kw_only=True):
    """One input's result (None where the stage failed or was skipped) and what became of it."""

    result: Out | None
    outcome: Outcome


def attempt(stage: str, name: str, step: Callable[[], Out]) -> Done[Out]:
    """The step's result and its outcome; every error of the step becomes an outcome with its words."""
    start = time.perf_counter()
    try:
        result, status, reason = step(), "ok", None
    except SkippedInput as skip:
        return Done(result=None, outcome=_outcome(stage, name, "skipped", str(skip), start))
    except CrossreadError as error:
        return Done(result=None, outcome=_outcome(stage, name, "failed", str(error), start))
    except Exception as error:  # a fault of ours in one page must not cost the others
        words = f"{type(error).__name__}: {error} (a fault of crossread; please report it with the page)"
        return Done(result=None, outcome=_outcome(stage, name, "failed", words, start))
    return Done(result=result, outcome=_outcome(stage, name, status, reason, start))


def _outcome(stage: str, name: str, status: str, reason: str | None, start: float) -> Outcome:
    seconds = round(time.perf_counter() - start, 4)
    return msgspec.convert(
        {"stage": stage, "input": name, "status": status, "reason": reason, "seconds": seconds}, Outcome
    )


class Step(msgspec.Struct, Generic[In, Out], frozen=True, kw_only=True):
    """A stage over many inputs: `run` must be a module-level function, so that other processes find it."""

    stage: str
    run: Callable[[In], Out]
    name: Callable[[In], str]

    def __call__(self, item: In) -> Done[Out]:
        return attempt(self.stage, self.name(item), lambda: self.run(item))


def map_inputs(
    step: Step[In, Out], items: Sequence[In], *, workers: int = 1, progress: Progress = silent
) -> list[Done[Out]]:
    """The step's result on every item, in the order of the items.

    With more than one worker and at least `FEW` items the work is spread over processes; should a
    process die (out of memory, say), what it held is done again in this one.
    """
    done: list[Done[Out]] = []
    for result in _results(step, items, workers if len(items) >= FEW else 1):
        done.append(result)
        progress(step.stage, len(done), len(items))
    return done


def _results(step: Step[In, Out], items: Sequence[In], workers: int) -> Iterator[Done[Out]]:
    if workers <= 1:
        yield from map(step, items)
        return
    finished = 0
    context = multiprocessing.get_context("spawn")  # a fork would copy the locks of running threads
    try:
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            for result in pool.map(step, items, chunksize=8):
                finished += 1
                yield result
    except BrokenProcessPool:
        yield from map(step, items[finished:])


def outcomes_of(done: Iterable[Done[Out]]) -> tuple[Outcome, ...]:
    """The outcomes alone, in order."""
    return tuple(result.outcome for result in done)
