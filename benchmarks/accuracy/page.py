"""docs/accuracy.md: the figures of a run over everything, and how to read them."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.listing import EXTRA, MISSED
from benchmarks.accuracy.run import Run
from benchmarks.accuracy.tables import (
    baseline_table,
    causes_table,
    differences_table,
    names_table,
    on_page,
    same_table,
    style_table,
)
from benchmarks.meaning.section import section

TITLES = {
    "plain": "Plain text: paragraphs apart, notes after the paragraph that calls them",
    "md": "Markdown: bold leads, raised note marks, notes gathered below",
    "pdf": "Pages: hard-wrapped lines, running heads, page numbers, notes at the foot",
}
OPENING = """# How well it reads

Every official file of the General Assembly's session 77 and of the Security Council's year 2021, in six languages, was turned
into text as a reader meets it, in three styles. `kg` read the text alone. What it found is held against what the publisher's own
markup (AKN4UN) states. This page is written by `python -m benchmarks.accuracy --write-docs`; `--sample 10` measures every tenth
document in a minute or two, and prints what was won and lost since the run kept in `benchmarks/frozen/accuracy.json`.
"""
METHOD = """## What the figures mean

- **structure**: the identifiers of paragraphs and sub-paragraphs (`P3`, `10.c`). Documents with sections
  or annexes are not counted.
- **anchors**: pairs of a paragraph and the note it calls.
- **links at their paragraph**, **in their note**: official links that were found where they stand. Only recall can be measured
  there.
- **resolution links**: the resolutions and decisions of a document, each once. Recall is against the links of the same language.
  What no language links counts as extra, so that precision is against the union of the links of all six.
- **symbol links**: the same for every other document.
- **P** precision, **R** recall, **F1** their harmonic mean. *Markup set aside* leaves out what differs for a cause that,
  decided by the rules below, lies with the markup or its rendering. It stands beside the first figure, never for it.
- Letters of resolutions (`A/RES/53/77 Y`) are not compared, because the official links mostly leave them out.
- The bars are those that were set before any of this was measured.
- The judge is a program of its own that sees four tables of answers. It is called as it stands.
- Recorded votes and sponsors are not in the rendered texts, so names found in them are not scored against votes. Of the
  subjects given to whole documents only the states are scored: few of the others are named in the words.
- The rendering is taken as it is. Where the markup gives paragraphs no number, as in many Arabic files, it prints their notes
  after each of them, so that one text comes to millions of characters.
"""
SAME = """## The same answer in every language

Documents whose set of cited resolutions is the same in every language. Where they differ, the second table says why; a text that
cites what the other languages of the document do not is no fault of reading.
"""
NAMES = """## Names

Of the names of states and organs that were seen, over all styles, the share that was not identified: a name that may mean two
things. What was not seen at all cannot be counted this way; the states that the publisher gives a document as its subjects stand
beside it, with the share of them that is found named in the words. The bars are 0.5 % of states and 2 % of organs.
"""
BASELINES = """## Simple patterns beside it

What short patterns come to on **resolution links**, on the same texts by the same judge. *zh strict* reads a number in its usual
frame with the word for resolution behind it, *zh any* without that word and through lists. *en resolution* reads numbers behind
the word and numbers with a date; *en word* a number directly behind the word; *en number* any number of this shape. All read
symbols as printed; all but *en word* read early sessions and the Security Council's numbers. They give no letter, no body and
no place, and are not asked for them here. `kg` keeps the letter of an early resolution, 217 A (III), which the links mostly drop;
*kg, no early letters* drops it too, as the patterns do.
"""
CAUSES = """## Where it and the markup part

The rules look at the words and at the two symbols. They say where to look; they are not a judgement of each case, and nothing
was changed in reading to agree with the markup where it is wrong. Counts are over all languages and styles. An example gives the
document, the language and the paragraph or note (`f9` is note 9). [Every case of the plain style](accuracy-cases.csv) stands in a
table of its own, with the differences between languages.
"""
GOLD = """## Against answers read by hand

Three of the five samples (58/51, 68/51 and 78/40, in Chinese) were read by people. The rules were written with
the samples in view.
"""
SOURCE = """
The texts are United Nations documents (source: United Nations, resolutions of the General Assembly and the Security Council).
"""


def page(run: Run, gold: str) -> str:
    """The page."""
    return "\n".join(_parts(run, gold))


def _parts(run: Run, gold: str) -> Iterator[str]:
    yield OPENING
    yield f"{_counts(run)}\n"
    yield METHOD
    for style in run.choice.styles:
        yield f"## {TITLES[style]}\n\n{on_page(style_table(run, style))}\n"
    yield f"{SAME}\n{on_page(same_table(run))}\n\n{on_page(differences_table(run))}\n"
    yield f"{NAMES}\n{on_page(names_table(run))}\n"
    yield f"{BASELINES}\n{on_page(baseline_table(run))}\n"
    yield f"{CAUSES}\n### Missed\n\n{on_page(causes_table(run, MISSED))}\n"
    yield f"### Beyond the union of links\n\n{on_page(causes_table(run, EXTRA))}\n"
    yield section()
    yield f"{GOLD}\n```text\n{gold}```"
    yield SOURCE


def _counts(run: Run) -> str:
    documents = len({each.symbol for each in run.answers})
    texts = len({(each.symbol, each.language) for each in run.answers})
    counted = (
        f"{documents} documents, {texts} texts, each in {len(run.choice.styles)} styles. "
        f"{len(run.left_out)}\nfiles that hold several documents, or that are not well-formed, are left out."
    )
    if not run.failures:
        return f"{counted}\nEvery text was read."
    failed = ", ".join(f"{each.symbol} {each.language} ({each.style}: {each.failure})" for each in run.failures)
    return f"{counted} {len(run.failures)} readings failed: {failed}."
