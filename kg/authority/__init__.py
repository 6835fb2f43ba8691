"""What exists in the world: states, organs, treaties, conferences, places, documents known by a name."""

from kg.authority.authority import Authority, authority

__all__ = ["Authority", "authority"]
