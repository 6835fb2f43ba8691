"""Official files: what their markup states, the text they are read as, and what is refused or passed over.

Every file here is written for its test, in the elements that the publisher uses.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model.document import ParagraphKind, Resolution
from kg.model.record import Subject
from kg.reading import discover, read
from kg.reading.reader import read_resolutions
from tests.texts import source, table

COVER = """
<coverPage>
  <p><docNumber refersTo="#symbol">{symbol}</docNumber></p>
  <p><session value="90">Ninetieth session</session></p>
  <p><inline name="agenda item" title="12 (b)">Agenda item 12 (b)</inline></p>
  <p><docTitle>Resolution adopted by the General Assembly on 3 March 2036</docTitle></p>
  <p>[on the report of the First Committee (<inline name="originating document">A/90/333, para. 8</inline>)]</p>
</coverPage>"""
PREFACE = """
<preface><p><docNumber>{number}.</docNumber>
<docTitle refersTo="#resolutionTitle"><span class="bold"> {title}</span></docTitle></p></preface>"""
PREAMBLE = """
<preamble>
  <formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
  {containers}
</preamble>"""
RECALLING = '<container name="Recalling"><p>\t<span class="italic">Recalling</span> {words},</p></container>'
DECIDES = "<paragraph><num>{number}.</num><content><p> <span class='italic'>Decides</span> {words};</p></content></paragraph>"
END = """
<conclusions><p><inline name="adoptionMeeting" title="61st">61st plenary meeting</inline><eol/>
<docDate date="2036-03-03" refersTo="#adoptionDate">3 March 2036</docDate></p></conclusions>"""
HEAD = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
META = """
<meta><identification>
  <FRBRWork><FRBRdate date="2036-03-03" name="adoption"/></FRBRWork>
  <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
</identification>{more}</meta>"""
LONG = "that the keepers of the lighthouses of all coasts meet once in every year and tell each other what they saw"


def statement(preamble: str = "", body: str = "", meta: str = "", after: str = "", symbol: str = "A/RES/90/7") -> str:
    """A document with these preambular containers, numbered paragraphs, metadata and annexes."""
    containers = preamble or RECALLING.format(words="its earlier decisions on lighthouses")
    parts = (
        META.format(more=meta),
        COVER.format(symbol=symbol),
        PREFACE.format(number="90/7", title="Lighthouses of all coasts"),
        PREAMBLE.format(containers=containers),
        f"<body>{body or DECIDES.format(number=1, words=LONG)}</body>",
        END,
        after,
    )
    return f"<statement name='resolution'>{''.join(parts)}</statement>"


def file(inside: str) -> str:
    return f"{HEAD}{inside}</akomaNtoso>"


def whole(text: str) -> tuple[Resolution, ...]:
    """The resolutions in a file with this text."""
    return read_resolutions(source(text, "made.xml"))


def one(preamble: str = "", body: str = "", meta: str = "", after: str = "") -> Resolution:
    """The one resolution in a file with these parts."""
    (only,) = whole(file(statement(preamble, body, meta, after)))
    return only


def words(resolution: Resolution) -> dict[str, str]:
    """The words of each paragraph."""
    return {each.id: resolution.clean.quote(each.span) for each in resolution.paragraphs}


def test_what_the_cover_and_the_metadata_state():
    found = one()
    assert (found.symbol, found.language, found.title) == ("A/RES/90/7", "en", "Lighthouses of all coasts")
    assert (found.session, found.agenda_item, found.report) == ("90", "12(b)", "A/90/333")
    assert (found.adopted, found.meeting) == ("2036-03-03", "61")
    assert found.warnings == ()


STEPS = """
<workflow>
  <step date="2036-02-01" outcome="draftResolution" as="A/C.1/90/L.4" by="Chad (on behalf of the Friends of Lamps)"/>
  <step date="0001-01-01" outcome="draftResolutionAdditionalSponsors" by="Fiji and Malta"/>
  <step date="2036-03-03" outcome="adopted" as="A/90/PV.61" by=""/>
