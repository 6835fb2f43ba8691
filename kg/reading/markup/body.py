"""The parts of an official document, in reading order, as blocks of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.reading.markup.render import Inline, Rendered
from kg.reading.markup.tree import Element, tag

_HEADINGS = {"heading", "subheading", "crossHeading", "longTitle"}
_WHOLE = {"p", "listIntroduction"} | _HEADINGS  # each is a block of its own
_NUMBERED = {"paragraph", "point", "item", "subparagraph", "alinea", "indent"}
_SAYING = {"content", "intro", "wrapUp"}  # what holds a paragraph's own words
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
    elif name == "doc" and element.get("name") == "annex":
        rendered.begin_annex()
        _inside(element, rendered)
    elif name and name not in _NO_TEXT:
        _inside(element, rendered)


def _inside(element: Element, rendered: Rendered) -> None:
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
    number = next((child for child in element if tag(child) == "num"), None)
    own = rendered.take() if number is None else Inline().walk(number)
    bare, rest = own.text.strip(), _own(element, own, rendered)
    if bare and own.text.strip() == bare:
        rendered.hold(own)
    else:
        rendered.add(own)
    for child in rest:
        _within(child, rendered)


def _own(element: Element, own: Inline, rendered: Rendered) -> list[Element]:
    """Take a paragraph's own words into its block, the headings above them before it; what is left goes behind it."""
    own.text += " " if own.text else ""
    children = [child for child in element if tag(child) not in {"", "num"}]
    while children and tag(children[0]) in _HEADINGS:
        rendered.add(Inline().walk(children.pop(0)))
    if children and tag(children[0]) == "p":
        own.walk(children.pop(0))
    elif children and tag(children[0]) in _SAYING:
        return [*_content(children[0], own), *children[1:]]
    return children


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
    for child in element:
        if tag(child) == "intro":
            rendered.add(rendered.take().walk(child))
        elif tag(child) in _NUMBERED:
            _paragraph(child, rendered)
        elif tag(child):
            _blocks_of(child, rendered)


def _blocks_of(child: Element, rendered: Rendered) -> None:
    if tag(child) in {"intro", "wrapUp", "content"}:
        rendered.add(Inline().walk(child))
    else:
        _block(child, rendered)


_PARTS: dict[str, Callable[[Element, Rendered], None]] = {"preface": _preface}  # the others are blocks all through
