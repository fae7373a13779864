"""The reference pages, written from the code: `make docs`; a test holds them against it."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import typer

import crossread
from crossread import errors
from crossread.cli.main import app
from crossread.export import wire
from crossread.model import dossier, facts, outcome, page, story, text
from crossread.pipeline import STAGES, Settings
from crossread.read.settings import ReadSettings

FOLDER = Path(__file__).parent / "reference"
MADE = "<!-- made by docs/generate.py; do not edit -->\n\n"


def main() -> None:
    """Write every page of the reference."""
    for name, make in PAGES.items():
        (FOLDER / name).write_text(make(), encoding="utf-8")


def commands() -> str:
    """Every command with its arguments and options, as its own help tells them."""
    group = typer.main.get_command(app)
    lines = ["# Commands", "", "    crossread COMMAND --help", ""]
    lines += ["Exit codes: 0 read, 1 nothing could be read, 2 usage.", ""]
    for name, command in sorted(group.commands.items()):  # type: ignore[attr-defined]
        lines += [f"## crossread {name}", "", inspect.cleandoc(command.help or ""), ""]
        lines += ["| argument or option | what it is |", "|---|---|"]
        for parameter in command.params:
            told = ", ".join(f"`{option}`" for option in parameter.opts + parameter.secondary_opts)
            lines.append(f"| {told} | {getattr(parameter, 'help', '') or ''} |")
        lines.append("")
    return MADE + "\n".join(lines)


def settings() -> str:
    """Every setting with its default."""
    lines = ["# Settings", ""]
    for record in (Settings, ReadSettings):
        lines += [f"## {record.__name__}", "", inspect.cleandoc(record.__doc__ or ""), ""]
        lines += ["| setting | default |", "|---|---|"]
        for field in msgspec.structs.fields(record):
            lines.append(f"| `{field.name}` | `{_default(field)}` |")
        lines.append("")
    return MADE + "\n".join(lines)


def _default(field: msgspec.structs.FieldInfo) -> str:
    value = field.default
    return getattr(value, "__name__", None) or repr(value)


def error_tree() -> str:
    """The tree of errors, and each with its meaning."""
    lines = ["# Errors", "", "```", inspect.cleandoc(errors.__doc__ or "").split("\n\n")[1], "```", ""]
    for name, error in inspect.getmembers(errors, inspect.isclass):
        if error.__module__ == errors.__name__:
            lines += [f"## {name}", "", inspect.cleandoc(error.__doc__ or ""), ""]
    return MADE + "\n".join(lines)


def records() -> str:
    """Every record of the model with its fields."""
    lines = ["# Records", "", "All are frozen `msgspec.Struct`s.", ""]
    for module in (text, page, facts, story, dossier, outcome):
        lines += _records_of(module)
    return MADE + "\n".join(lines)


def public_json() -> str:
    """What the JSON says differently from the records."""
    lines = ["# The dossier as JSON, schema version 1", "", inspect.cleandoc(wire.__doc__ or ""), ""]
    lines += ["The JSON Schema is [dossier.schema.json](dossier.schema.json).", ""]
    return MADE + "\n".join(lines + _records_of(wire))


def _records_of(module: types.ModuleType) -> list[str]:
    lines = []
    for record in _structs(module):
        lines += [f"## {record.__name__}", "", inspect.cleandoc(record.__doc__ or ""), ""]
        lines += ["| field | type |", "|---|---|"]
        hints = typing.get_type_hints(record)
        for field in msgspec.structs.fields(record):
            lines.append(f"| `{field.encode_name}` | {_type_words(hints[field.name])} |")
        lines.append("")
    return lines


def _structs(module: types.ModuleType) -> Iterator[type[msgspec.Struct]]:
    for _, member in inspect.getmembers(module, inspect.isclass):
        if issubclass(member, msgspec.Struct) and member.__module__ == module.__name__:
            yield member


def _type_words(hint: object) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return "one of " + ", ".join(f"`{choice}`" for choice in arguments)
    if origin in (typing.Union, types.UnionType):
        return " or ".join(_type_words(argument) for argument in arguments)
    if origin is tuple:
        return "list of " + _type_words(arguments[0])
    if hint is type(None):
        return "null"
    return f"`{getattr(hint, '__name__', hint)}`"


def python() -> str:
    """The public names, with their docstrings."""
    lines = ["# Python", ""]
    for name in crossread.__all__:
        public = getattr(crossread, name)
        signature = _signature(public) if inspect.isfunction(public) else ""
        lines += [f"## crossread.{name}", ""]
        lines += [f"    {name}{signature}", ""] if signature else []
        lines += [inspect.cleandoc(public.__doc__ or ""), ""]
    return MADE + "\n".join(lines)


def _signature(function: Callable[..., object]) -> str:
    """The signature, with "…" for a default that is a record (its own entry tells it)."""
    signature = inspect.signature(function)
    parameters = [
        parameter.replace(default=_Ellipsis()) if isinstance(parameter.default, msgspec.Struct) else parameter
        for parameter in signature.parameters.values()
    ]
    return str(signature.replace(parameters=parameters))


class _Ellipsis:
    def __repr__(self) -> str:
        return "…"


def stages() -> str:
    """The stages over all pages, in the order in which they run."""
    lines = ["# Stages", "", "`zone` (zones, sentences, encoding) runs page by page; then:", ""]
    lines += ["| stage | gives |", "|---|---|"]
    lines += [f"| {name} | {inspect.cleandoc(stage.__doc__ or '')} |" for name, stage in STAGES]
    return MADE + "\n".join(lines) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "errors.md": error_tree,
    "json.md": public_json,
    "python.md": python,
    "records.md": records,
    "settings.md": settings,
    "stages.md": stages,
}

if __name__ == "__main__":
    main()
