"""Whether a line reports or talks: what readers' comments sound like where no markup tells them.

A logistic regression over a few dozen features of words and shape. Its weights (`voice.tsv`) are learned by
`training/line_roles.py` from readers' comments against paragraphs of articles.
"""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d[\d,.]*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*(?:\s|$)")
_NAME_AHEAD = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_SHOUT = re.compile(r"\b[A-Z]{4,}\b")
_QUOTED = re.compile(r"[\"“][^\"“”]{12,}[,.?!]?[\"”]")
_LEADING_QUOTE = re.compile(r"[\"“'‘][^\"“”]{40,}")
_NUMBER = re.compile(r"\d")
_AMOUNT = re.compile(r"[$€£]\s?\d|\d\s?(?:%|percent|per cent|million|billion)")
_LINK = re.compile(r"https?://|www\.|@\w")
_DATELINE = re.compile(r"[A-Z][A-Z .,]{2,40}[^—–-]{0,40}[—–-] ")
_TYPO = re.compile(r"[a-z][.!?,][A-Z]|\s[,.!?]|[!?]{2,}|,,|\.\.|…|\bi\b|\$\$|\*\*")
_MIDDLE_CAPITAL = re.compile(r"[a-z]")

_LISTS = {
    "first singular": "i me my mine myself i'm i've i'll i'd im ive",
    "first plural": "we us our ours ourselves we're we've we'll",
    "second": "you your yours yourself you're you've you'll you'd u ur youre",
    "third plural": "they them their they're they'll they've",
    "short form": "don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't ain't "
    "hasn't haven't hadn't it's that's there's what's who's he's she's let's here's dont cant wont thats",
    "chat": "lol btw lmao omg imo yep nope yeah yes no ok okay hey wow hmm oh ha haha sorry thanks please "
    "heck hell damn crap ass sh wiki google troll dude bro folks guys bs sarcasm edit",
    "scorn": "stupid dumb idiot idiots moron morons fool fools liar liars lies lie lying coward cowards evil "
    "corrupt pathetic disgusting ridiculous nonsense garbage trash joke clown clowns crook crooks hypocrite "
    "hypocrisy traitor traitors sheep brainwashed ignorant insane crazy loser losers puppet thug scum shame",
    "opinion": "think guess doubt imagine hope wonder suppose bet assume believe understand know mean hate love "
    "agree disagree remember forget care wish sure probably maybe perhaps obviously clearly really actually "
    "seriously truly simply just",
    "generic": "people everyone everybody anyone nobody someone nothing something anything everything always never "
    "ever stuff things thing guy man world",
    "camp": "liberal liberals lefties leftist leftists conservatives libs dems republicans democrats muslims "
    "communists bolshevik socialists commie msm nato west regime elites globalists",
    "report": "said says told tells added stated announced reported reports wrote tweeted confirmed denied "
    "noted stressed insisted warned claimed argued testified vowed explained declined",
    "source": "according statement spokesman spokeswoman spokesperson officials official interview reporters press "
    "conference report reportedly sources analyst expert survey agency ministry",
    "title": "president minister mr mrs ms dr sen rep gov gen secretary chairman senator director ambassador "
    "chancellor leader chief commander professor prime foreign",
    "day": "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december yesterday week month",
    "would": "would should could might can will must may shall if",
    "being": "is are am be being isn't aren't",
    "past": "was were had did has have been",
    "the": "the",
    "join": "of in by for from with at on between during after before under including",
    "negation": "not never no nor neither without cannot",
    "turn": "but so and because then well anyway however also though while",
    "question": "why what how who where when which whose",
    "clipped": "been must highly doubt doubtful doubtless have had has just not never can't don't won't would could "
    "should nothing got gotta wonder wondering sounds seems looks love hate agree agreed true exactly right wrong "
    "same good great bad nice funny sad sadly typical unfortunately hopefully maybe perhaps obviously really "
    "actually either amazing wow glad happy too more only sure absolutely also apparently anybody anyone someone "
    "somebody everyone another imagine my your our",
    "order": "look read go get stop let tell try ask wake keep give take remind show see learn check",
}  # fmt: skip
_LIST_OF: dict[str, tuple[str, ...]] = {}
for _name, _words in _LISTS.items():
    for _word in _words.split():
        _LIST_OF[_word] = (*_LIST_OF.get(_word, ()), _name)

