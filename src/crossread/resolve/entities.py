"""Names of all pages to entities, over spellings and pages, each join with its reason.

Three steps: each page leads its short forms to the full forms that it gives itself; the forms of all pages
are blocked by keys that spellings of one name share, compared and joined; every name and party is led to
its entity.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

import msgspec

from crossread.match.gazetteer import country_names, country_of
from crossread.match.names import Likeness, compare_names, name_blocks, normalize_name
from crossread.model.facts import Annotations, NameKind
from crossread.model.ids import content_id
from crossread.model.page import Page
from crossread.model.story import Entity, Judgement, Reason
from crossread.resolve.clusters import Clusters
from crossread.resolve.judgements import standing_judgements
from crossread.resolve.mentions import Mention, lead_mentions
from crossread.resolve.parties import PartyFinder
from crossread.resolve.places import tell_places
from crossread.resolve.surnames import lead_surnames

LARGEST_BLOCK = 150
"""Forms under one key beyond which not all pairs are compared but only neighbours in alphabetical order:
such a key tells nothing, and pairs would grow with the square."""
NEIGHBOURS = 20
"""How many alphabetical neighbours a form of a too large block is compared with."""


SHORT = "short form"
Pair = tuple[float, str, str, Likeness]


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """The entities of all pages, and the annotations with every name and party led to its entity."""

    entities: tuple[Entity, ...]
    annotations: tuple[Annotations, ...]


def resolve_entities(
    pages: Sequence[Page], annotations: Sequence[Annotations], judgements: Sequence[Judgement] = ()
) -> Resolution:
    """Who is who over all pages: spellings, titles, short forms, acronyms, demonyms, descriptions.

    `annotations` are in the order of `pages`. The order of the pages does not change the entities. A standing
    judgement overrides what the rules say; it names spellings or entity ids.
    """
    annotations = tell_places(pages, annotations)
    mentions = [lead_mentions(page, notes.names) for page, notes in zip(pages, annotations, strict=True)]
    mentions = lead_surnames(mentions)
    forms = _Forms(mentions)
    standing = standing_judgements(judgements)
    clusters = forms.cluster([])
    if standing:
        known = {entity.id: entity.name for entity in forms.entities(clusters)}
        clusters = forms.cluster([_by_name(judgement, known) for judgement in standing])
    entities = forms.entities(clusters)
    owner = {(span.page, span.start): entity for entity in entities for span in entity.mentions}
    finder = PartyFinder(pages, annotations, owner)
    led = tuple(finder.lead(page, notes) for page, notes in zip(pages, annotations, strict=True))
    return Resolution(entities=entities, annotations=led)


def _by_name(judgement: Judgement, names: dict[str, str]) -> Judgement:
    """The judgement with ids turned into the names that they stand for."""
    return msgspec.structs.replace(
        judgement,
        left=names.get(judgement.left, judgement.left),
        right=names.get(judgement.right, judgement.right),
    )


class _Forms:
    """All forms that names are led to, over all pages, with their kinds and mentions."""

    def __init__(self, mentions: Sequence[Sequence[Mention]]) -> None:
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in sorted(
            (m for page in mentions for m in page), key=lambda m: (m.span.page, m.span.start)
        ):
            self.mentions[mention.lead].append(mention)
        self.kinds: dict[str, NameKind] = {
            form: _commonest_kind(found) for form, found in self.mentions.items()
        }

    def cluster(self, judgements: Sequence[Judgement]) -> Clusters:
        """The forms joined: by judgement first, then by likeness, the strongest first."""
        clusters = Clusters(self.mentions)
        for judgement in judgements:
            self._judge(clusters, judgement)
        pairs: list[Pair] = []
        for left, right in self._candidates():
            likeness = compare_names(left, right, self.kinds[left])
            if likeness is not None:
                pairs.append((-likeness.score, left, right, likeness))
        for _, left, right, likeness in sorted(_unmistakable(pairs)):
            reason = self._reason(likeness.feature, likeness.score, left, right, likeness.note)
            clusters.join(left, right, reason)
        return clusters

    def _judge(self, clusters: Clusters, judgement: Judgement) -> None:
        """What a reader judged, where both sides stand on the pages."""
        left, right = normalize_name(judgement.left), normalize_name(judgement.right)
        for one in self._forms_of(left):
            for two in self._forms_of(right):
                if judgement.verdict == "different":
                    clusters.hold_apart(one, two)
                elif judgement.verdict == "same":
                    note = f"judged the same by {judgement.by}"
                    clusters.join(one, two, self._reason("judgement", 1.0, one, two, note))

    def _forms_of(self, normal: str) -> list[str]:
        """The form itself, or else the forms that mentions of these words were led to."""
        if normal in self.mentions:
            return [normal]
        return sorted(form for form, found in self.mentions.items() if any(m.normal == normal for m in found))

    def _reason(self, feature: str, score: float, left: str, right: str, note: str) -> Reason:
        spans = self.mentions[left][0].span, self.mentions[right][0].span
        return Reason(feature=feature, score=round(score, 3), left=spans[0], right=spans[1], note=note)

    def _candidates(self) -> set[tuple[str, str]]:
        """Pairs of forms, in alphabetical order each, that share a block and a kind."""
        blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
        for form in sorted(self.mentions):
            kind = self.kinds[form]
            for key in name_blocks(form, kind):
                blocks[key, "person" if kind == "PER" else "other"].append(form)
        pairs: set[tuple[str, str]] = set()
        for forms in blocks.values():
            if len(forms) <= LARGEST_BLOCK:
                pairs.update(combinations(forms, 2))
            else:
                pairs.update(
                    (one, two) for i, one in enumerate(forms) for two in forms[i + 1 : i + NEIGHBOURS]
                )
        return pairs

    def entities(self, clusters: Clusters) -> tuple[Entity, ...]:
        """An entity a cluster, the most mentioned first."""
        found = []
        for root, forms in clusters.groups().items():
            mentions = sorted((m for form in forms for m in self.mentions[form]), key=lambda m: m.span)
            kind = _commonest_kind(mentions)
            name = _best_name(mentions, kind)
            reasons = [*clusters.reasons[root], *_first_of_each(mentions)]
            spans = tuple(dict.fromkeys(m.span for m in mentions))
            found.append((name, kind, forms, spans, tuple(reasons)))
        found.sort(key=lambda each: (-len(each[3]), each[0], each[2]))
        return tuple(
            Entity(
                id=content_id("entity", kind, *forms), name=name, kind=kind, mentions=spans, reasons=reasons
            )
            for name, kind, forms, spans, reasons in found
        )


def _unmistakable(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs without short forms that several names are the longer form of (Armed Forces of two
    states)."""
    longer = Counter(
        min(left, right, key=len) for _, left, right, likeness in pairs if likeness.feature == SHORT
    )
    return [pair for pair in pairs if pair[3].feature != SHORT or longer[min(pair[1], pair[2], key=len)] == 1]


def _first_of_each(mentions: Sequence[Mention]) -> list[Reason]:
    """One reason for every short form that pages led to this entity."""
    reasons: dict[tuple[str, str], Reason] = {}
    for mention in mentions:
        if mention.reason is not None:
            reasons.setdefault((mention.normal, mention.reason.feature), mention.reason)
    return list(reasons.values())


def _commonest_kind(mentions: Sequence[Mention]) -> NameKind:
    count: Counter[NameKind] = Counter(mention.kind for mention in mentions)
    return min(count, key=lambda kind: (-count[kind], kind))


def _best_name(mentions: Sequence[Mention], kind: NameKind) -> str:
    """The form to show: a state by its usual name, others by the most frequent form in several words."""
    count = Counter(" ".join(mention.span.text.split()) for mention in mentions)
    if kind in ("GPE", "LOC"):
        usual = [name for name in count if country_names().get(country_of(name) or "") == name]
        return usual[0] if usual else min(count, key=lambda name: (-count[name], name.isupper(), name))
    full = [n for n in count if len(normalize_name(n).split()) > 1 and not n.isupper()] or list(count)
    return min(full, key=lambda name: (-count[name], name.isupper(), -len(name), name))
