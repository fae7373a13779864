"""Bare surnames that their own page does not explain, led to the person of another page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crossread.match.folding import sound_key
from crossread.match.names import LEAST_SIMILARITY, person_words, same_surname
from crossread.model.story import Reason
from crossread.resolve.mentions import Mention, is_bare, sex_of

LEAST_SHARED = 2
"""Names that two pages must share for a surname on one to be read as the person of the other: pages of one
story share its people and places, pages of two stories at most the country."""


def lead_surnames(pages: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions of every page; a bare surname is led to the person of that surname whose pages have most
    other names in common with its own, if they have enough."""
    index = _Index(pages)
    return [[index.lead(number, mention) for mention in mentions] for number, mentions in enumerate(pages)]


class _Index:
    """Full names of persons by the sound of their surname and first name, with the pages they stand on."""

    def __init__(self, pages: Sequence[Sequence[Mention]]) -> None:
        self.forms = [frozenset(mention.lead for mention in page) for page in pages]
        self.persons: dict[str, dict[str, Mention]] = defaultdict(dict)
        self.pages_of: dict[str, set[int]] = defaultdict(set)
        for number, page in enumerate(pages):
            for mention in page:
                words = person_words(mention.lead)
                if (
                    mention.kind == "PER"
                    and len(words) > 1
                    and mention.normal == mention.lead
                    and "jr" not in words
                    and not mention.kin
                ):
                    for word in {words[0], words[-1]}:
                        first = self.persons[sound_key(word)].get(mention.lead, mention)
                        self.persons[sound_key(word)][mention.lead] = min(
                            first, mention, key=lambda m: m.span
                        )
                    self.pages_of[mention.lead].add(number)
        self.company: dict[str, Counter[str]] = {}
        self.chosen: dict[tuple[int, str, str | None], Mention | None] = {}

    def lead(self, number: int, mention: Mention) -> Mention:
        """The mention, led to a person of another page where one fits."""
        if mention.lead != mention.normal or not is_bare(mention):
            return mention
        key = number, mention.lead, mention.sex
        if key not in self.chosen:
            self.chosen[key] = self._choose(*key)
        full = self.chosen[key]
        if full is None:
            return mention
        note = "a bare surname goes to the full name on pages that share most other names"
        reason = Reason(feature="surname", score=0.8, left=mention.span, right=full.span, note=note)
        return mention._replace(lead=full.lead, kind="PER", reason=reason)

    def _shared(self, number: int, form: str) -> int:
        """How many names of this page stand on other pages of that person too."""
        if form not in self.company:
            self.company[form] = Counter(name for page in self.pages_of[form] for name in self.forms[page])
        here, company = number in self.pages_of[form], self.company[form]
        return sum(company[name] > here for name in self.forms[number] if name != form)

    def _choose(self, number: int, word: str, sex: str | None) -> Mention | None:
        """The person, of the sex told, whose pages share most names with this one; None where none shares
        enough."""
        scores: Counter[str] = Counter()
        found = self.persons.get(sound_key(word), {})
        for form in found:
            words = person_words(form)
            alike = max(same_surname(word, words[-1]), same_surname(word, words[0]) - 0.1)
            fits = sex is None or sex_of(form) in (None, sex)
            if fits and alike >= LEAST_SIMILARITY - 0.1:
                scores[form] = self._shared(number, form)
        if not scores:
            return None
        best = min(scores, key=lambda form: (-scores[form], -len(self.pages_of[form]), form))
        if scores[best] >= LEAST_SHARED:
            return found[best]
        here = sorted(form for form in scores if number in self.pages_of[form])
        return found[here[0]] if here else None