FEATURES = (
    "bias", *(name for name in _LISTS if name != "clipped"), "opens: first singular", "opens: second", "opens: chat", "opens: turn", "opens: question",
    "opens: order", "opens: third plural", "opens: first plural", "opens: clipped", "opens: opinion", "opens: negation", "opens: being", "opens: would",
    "opens lower", "no end", "asks", "shouts", "capitals", "dots", "names",
    "past form", "digits", "amounts", "links", "quoted", "opens with quote", "dateline", "slips", "word length",
    "sentence length", "short", "very short", "long",
)  # fmt: skip
_OPENERS = {name.removeprefix("opens: ") for name in FEATURES if name.startswith("opens: ")}


def features_of(line: str) -> dict[str, float]:
    """The features of a line by name: rates are per word, capped; the rest is 0 or 1."""
    words = _WORD.findall(line)
    lowered = [word.lower().replace("’", "'") for word in words]
    count = max(1, len(words))
    rates: dict[str, int] = {}
    past = 0
    for word in lowered:
        for name in _LIST_OF.get(word, ()):
            rates[name] = rates.get(name, 0) + 1
        past += len(word) > 4 and word.endswith("ed")
    found = {name: min(1.0, hits * 5 / (count + 4)) for name, hits in rates.items()}
    found["clipped"] = 0.0
    found["bias"] = 1.0
    for name in _LIST_OF.get(lowered[0], ()) if lowered else ():
        if name in _OPENERS:
            found[f"opens: {name}"] = 1.0
    found["past form"] = min(1.0, past * 5 / (count + 4))
    found["word length"] = sum(map(len, lowered)) / count / 5 - 1
    found["short"], found["very short"] = float(count < 20), float(count < 8)
    found["long"] = float(count > 60)
    found["names"] = min(1.0, len(_NAME_AHEAD.findall(line)) * 3 / (count + 4))
    sentences = max(1, len(_SENTENCE_END.findall(line)))
    found["sentence length"] = min(2.0, count / sentences / 20) - 1
    found.update({name: 1.0 for name in _shapes(line)})
    return found


def _shapes(line: str) -> list[str]:
    shapes = []
    start, end = line[:1], line.rstrip("\"'”’) ")[-1:]
    if start.islower():
        shapes.append("opens lower")
    if end not in ".!?…:":
        shapes.append("no end")
    tests = (
        ("asks", "?" in line), ("shouts", "!" in line), ("capitals", _SHOUT.search(line)),
        ("dots", ".." in line or "…" in line), ("digits", _NUMBER.search(line)),
        ("amounts", _AMOUNT.search(line)), ("links", _LINK.search(line)), ("quoted", _QUOTED.search(line)),
        ("opens with quote", _LEADING_QUOTE.match(line)), ("dateline", _DATELINE.match(line)),
        ("slips", _TYPO.search(line)),
    )  # fmt: skip
    shapes += [name for name, test in tests if test]
    return shapes


@cache
def _weights() -> dict[str, float]:
    rows = (files("crossread.zone") / "voice.tsv").read_text("utf-8").splitlines()
    return {name: float(weight) for name, _, weight in (row.partition("\t") for row in rows if row)}


def talk_odds(line: str) -> float:
    """The log-odds that a line is a reader's comment and not a paragraph of an article (0: either)."""
    weights = _weights()
    total = sum(weights.get(name, 0.0) * value for name, value in features_of(line[:2000]).items())
    return total if math.isfinite(total) else 0.0
