"""The words by which a sentence speaks of what is to come, and those that only seem to."""

from __future__ import annotations

import re

_ADVERB = r"(?:(?:[a-z]+ly|also|now|still|soon|never|not|even|just|then|again|all|both|first|once)\ ){0,2}"
_BE = r"(?:is|are|'s|’s|'re|’re|am|be|being)"

CUE = re.compile(
    rf"""
    (?P<will>\b(?:will|shall|won['’]t)\b|['’]ll\b)(?!\s+(?:of|and)\b)
    | (?P<would>\bwould(?:n['’]t)?\b)
    | (?P<could>(?<!\bthe\ )(?<!\bI\ )\b(?:could|might|may)\b)
    | (?P<going>\b(?:going|gonna)\ to\b)
    | (?P<set>\b{_BE}\ {_ADVERB}(?:set|due|scheduled|slated|poised|bound|sure|certain|about|ready|preparing
        |planning|looking|expected|projected|forecast|predicted|anticipated|on\ track|on\ course|aiming
        |seeking|committed)\ (?:to|for)\b)
    | (?P<expected>\b(?:was|were)\ (?:also\ )?(?:widely\ )?expected\ to\b)
    | (?P<likely>\b(?:un)?likely\ to\b|\blikely\ (?:has|have|will|face|see)\b)
    | (?P<plan>\b(?:plans?|intends?|aims?|expects?|seeks)\ (?:also\ )?to\b(?=\ [a-z])
        |\bplans\ (?:are|were)\ underway\b)
    | (?P<vow>\b(?:vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|threaten(?:s|ed|ing)|swore|sworn)
        (?:\ to\b|(?=\ (?:(?:swift|retaliation|revenge|war|a|an)\b|["“]|[A-Z]))))
    | (?P<until>\b(?:postpon|delay|extend|suspend|defer|prolong)\w{{1,4}}\b[^.;]{{0,140}}?\b(?:until|till)\b
        |\b(?:push|put)\w{{0,4}}\ (?:back|off)\b[^.;]{{0,140}}?\b(?:until|till)\b)
    | (?P<noun>\b(?:scheduled|expected|planned|upcoming|forthcoming|looming)\ (?:\w+\ ){{0,2}}
        (?:summit|meeting|meetings|visit|talks|elections?|vote|trip|launch|hearing
        |referendum|release|tour|offensive)\b)
    | (?P<goal>\b(?:goal|aim|target|hopes?)\ of\ [a-z]+ing\b)
    | (?P<forward>\b[Ll]ook(?:s|ing)?\ forward\ to\b)
    | (?P<due>\b(?:is|are)\ to\ (?=[a-z])|\b(?:must|need[s]?\ to|ha(?:s|ve)\ to)\ (?=[a-z]))
    """,
    re.VERBOSE,
)
"""A word or phrase that may make a clause a forecast; the name of its group tells which rule decides."""

LATER = re.compile(
    r"\b(?:later\ (?:today|tonight|this\ (?:week|month|year|spring|summer|autumn|fall|winter))|tomorrow|"
    r"(?<!the\ )next\ (?:week|month|year|spring|summer|fall|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\b"
)
"""Times that lie ahead whatever the page's day: what stands with one is foretold, whatever the verb."""

HINTS = (
    *("will", "won't", "won’t", "would", "could", "might", "may", "shall", "’ll", "'ll", "going to", "gonna"),
    *("likely", "set to", "due to", "set for", "due for", "ed to", "ing to", "ure to", "tain to", "bout to"),
    *(
        "eady to",
        "course to",
        "track to",
        "nd to",
        "cast to",
        "ed for",
        "ready for",
        "plan",
        "intend",
        "aims",
    ),
    *("seeks", "expect", "vow", "pledg", "promis", "threat", "swor", "until", "till", "schedul", "upcoming"),
    *("forthcoming", "looming", "goal of", "aim of", "target of", "hope of", "hopes of", "orward"),
    *("is to", "are to", "must", "has to", "have to", "need"),
)
"""Letters of which every cue holds one: looking for them first is much faster than looking for the cues."""

NOT_AHEAD = re.compile(
    r"\s+(?:not\s+|never\s+|also\s+|only\s+|[a-z]+ly\s+)?(?:have\s+(?:[a-z]+ly\s+|also\s+|not\s+)?"
    r"(?:been|had|done|made|gone|come|got|put|let|cut|set|lost|won|led|left|kept|said|told|paid|met|sent|felt|taught|"
    r"caught|brought|bought|thought|fought|sought|held|[a-z]+(?:ed|en|wn))\b|['’]ve\b)"
)
"""After a modal: what might have been is none ("would have deepened")."""
IDLE_BE = re.compile(r"\s+(?:(?:[a-z]+ly|also|just)\s+)?be\s+(?:a|an|the|[a-z]+ing|[a-z]+al|[a-z]+ere)\b")
"""After "could", "may" or "might": a guess about how things are ("may simply be a ploy")."""
WISHED = re.compile(
    r"(?:n['’]t|\s+not|\s+never)?\s+(?:have\s+to|need\s+to|like\b|love\b|want\b|prefer\b|rather\b|normally\b|"
    r"go\s+on\s+to|(?:just\s+|simply\s+|only\s+){0,2}(?:say|argue|note|describe)\b|"
    r"call\s+(?:it|them|him|her|this|that)\b)"
)
"""After "would" or "could": a wish, a duty, a habit or something that followed in the past."""
JUDGED = re.compile(
    r"(?:n['’]t|\s+not|\s+never)?\s+be\s+(?:(?:a|an|the|very|so|more|really)\s+){0,2}"
    r"(?:great|good|nice|better|best|fine|productive|useful|helpful|appropriate|inappropriate|wise|fair|ideal)\b"
)
"""After "would": what somebody thinks of a thing ("it would be good to know")."""
NOTICED = re.compile(r"\s+(?:find\s+out|see|hear|notice|remember|recall)\b")
"""After "you will": a way of speaking."""
HABIT = re.compile(r"[^.;,]{0,60}\b(?:repeatedly|often|frequently|sometimes|occasionally|every time)\b")
"""After "would": what used to be done."""
REFUSED = re.compile(
    r"(?:n['’]t|\s+not)\s+(?:elaborate|comment|say|discuss|disclose|confirm|specify|rule|provide|give)\b"
)
"""After "would": somebody declined."""
NOUN_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|his|her|its|their|our|my|any|no|[a-z]+(?:est|al|ed|ive|ous)|grand|new|bold|key)|['’]s?)\s$",
    re.IGNORECASE,
)
"""Before "plan to" or "aims to": a noun ("his plan to leave")."""
ASKED = re.compile(
    r"\b(?:whether|how|where|why|what)\b(?:(?![,;]).){0,90}$|"
    r"\b(?:unclear|know|knows|knew|say|decide|decided|asked|on)\s+(?:when|who|which|if)\b(?:(?![,;]).){0,90}$|"
    r"\b(?:goals?|aim|idea|point|purpose|question)\s+$|\b(?:nobody|no\s+one)\s+(?:knew|knows)\b(?:(?![,;]).){0,60}$|"
    r"\bI\s+(?:had\s+)?(?:decided|worried|thought|felt|figured|knew|sensed|feared|assumed)\b(?:(?![,;]).){0,60}$|"
    r"\b(?:no|little|any)\s+(?:clear\s+)?(?:indication|sign|evidence|guarantee|certainty|doubt)\b(?:(?![,;]).){0,60}$",
    re.IGNORECASE,
)
"""Before a cue, in its clause: it is asked or doubted, not foretold."""
