"""Official files in AKN4UN, the United Nations' form of Akoma Ntoso: read as text, with what their markup states beside it."""

from kg.reading.markup.document import documents, is_markup

__all__ = ["documents", "is_markup"]
