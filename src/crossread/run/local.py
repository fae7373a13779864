"""Where the plan runs: this machine, in one process or several; one bad page never stops a run (law 8)."""

from __future__ import annotations

import gc
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from typing import Generic, Self, TypeVar

import msgspec

from crossread.errors import CrossreadError, SkippedInput
from crossread.model.outcome import Outcome
from crossread.run.packing import pack, unpack

In = TypeVar("In")
Out = TypeVar("Out")

Progress = Callable[[str, int, int], None]
"""Told the stage, how many of its inputs are done and how many there are."""

FEW = 60
"""Fewer inputs than this are done in one process: others take about two seconds to start, and the model
runs on all cores in one process too."""


AT_ONCE = 2
"""Inputs that a process is given at once: enough that it never waits, few enough that all end together."""


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
    """A stage over many inputs: `run` must be a module-level function, so that other processes find it.

    `name` is what an input is called, `kind` the type of a result.
    """

    stage: str
    run: Callable[[In], Out]
    name: Callable[[In], str]
    kind: type[Out]

    def __call__(self, item: In) -> Done[Out]:
        return attempt(self.stage, self.name(item), lambda: self.run(item))


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Python's search for cycles put off: our records hold none, and walking millions of them again and again
    takes a tenth of a run."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Crew:
    """Processes that share the work on single inputs: they start with the first work that is worth it and
    stay until the end of the `with`, as each takes a second or two to start."""

    def __init__(self, workers: int = 1) -> None:
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None

    def map_inputs(
        self, step: Step[In, Out], items: Sequence[In], progress: Progress = silent
    ) -> list[Done[Out]]:
        """The step's result on every item, in the order of the items.

        With more than one worker and at least `FEW` items the work is spread over processes; should a
        process die (out of memory, say), what it held is done again in this one.
        """
        done: list[Done[Out]] = []
        alone = self.workers <= 1 or len(items) < FEW
        for result in map(step, items) if alone else self._spread(step, items):
            done.append(result)
            progress(step.stage, len(done), len(items))
        return done

    def _spread(self, step: Step[In, Out], items: Sequence[In]) -> Iterator[Done[Out]]:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")  # a fork would copy the locks of running threads
            self._pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=gc.disable)
        finished = 0
        try:
            for parcel in self._pool.map(partial(_packed, step), items, chunksize=AT_ONCE):
                finished += 1
                yield _unpacked(parcel, step.kind)
        except BrokenProcessPool:
            self._pool = None
            yield from map(step, items[finished:])


def _packed(step: Step[In, Out], item: In) -> Done[bytes]:
    """The result as bytes: for many small records far faster than what processes do by themselves."""
    return attempt(step.stage, step.name(item), lambda: pack(step.run(item)))


def _unpacked(parcel: Done[bytes], kind: type[Out]) -> Done[Out]:
    result = None if parcel.result is None else unpack(parcel.result, kind)
    return Done(result=result, outcome=parcel.outcome)


def outcomes_of(done: Iterable[Done[Out]]) -> tuple[Outcome, ...]:
    """The outcomes alone, in order."""
    return tuple(result.outcome for result in done)
