"""What is known of each language, as data: how a page, a paragraph, a date and a reference look in it."""

from kg.language.profile import Profile, languages, profile

__all__ = ["Profile", "languages", "profile"]
