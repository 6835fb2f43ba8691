"""The parts of an official document, in reading order, as blocks of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.reading.markup.render import Inline, Rendered
from kg.reading.markup.tree import Element, tag

_WHOLE = {"p", "heading", "subheading", "crossHeading", "longTitle"}  # each is a block of its own
_NUMBERED = {"paragraph", "point", "item", "subparagraph", "alinea", "indent"}
_CELLS = {"td", "th"}
_NO_TEXT = {"meta", "components", "collectionBody"}


def render_parts(parts: Iterable[Element]) -> Rendered:
    """The text of one document, given its parts: cover, title, preamble, body, conclusions, annexes."""
    rendered = Rendered()
    for part in parts:
        _PARTS.get(tag(part), _block)(part, rendered)
    return rendered


def _block(element: Element, rendered: Rendered) -> None:
    """An element as a block, or the blocks inside it: numbered paragraphs with their number, others as they are."""
    name = tag(element)
    if name in _NUMBERED:
        _paragraph(element, rendered)
    elif name in _WHOLE:
        rendered.add(Inline().walk(element))
    elif name == "tr":
        rendered.add(_row(element))
    elif name and name not in _NO_TEXT:
        for child in element:
            _block(child, rendered)


def _row(row: Element) -> Inline:
    """A row of a table as one block, its cells apart."""
    line = Inline()
    for cell in row:
        if tag(cell) in _CELLS:
            line.walk(cell)
            line.text += " "
    return line


def _preface(part: Element, rendered: Rendered) -> None:
    """The title line: number and title together, as printed."""
    for paragraph in part:
        if tag(paragraph):
            line = Inline()
            for child in paragraph:
                line.walk(child)
                line.text += " "
            rendered.add(line)


def _paragraph(element: Element, rendered: Rendered) -> None:
    """A numbered paragraph: its number and its own words as one block, then what is inside it, one by one."""
    own = Inline()
    rest: list[Element] = []
    for child in element:
        name = tag(child)
        if name == "num":
            own.walk(child)
            own.text += " "
        elif name in {"content", "intro", "wrapUp"} and not rest:
            rest += _content(child, own)
        elif name in _WHOLE and not own.text.strip():
            rendered.add(Inline().walk(child))
        elif name:
            rest.append(child)
    rendered.add(own)
    for child in rest:
        _within(child, rendered)


def _content(content: Element, own: Inline) -> list[Element]:
    """Take the first paragraph of the content into the block; the others follow as blocks of their own."""
    children = [child for child in content if tag(child)]
    if children and tag(children[0]) == "p":
        own.walk(children[0])
        return children[1:]
    if not children:
        own.walk(content)
    return children


def _within(child: Element, rendered: Rendered) -> None:
    if tag(child) in _NUMBERED:
        _paragraph(child, rendered)
    elif tag(child) in _WHOLE:
        rendered.add(Inline().walk(child))
    else:
        _list(child, rendered)


def _list(element: Element, rendered: Rendered) -> None:
    """A list: its introduction belongs to the paragraph that holds it, where that has no words of its own yet."""
    last = rendered.pieces[-1] if rendered.pieces else None
    for child in element:
        if tag(child) == "intro" and last is not None and len(last.draft.text) < _SHORT:
            _join(last.draft.text, child, rendered)
        elif tag(child) in _NUMBERED:
            _paragraph(child, rendered)
        elif tag(child):
            _blocks_of(child, rendered)


_SHORT = 8  # characters of a block that is only a number


def _join(number: str, intro: Element, rendered: Rendered) -> None:
    """Put a bare number and the introduction of its list together."""
    rendered.pieces.pop()
    rendered.length -= len("".join(rendered.parts[-2:]))
    del rendered.parts[-2:]
    line = Inline(text=f"{number} ")
    rendered.add(line.walk(intro))


def _blocks_of(child: Element, rendered: Rendered) -> None:
    if tag(child) in {"intro", "wrapUp", "content"}:
        rendered.add(Inline().walk(child))
    else:
        _block(child, rendered)


_PARTS: dict[str, Callable[[Element, Rendered], None]] = {"preface": _preface}  # the others are blocks all through