</workflow>"""


def test_the_steps_a_draft_went():
    record = one(meta=STEPS).record
    assert record
    assert (record.draft, record.meeting_record) == ("A/C.1/90/L.4", "A/90/PV.61")
    assert record.sponsors == ("Chad (on behalf of the Friends of Lamps)", "Fiji and Malta")


def test_a_date_that_only_fills_a_place_leaves_the_text_its_say():
    (found,) = whole(file(statement()).replace('date="2036-03-03"', 'date="0001-01-01"'))
    assert found.adopted == "2036-03-03"


def test_a_step_without_date_or_words_states_nothing():
    record = one(meta='<workflow><step date="0001-01-01" outcome="draftResolution" by=" "/></workflow>').record
    assert record
    assert (record.draft, record.sponsors) == ("", ())


KEYWORDS = """
<classification>
  <keyword value="light" showAs="light" href="http://metadata.un.org/thesaurus/1" dictionary="UNBIS"/>
  <keyword value="light" showAs="light" href="http://metadata.un.org/thesaurus/1" dictionary="UNBIS"/>
  <keyword value="COASTS" dictionary="UNBIS Thesaurus"/>
  <keyword value="lamp" showAs="lamp" href="javascript:x" dictionary="EuroVoc"/>
  <keyword value="" showAs="" dictionary="EuroVoc"/>
</classification>"""


def test_subjects_are_given_once_with_their_vocabulary_and_address():
    record = one(meta=KEYWORDS).record
    assert record
    assert record.subjects == (
        Subject("COASTS", "UNBIS Thesaurus"),
        Subject("lamp", "EuroVoc"),
        Subject("light", "UNBIS", "http://metadata.un.org/thesaurus/1"),
    )


VOTES = """
<analysis><parliamentary><voting>
  <count value="2" refersTo="#inFavour"><organization refersTo="#memberState">CHAD</organization>
    <organization refersTo="#memberState">FIJI</organization></count>
  <count value="1" refersTo="against"><organization>MALTA</organization></count>
  <count value="0" refersTo="abstaining"/>
  <count value="1" refersTo="undecided"><organization>PERU</organization></count>
</voting></parliamentary></analysis>"""


def test_votes_state_by_state():
    record = one(meta=VOTES).record
    assert record
    assert record.votes == (("CHAD", "for"), ("FIJI", "for"), ("MALTA", "against"))


def test_containers_of_the_preamble_are_its_paragraphs_in_order():
    second = '<container name="Noting"><p><span class="italic">Noting</span> that lamps go out,</p></container>'
    found = one(RECALLING.format(words="the first lamp") + second)
    assert {name: said for name, said in words(found).items() if name.startswith("P")} == {
        "P1": "Recalling the first lamp,",
        "P2": "Noting that lamps go out,",
    }


POINTS = """
<paragraph><num>1.</num><content><p><span class="italic">Requests</span> the keepers:</p></content>
  <list><point><num>(a)</num><content><p>To trim the wicks;</p></content></point>
  <point><num>(b)</num><content><p>To wind the clocks;</p></content></point></list></paragraph>
