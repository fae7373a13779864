"""Who publishes a page: as its markup says, its own words, or its address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from crossread.model.page import Page, Role
from crossread.zone.about.origin import agency_dateline
from crossread.zone.tables import pairs
from crossread.zone.words import bare_words

_SITE_METAS = (
    "meta:og:site_name",
    "meta:application-name",
    "meta:dc.publisher",
    "meta:publisher",
    "meta:cre",
)
_JSON_PUBLISHER = re.compile(
    r'"publisher"\s{0,20}:\s{0,20}\{[^{}]{0,400}?"name"\s{0,20}:\s{0,20}"([^"]{2,60})"'
)
_PAPER = re.compile(
    r"\b(?:Times|Post|News|Reporter|Herald|Journal|Daily|Gazette|Tribune|Today|Press|Chronicle|Standard|Guardian|"
    r"Mail|Telegraph|Observer|Independent|Star|Globe|Wire|Agency|Radio|TV|Review|Magazine|Weekly|Online|Network|"
    r"Monitor|Mirror|Express|Courier|Dispatch|Bulletin|Examiner|Inquirer|Register|Record|Sentinel|Zeitung|Anzeiger|"
    r"Nachrichten|Broadcasting|Messenger|Argus|Echo|Advertiser|Mercury|Ledger|Voice|Insider|Reader|Report|Media)\b"
)
_NAME = r"((?:[A-ZÀ-Þ][\w&.'’-]*)(?: (?:of|the|and|&|[A-ZÀ-Þ][\w&.'’-]*)){0,4})"
_SELF = (
    re.compile(rf"^{_NAME} publishes\b"),
    re.compile(rf"(?:those|views|opinions|policy|position) of (?:the )?{_NAME}(?= or\b|,|\.(?:\s|$)|$)"),
    re.compile(
        rf"(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?)\s+{_NAME}(?=[.,|]|\s-|$)"
    ),
)
_TITLE_PARTS = re.compile(r"\s+[|·»«•–—-]+\s+|\s*[|»•]\s*")
_HEADLINE = 10  # letters of a headline that can be told from a section's name
_NO_SITE = re.compile(r"\d{1,2}\.\d{1,2}\.|\b(?:page|seite|página|página)\s?\d", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "gob", "or", "ne"})


@cache
def _known() -> dict[str, str]:
    return dict(pairs("outlets.tsv"))


def find_outlet(page: Page, roles: Sequence[Role]) -> str | None:
    """The outlet's name in words a reader knows it by, or None where nothing tells."""
    return (
        _from_known_host(page)
        or _from_markup(page)
        or _from_title(page)
        or _from_text(page, roles)
        or _from_host(page)
        or _from_dateline(page, roles)
    )


def _from_markup(page: Page) -> str | None:
    for name in _SITE_METAS:
        for meta in page.metas:
            if meta.name == name and 1 < len(meta.body.strip()) <= 60 and "://" not in meta.body:
                return meta.body.strip()
    for meta in page.metas:
        if meta.name == "jsonld" and (found := _JSON_PUBLISHER.search(meta.body)):
            return found[1].strip()
    return None


def _from_title(page: Page) -> str | None:
    """What the markup's title says beside the headline: "Headline | Site" or "Site - Headline"."""
    headline = bare_words(page.title.text) if page.title else ""
    written = next((meta.body for meta in page.metas if meta.name == "title"), "")
    parts = [part for part in map(str.strip, _TITLE_PARTS.split(" ".join(written.split()))) if part]
    if len(parts) < 2 or len(headline) < _HEADLINE:
        return None
    for site, rest in ((parts[-1], parts[0]), (parts[0], parts[-1])):
        told = bare_words(rest)
        named = 1 < len(site) <= 40 and not _NO_SITE.search(site) and bare_words(site) not in headline
        if named and len(told) >= _HEADLINE and (told.startswith(headline) or headline.startswith(told)):
            return site
    return None


def _from_text(page: Page, roles: Sequence[Role]) -> str | None:
    """A newspaper's name above the title, or in the page's notices about itself."""
    if page.visible.kind == "visible":
        return None
    lines = [page.text[block.start : block.end] for block in page.blocks]
    for line, role in zip(lines, roles, strict=True):
        if role not in ("chrome", "metadata"):
            break
        if len(line) < 40 and _PAPER.search(line) and re.fullmatch(_NAME, line):
            return line
    for line, role in zip(lines, roles, strict=True):
        if role == "chrome" and len(line) > 20:
            for pattern in _SELF:
                if found := pattern.search(line):
                    return found[1].rstrip(" .")
    return None


def host_of(url: str) -> str:
    """The host of an address in lower case, without "www."; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _hosts(page: Page) -> list[str]:
    urls = [page.url or ""]
    urls += [meta.body for meta in page.metas if meta.name in ("link:canonical", "meta:og:url")]
    return [host for host in map(host_of, urls) if host]


def _from_known_host(page: Page) -> str | None:
    for host in _hosts(page):
        parts = host.split(".")
        for start in range(len(parts) - 1):
            if name := _known().get(".".join(parts[start:])):
                return name
    return None


def _from_host(page: Page) -> str | None:
    """The main label of the host, as words: `arvo-herald.com` is "Arvo Herald"."""
    for host in _hosts(page):
        parts = host.split(".")
        if len(parts) < 2 or parts[-1].isdigit():
            continue
        short = len(parts) > 2 and parts[-2] in _SECOND_LEVEL
        return " ".join(word.capitalize() for word in re.split(r"[-_]", parts[-3 if short else -2]))
    return None


def _from_dateline(page: Page, roles: Sequence[Role]) -> str | None:
    """The agency whose dateline opens a text that names nobody else."""
    span = agency_dateline(page, roles)
    return span.text if span else None
