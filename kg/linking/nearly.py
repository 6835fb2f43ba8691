"""States whose names a record misprints: one letter wrong, a piece of the name alone, or a piece of it twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.linking.bearers import STATES, bearers, entity_of, plain
from kg.model.entity import Entity

_SHORTEST = 4  # shorter names have too many neighbours


def state_nearly(name: str, joints: Sequence[re.Pattern[str]]) -> Entity | None:
    """The only state whose name is nearly this one, None if there is none or there are several.

    Args:
        name: As printed.
        joints: What stands between the two last names of a list, and may stand inside a name.
    """
    printed, known = plain(name), bearers(STATES)
    codes = {code for form, code in known.items() if _near(printed, form, joints)}
    return entity_of(codes.pop()) if len(codes) == 1 else None


def _near(printed: str, form: str, joints: Sequence[re.Pattern[str]]) -> bool:
    if len(printed) < _SHORTEST:
        return False
    more = printed.removeprefix(form)
    twice = more not in {printed, ""} and more in form
    return twice or misspelt(printed, form) or any(form[m.end() :] == printed for joint in joints for m in joint.finditer(form))


def misspelt(printed: str, form: str) -> bool:
    """Whether one letter is wrong, missing, too many, or has changed places with the next; the first is always right.

    >>> misspelt("qata", "qatar"), misspelt("viet nama", "viet nam"), misspelt("nambia", "gambia"), misspelt("peru", "peru")
    (True, True, False, False)
    """
    same = next((i for i, (a, b) in enumerate(zip(printed, form, strict=False)) if a != b), min(len(printed), len(form)))
    a, b = printed[same:], form[same:]
    if not same or a == b:
        return False
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[1::-1] == b[:2] and a[2:] == b[2:])