<paragraph><num>2.</num><intro><p><span class="italic">Decides</span> to go on.</p></intro></paragraph>"""


def test_numbered_paragraphs_and_the_lists_inside_them():
    found = words(one(body=POINTS))
    assert {name: said for name, said in found.items() if name[0].isdigit()} == {
        "1": "Requests the keepers:",
        "1.a": "To trim the wicks;",
        "1.b": "To wind the clocks;",
        "2": "Decides to go on.",
    }


NOTE = '<authorialNote marker="{mark}"><p>\t{words}</p></authorialNote>'


def test_a_note_stands_beside_the_words_and_its_call_where_it_was():
    noted = f"the Charter of Lamps,{NOTE.format(mark=1, words='See A/40/9.')} and its annex"
    found = one(RECALLING.format(words=noted))
    notes = [each for each in found.paragraphs if each.kind is ParagraphKind.NOTE]
    assert words(found)["P1"] == "Recalling the Charter of Lamps, and its annex,"
    assert [(each.id, found.clean.quote(each.span)) for each in notes] == [("f1", "See A/40/9.")]
    assert next(each.calls for each in found.paragraphs if each.id == "P1") == ("1",)


@table(
    "address, symbol",
    ("https://undocs.org/en/A/RES/54/10", "A/RES/54/10", "the first host, with a language"),
    ("http://docs.un.org/ch/A/RES/54/10", "A/RES/54/10", "the second host, with its code of Chinese"),
    ("https://www.undocs.org/A/RES/53/77Y", "A/RES/53/77 Y", "no language; a letter"),
    ("https://undocs.org/ar/S/RES/1718(2006)", "S/RES/1718(2006)", "brackets"),
    ("https://undocs.org/fr/S/RES/1718%20%282006%29", "S/RES/1718(2006)", "escapes"),
    ("https://undocs.org/sp/S/2006/997", "S/2006/997", "the other code of Spanish"),
    ("https://example.org/en/A/RES/54/10", "", "the host of another"),
    ("#authorialNote_1", "", "a place in the file"),
    ("", "", "no address"),
)
def test_links_to_documents(address: str, symbol: str):
    found = one(RECALLING.format(words=f'its <a href="{address}">decision</a> on lamps'))
    assert found.record
    assert [(each.symbol, each.span.of(found.clean.text)) for each in found.record.links] == (
        [(symbol, "decision")] if symbol else []
    )


def test_a_link_inside_a_note_stands_on_the_notes_words():
    noted = NOTE.format(mark=1, words='<a href="https://undocs.org/en/A/40/9">A/40/9</a>, annex.')
    found = one(RECALLING.format(words=f"the Charter{noted} of Lamps"))
    note = next(each for each in found.paragraphs if each.id == "f1")
    assert found.record
    assert [note.span.holds(each.span) for each in found.record.links] == [True]


def collection(*parts: str) -> str:
    """Several resolutions under one number, as the publisher puts them in one file."""
    cover = COVER.format(symbol="A/RES/90/7 A-B") + PREFACE.format(number="90/7", title="Lamps and bells")
    inside = "".join(f"<component>{part}</component>" for part in parts)
    head = f"<documentCollection name='publication'>{META.format(more='')}{cover}<collectionBody/></documentCollection>"
    return file(f"{head}<components>{inside}</components>")


def lettered(letter: str, said: str) -> str:
    """One of them."""
    preface = f"<preface><p><docNumber>{letter}</docNumber><docTitle>Part {letter}</docTitle></p></preface>"
    preamble = PREAMBLE.format(containers=RECALLING.format(words=said))
    body = f"<body>{DECIDES.format(number=1, words=LONG)}</body>"
    return f"<statement name='resolution'>{META.format(more='')}{preface}{preamble}{body}</statement>"


def test_the_parts_of_a_collection_are_resolutions_of_their_own():
    found = whole(collection(lettered("A", "lamps"), lettered("B", "bells")))
    assert [each.symbol for each in found] == ["A/RES/90/7 A", "A/RES/90/7 B"]
    assert [words(each)["P1"] for each in found] == ["Recalling lamps,", "Recalling bells,"]
    assert {each.session for each in found} == {"90"}
    assert [each.clean.source.name for each in found] == ["made.xml#A", "made.xml#B"]


def test_parts_whose_letters_are_words_have_the_letters_of_their_places():
    found = whole(collection(lettered("alif", "lamps"), lettered("ba", "bells")))
    assert [each.symbol for each in found] == ["A/RES/90/7 A", "A/RES/90/7 B"]


ANNEX = """
<attachments><attachment><doc name="annex">
  <preface><p><docTitle>Annex</docTitle></p></preface>
  <mainBody><p>Rules for keepers</p>
  <paragraph><num>1.</num><content><p>A keeper shall sleep by day.</p></content></paragraph>
  <paragraph><num>2.</num><content><p>A keeper shall wake by night.</p></content></paragraph></mainBody>
