"""The parties of a treaty as a group."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kg.language.pattern import read_yaml
from kg.model.entity import Entity, EntityKind
from kg.paths import AUTHORITY


def parties_to(treaty: Entity) -> Entity:
    """The group of a treaty's parties, labelled in the languages in which the treaty is.

    >>> parties_to(Entity("NPT", EntityKind.TREATY, (("en", "Non-Proliferation Treaty"),))).label("en")
    'States parties (Non-Proliferation Treaty)'
    """
    names, known = _names(), dict(treaty.labels)
    labels = tuple((language, names[language].format(treaty=known[language])) for language in sorted(known) if language in names)
    return Entity(f"{treaty.code}-PARTIES", EntityKind.GROUP, labels)


@cache
def _names() -> Mapping[str, str]:
    data: Mapping[str, Any] = read_yaml(AUTHORITY / "parties.yml")
    names: Mapping[str, str] = data["parties_to"]
    return names
