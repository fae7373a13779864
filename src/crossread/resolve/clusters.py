"""Things joined into clusters, with the reason of each join, and with pairs that are held apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crossread.model.story import Reason


class Clusters:
    """A union-find over strings. Joins are made in the order given; a join that would bring two held apart
    into one cluster is not made, so the caller fixes the order to make the outcome one."""

    def __init__(self, items: Iterable[str]) -> None:
        self._parent = {item: item for item in items}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self.reasons: dict[str, list[Reason]] = defaultdict(list)

    def find(self, item: str) -> str:
        """The name of the item's cluster. Raises KeyError for an item never given."""
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def hold_apart(self, left: str, right: str) -> None:
        """From now on these two never come into one cluster."""
        one, two = self.find(left), self.find(right)
        if one != two:
            self._apart[one].add(two)
            self._apart[two].add(one)

    def join(self, left: str, right: str, reason: Reason) -> bool:
        """Whether both are in one cluster now; the reason is kept with the cluster when they were not
        before."""
        one, two = self.find(left), self.find(right)
        if one == two:
            return True
        if two in self._apart[one]:
            return False
        keep, gone = sorted((one, two))
        self._parent[gone] = keep
        for other in self._apart.pop(gone, set()):
            self._apart[other].discard(gone)
            self._apart[other].add(keep)
            self._apart[keep].add(other)
        self.reasons[keep] += [*self.reasons.pop(gone, []), reason]
        return True

    def groups(self) -> dict[str, list[str]]:
        """Every cluster by its name, with its items in alphabetical order."""
        found: dict[str, list[str]] = defaultdict(list)
        for item in sorted(self._parent):
            found[self.find(item)].append(item)
        return found