</doc></attachment></attachments>"""


def test_the_paragraphs_of_an_annex_are_told_from_the_resolutions():
    found = words(one(after=ANNEX))
    assert {name: said for name, said in found.items() if name.startswith("A")} == {
        "A1.1": "A keeper shall sleep by day.",
        "A1.2": "A keeper shall wake by night.",
    }


def test_an_annex_that_only_the_markup_tells_is_one():
    found = words(one(after=ANNEX.replace("<docTitle>Annex</docTitle>", "Lamps of all coasts")))
    assert [name for name in found if name.startswith("A")] == ["A1.1", "A1.2"]


def test_an_act_in_the_middle_of_a_paragraph_begins_none():
    container = RECALLING.format(words='the lamps, and <span class="italic">noting</span> the bells')
    assert words(one(container + RECALLING.format(words="the coast"))) == {
        "P1": "Recalling the lamps, and noting the bells,",
        "P2": "Recalling the coast,",
        "1": f"Decides {LONG};",
    }


LIST = """
<container name="Recalling"><blockList><listIntroduction><span class="italic">Recalling</span>:</listIntroduction>
  <item><num>(a)</num><p>lamps; and</p></item>
  <item><num>(b)</num><p>bells,</p></item></blockList></container>"""


def test_a_list_in_the_preamble_keeps_its_introduction_and_its_letters():
    found = words(one(LIST))
    assert {name: said for name, said in found.items() if name.startswith("P")} == {
        "P1": "Recalling:",
        "P1.a": "lamps; and",
        "P1.b": "bells,",
    }


BARE = "<paragraph><num>{number}.</num>{inside}</paragraph>"


@table(
    "body, expected",
    (
        BARE.format(number=1, inside="<content><p/></content>") + "<paragraph><content><p>Decides;</p></content></paragraph>",
        {"1": "Decides;"},
        "in the next paragraph",
    ),
    (BARE.format(number=1, inside="<list><intro><p>Decides:</p></intro></list>"), {"1": "Decides:"}, "in a list"),
    (
        BARE.format(number=1, inside="<heading>Lamps</heading><content><p>Decides;</p></content>"),
        {"1": "Decides;"},
        "below a heading",
    ),
    ("<paragraph><num>\u200f1 \u200f.\u200f</num><p>\u200fDecides;</p></paragraph>", {"1": "Decides;"}, "among invisible marks"),
)
def test_the_words_of_a_number_are_found(body: str, expected: dict[str, str]):
    assert {name: said for name, said in words(one(body=body)).items() if name.isdigit()} == expected


TABLE = """
<container name="table"><table>
  <tr><th><p>Coast</p></th><th><p>Lamps</p></th></tr>
  <tr><td><p>North</p></td><td><p>14</p></td></tr>
