"""Everything that is read in one article, each record by the file of its name."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.engines.reading import Reading
from crossread.extract.claims import find_claims
from crossread.extract.events import find_events
from crossread.extract.forecasts import find_forecasts
from crossread.extract.labels import find_labels
from crossread.extract.names import find_names
from crossread.extract.quantities import find_quantities
from crossread.extract.quotes import find_quotes
from crossread.extract.times import find_times
from crossread.model.facts import Annotations, Sentence
from crossread.model.page import Page


def annotate_page(page: Page, sentences: Sequence[Sentence], reading: Reading) -> Annotations:
    """All annotations of the page's article, in order of place; times are valued against the page's day."""
    names = find_names(page, sentences, reading)
    times = find_times(page, sentences)
    quantities = find_quantities(page, sentences, times)
    quotes = find_quotes(page, sentences, names, reading)
    return Annotations(
        page=page.id,
        sentences=tuple(sentences),
        names=names,
        times=times,
        quantities=quantities,
        quotes=quotes,
        events=find_events(page, sentences, names, times, quotes),
        claims=find_claims(page, sentences, names, times, quantities, quotes),
        forecasts=find_forecasts(page, sentences, times, quotes),
        labels=find_labels(page, sentences, names, quotes),
    )
