"""News agencies where a page names them: in a dateline ("ARVO, May 3 (Reuters) - …") or on a credit line."""

from __future__ import annotations

import re

_KNOWN = (
    r"Reuters|REUTERS|AFP|Agence France-Presse|AP|(?:The )?Associated Press|UPI|United Press International|"
    r"dpa|DPA|EFE|ANSA|Xinhua|TASS|Interfax|PTI|Press Trust of India|IANS|ANI|Kyodo|Yonhap|Bloomberg|PA|"
    r"Press Association|CNN"
)
_NAMED = (
    r"(?:[A-ZÀ-Þ][\w.&'’-]{0,30} ){1,4}(?:News Agency|News Service|Wire Service|Newswire|Agency|Press|Wire)"
)
_DATELINE = re.compile(
    rf"[A-ZÀ-Þ][^\n(]{{1,70}}?(?:[(/](?P<known>{_KNOWN})[)/]|\((?P<named>{_NAMED})\) ?[—–-])"
)
_LABEL = re.compile(
    rf"(?:(?:source|via|with|from|by|credit)\b ?:? ?(?:the )?)?(?P<name>{_KNOWN}|(?-i:{_NAMED}))"
    r"(?: contributed (?:to|reporting)\b.{0,160})?\.?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[^·|•/\n]+")
_LONGEST = 200  # characters of a credit line
_SHORT = {
    "ap": "associated press",
    "afp": "agence france-presse",
    "pa": "press association",
    "pti": "press trust of india",
    "upi": "united press international",
}


def dateline_agency(line: str) -> tuple[int, int] | None:
    """Where the dateline at the beginning of a paragraph names an agency; None without one."""
    found = _DATELINE.match(line)
    return found.span("known" if found["known"] else "named") if found else None


def credited_agency(line: str) -> tuple[int, int] | None:
    """Where a credit line names an agency and nobody else ("North Wind Agency · May 3, 2021"); or None."""
    if len(line) > _LONGEST:
        return None
    for part in _PARTS.finditer(line):
        body = part[0].strip()
        if found := _LABEL.fullmatch(body):
            start = part.start() + part[0].index(body)
            return start + found.start("name"), start + found.end("name")
    return None


def same_agency(left: str, right: str) -> bool:
    """Whether two names are of one agency: "AP" and "AP News", "AFP" and "Agence France-Presse"."""
    one, other = _words(left), _words(right)
    return one <= other or other <= one


def _words(name: str) -> frozenset[str]:
    words = frozenset(name.lower().split()) - {"the", "news"}
    return frozenset(word for part in words for word in _SHORT.get(part, part).split())