</table></container>"""


def test_a_row_of_a_table_is_a_line_with_its_cells_apart():
    found = one(body=DECIDES.format(number=1, words=LONG) + TABLE)
    assert "Coast Lamps\n\nNorth 14\n" in found.clean.source.text


def test_what_is_no_text_is_not_read_as_text():
    found = one(meta='<presentation><p>22-26536 (E)</p><img src="x"/></presentation>')
    assert "22-26536" not in found.clean.source.text


@table(
    "encoding",
    ("utf-8", "what most files say"),
    ("utf-16", "a file with a mark, decoded by it"),
    ("ISO-8859-1", "a declaration that is not true"),
    ("nonsense", "a declaration of nothing"),
)
def test_what_a_file_declares_of_its_encoding_no_longer_holds(encoding: str):
    (found,) = whole(f'<?xml version="1.0" encoding="{encoding}"?>\n' + file(statement(RECALLING.format(words="the café"))))
    assert words(found)["P1"] == "Recalling the café,"


# --- files that are broken, or that may not be read

BROKEN = [
    ("</container></preamble>", "</preamble>", {"P1", "1"}, "an element without its end"),
    ("<body>", "<body><b>", {"P1", "1"}, "an element opened and forgotten"),
    ("Decides</span>", "Decides</spam>", {"P1", "1"}, "an end that ends another"),
    ("lighthouses,", "lighthouses & bells,", {"P1", "1"}, "a sign that should be escaped"),
]


@pytest.mark.parametrize(("good", "bad", "expected", "reason"), BROKEN, ids=[row[-1] for row in BROKEN])
def test_a_broken_file_is_read_as_far_as_it_goes(good: str, bad: str, expected: set[str], reason: str):
    text = file(statement(RECALLING.format(words="lighthouses")).replace("</container>\n</preamble>", "</container></preamble>"))
    assert good in text
    (found,) = whole(text.replace(good, bad, 1))
    assert set(words(found)) >= expected, reason
    (warning,) = [each for each in found.warnings if "not well-formed" in each]
    assert "line " in warning
    assert "missing or out of place" in warning


def test_a_file_cut_off_in_the_middle_gives_what_came_before():
    text = file(statement(body=DECIDES.format(number=1, words=LONG) + DECIDES.format(number=2, words=LONG)))
    (found,) = whole(text[: text.index("<num>2.") + 4])
    assert {"P1", "1"} <= set(words(found))
    assert any("not well-formed" in each for each in found.warnings)


BOMB = '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY more "&lol;&lol;">]>'


@table(
    "declared",
    (BOMB, "entities that grow"),
    ('<!DOCTYPE a SYSTEM "{path}">', "a document type that lies elsewhere"),
    ('<!DOCTYPE a [<!ENTITY x SYSTEM "file://{path}">]>', "an entity that lies elsewhere"),
    ('<!doctype a [<!entity % x SYSTEM "{path}"> %x;]>', "small letters"),
)
def test_declarations_are_refused_and_nothing_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, declared: str):
    secret = tmp_path / "secret.dtd"
    secret.write_text("<!ENTITY x 'what nobody should read'>", encoding="utf-8")
    opened: list[str] = []
    monkeypatch.setattr("builtins.open", lambda *args, **_: opened.append(str(args[0])))
    text = declared.replace("{path}", str(secret)) + file(statement().replace("lighthouses", "&x;"))
    with pytest.raises(SourceError, match=r"made\.xml: declares a document type or entities; .*never expanded"):
        whole(text)
    assert opened == []


def test_a_declaration_behind_the_root_is_refused_too():
    with pytest.raises(SourceError, match=r"made\.xml: declares"):
        whole(file(statement()) + "<!ENTITY x SYSTEM 'file:///etc/hostname'>")


def test_an_entity_that_nobody_declared_is_left_out():
    (found,) = whole(file(statement(RECALLING.format(words="lamps &x; and bells"))))
    assert words(found)["P1"].startswith("Recalling lamps")
    assert any("not well-formed" in each for each in found.warnings)


@table(
    "text, message",
    (HEAD + "</akomaNtoso>", r"made\.xml: holds no resolution or statement", "nothing inside"),
    (HEAD, r"made\.xml: holds no", "the root alone, cut off"),
    (HEAD.replace(">", "><act><meta/></act>") + "</akomaNtoso>", r"made\.xml: holds no", "another sort of document"),
)
def test_a_file_without_a_resolution_is_refused(text: str, message: str):
    with pytest.raises(SourceError, match=message):
        whole(text)


def test_an_empty_file_is_refused(tmp_path: Path):
    path = tmp_path / "empty.xml"
    path.write_bytes(b"")
    with pytest.raises(SourceError, match=r"empty\.xml: is empty"):
        read(path)


# --- the corpus


@pytest.mark.corpus
def test_malformed_files_give_what_is_readable_and_a_warning(shared: Path):
    files = list(discover([shared / "corpus" / "malformed"]))
    assert files
    for path in files:
        assert isinstance(path, Path)
        for found in read_resolutions(read(path)):
            assert len(found.paragraphs) > 1, path.name
            assert any("not well-formed" in each for each in found.warnings), path.name


@table(
    "printed, expected",
    ("a\u0300 garantir", "à garantir", "a letter and its accent as two characters"),
    ("à garantir", "à garantir", "and as one"),
)
def test_accents_are_read_in_one_form(printed: str, expected: str):
    resolution = one(body=DECIDES.format(number=1, words=f"{printed} {LONG}"))

    assert expected in words(resolution)["1"]
