"""Dates in words, as "YYYY", "YYYY-MM" or "YYYY-MM-DD"."""

from __future__ import annotations

import re

from kg.language.profile import Profile


def iso(match: re.Match[str], profile: Profile) -> str:
    """The date that a date rule matched.

    Args:
        match: With the groups `year`, and where they are given `month` (a number or the language's name) and `day`.
        profile: The language.
    """
    groups = match.groupdict()
    month = groups.get("month") or ""
    number = month if month.isdecimal() else str(profile.data.get("months", {}).get(month.lower(), ""))
    parts = [groups["year"], number, (groups.get("day") or "") if number else ""]
    return "-".join(f"{int(part):02}" for part in parts if part)


def first_date(words: str, profile: Profile) -> str:
    """The first whole date in some words, "" if there is none."""
    for rule in profile.rules("dates"):
        for match in rule.regex.finditer(words):
            date = iso(match, profile)
            if len(date) == len("YYYY-MM-DD"):
                return date
    return ""
