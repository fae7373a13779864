"""Whether words tell of something that happened, goes on, is planned, foreseen, denied or alleged."""

from __future__ import annotations

import re

from crossread.model.facts import EventStatus

DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|"
    r"rul(?:es|ed|ing) out)\b",
    re.I,
)
ALLEGED = re.compile(
    r"\b(?:reportedly|allegedly|alleged|rumou?red|purported(?:ly)?|said to|believed to)\b", re.I
)
PLANNED = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned|ning)? to|plans? (?:are|is) underway|set to|due to|scheduled|"
    r"expected to|intend(?:s|ed)? to|about to|preparing to|going to|aim(?:s|ed)? to|promis(?:es|ed) to|"
    r"vow(?:s|ed) to|pledg(?:es|ed) to|is to|are to)\b",
    re.I,
)
PREDICTED = re.compile(
    r"\b(?:(?-i:may)|might|could|likely|unlikely|possibly|probably|predict\w*|forecast\w*|fears?)\b", re.I
)
ONGOING = re.compile(
    r"\b(?:(?:is|are|am|remains?|continues? to|has been|have been) (?:\w+ )?"
    r"(?:\w+ing\b|ongoing|in effect|stationed|under ?way)|currently|ongoing)",
    re.I,
)
STATUSES: tuple[tuple[EventStatus, re.Pattern[str]], ...] = (
    ("denied", DENIED),
    ("claimed", ALLEGED),
    ("planned", PLANNED),
    ("predicted", PREDICTED),
    ("ongoing", ONGOING),
)
"""The first that a clause matches is its status; none: it happened."""


def status_of(body: str) -> EventStatus:
    """Whether the words tell of something that happened, goes on, is planned, foreseen, denied or alleged."""
    return next((status for status, pattern in STATUSES if pattern.search(body)), "happened")
