"""The errors of crossread, one small tree.

    CrossreadError
    ├── InputError     what the user gave cannot be read (carries the source, and the place where known)
    ├── ConfigError    a setting has a value it cannot have (carries the setting's name)
    ├── EngineError    a model or word table is missing, damaged or of another version
    └── SkippedInput   a stage has nothing to do on an input; its words become the outcome's reason

A message says what, where, what was got, what is allowed and what to try. A page that cannot be read
in a run of many becomes an `Outcome` with the same words; the other pages are still read.
"""

from __future__ import annotations


class CrossreadError(Exception):
    """The root of every error that crossread raises on purpose."""


class InputError(CrossreadError):
    """An input that cannot be read: `source` names it, `start` and `end` the place where it is known."""

    def __init__(
        self, message: str, *, source: str, start: int | None = None, end: int | None = None
    ) -> None:
        super().__init__(message)
        self.source = source
        self.start = start
        self.end = end


class ConfigError(CrossreadError):
    """A setting with a value that it cannot have: `setting` names it."""

    def __init__(self, message: str, *, setting: str) -> None:
        super().__init__(message)
        self.setting = setting


class EngineError(CrossreadError):
    """A model file or word table that is missing, damaged or of another version: `path` names it."""

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(message)
        self.path = path


class SkippedInput(CrossreadError):
    """A stage has nothing to do on an input, such as a language that the model does not know."""
