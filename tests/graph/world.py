"""A small graph made by hand, every golden answer can be checked against it by eye."""

from __future__ import annotations

from factories import act, address, citation, demand, entity, link, official, paper, reading, statement

from kg.model.record import Record, Subject
from kg.model.relation import Reading

NPT = entity(
    "NPT", "treaty", ("en", "Treaty on Non-Proliferation"), ("zh", "不扩散核武器条约"), unts_volume="729", unts_number="10485"
)
CTBT = entity("CTBT", "treaty")
COVENANT = entity("COVENANT-ON-DUST", "treaty", known=False)
KOREA = entity("PRK", "state")
INDIA = entity("IND", "state")
NUCLEAR = entity("NWS", "group")
SECRETARY = entity("SG", "organ")
CONFERENCE = entity("CD", "organ")
REVIEW = entity("NPT-RC-2000", "conference")
THE_HAGUE = entity("THE-HAGUE", "place")
OPINION = entity("ICJ-AO-1996-NW", "statement")
OLD = entity("A/RES/53/77 Y", "document")
LAST = entity("A/RES/57/59", "document")
REPORT = entity("A/58/462", "document")
AGENDA = entity("A/RES/58/51", "document")


RECORD = Record(
    subjects=(
        Subject("nuclear_test", "EuroVoc", "http://eurovoc.europa.eu/5779"),
        Subject("NUCLEAR DISARMAMENT", "UNBIS Thesaurus"),
        Subject("a heading of nobody's", ""),
    ),
    draft="A/C.1/58/L.40",
    meeting_record="A/58/PV.71",
    sponsors=("Korea (on behalf of the Conference on Disarmament)", "Korea and Atlantis"),
)


def new_agenda() -> Reading:
    """A/RES/58/51 in English."""
    text = paper(
        "A/RES/58/51",
        "en",
        "Towards a nuclear-weapon-free world: a new agenda",
        P1="Recalling its resolutions 53/77 Y and 57/59,",
        P2="Noting that the Test⏎ Ban Treaty is not yet in force,",
        P3="Gravely concerned that Korea announced in 2003 its withdrawal from the Treaty,",
        _1="Calls upon the nuclear-weapon States to fulfil article VI of the Treaty,⏎ and urges Korea to return to it;",
        _2="Again requests the Secretary-General to report on the opinion of the Court at The Hague;",
        _2_a="the Covenant on Dust, the Convention on Ash and the Conference;",
        f1="See A/58/462.",
        f2="Ibid., para. 5.",
        calls={"P3": ("1", "2")},
    )
    links = (
        link(text, "", "nuclear-weapon-free world", THE_HAGUE, why="made up, so that a title says something"),
        link(text, "P1", "53/77 Y", OLD, kind="number"),
        link(text, "P2", "Test Ban Treaty", CTBT),
        link(text, "P3", "Korea", KOREA),
        link(text, "1", "nuclear-weapon States", NUCLEAR),
        link(text, "2", "opinion of the Court", OPINION),
        link(text, "2", "The Hague", THE_HAGUE),
        link(text, "2.a", "Covenant on Dust", COVENANT, kind="title"),
        link(text, "2.a", "Convention on Ash", kind="title", why="a title that no authority file knows"),
        link(text, "2.a", "Conference", CONFERENCE, REVIEW, kind="short", why="two conferences are near", judgement="ambiguous"),
    )
    acts = (
        act(text, "P1", "Recalling", "recall"),
        act(text, "P2", "Noting", "note"),
        act(text, "P3", "Gravely concerned", "concern", intensity=1),
        act(text, "1", "Calls upon", "call"),
        act(text, "1", "fulfil", "support", order=2, leads=False),
        act(text, "1", "urges", "urge", order=3),
        act(text, "2", "Again requests", "request"),
    )
    citations = (
        citation(text, "P1", "53/77 Y", OLD, "recall"),
        citation(text, "P1", "57/59", LAST, "recall"),
        citation(text, "P2", "Test Ban Treaty", CTBT, "note"),
        citation(text, "P3", "Treaty", NPT, "concern", via="anaphora"),
        citation(text, "1", "article VI of the Treaty", NPT, "call", "6"),
        citation(text, "2", "report", AGENDA, "request"),
        citation(text, "f1", "A/58/462", REPORT),
        citation(text, "f2", "Ibid., para. 5", REPORT, locator="5", via="ibid"),
    )
    addresses = (
        address(text, "1", "nuclear-weapon States", "call", NUCLEAR),
        address(text, "1", "Korea", "urge", KOREA),
        address(text, "2", "Secretary-General", "request", SECRETARY),
    )
    statements = (
        statement(text, "P2", "Test Ban Treaty is not yet in force", CTBT, "notInForce"),
        statement(
            text, "P3", "Korea announced in 2003 its withdrawal from the Treaty", KOREA, "announcedWithdrawalFrom", NPT, "2003"
        ),
        statement(text, "2", "report on the opinion", REPORT, "reportsOn", OPINION),
    )
    demands = (
        demand(text, acts[3], "fulfil article VI of the Treaty,", "fulfil", "implement", NUCLEAR, NPT),
        demand(text, acts[5], "return to it;", "return", "join", KOREA, NPT),
        demand(text, acts[6], "report on the opinion of the Court at The Hague;", "report", "report", SECRETARY, term="59"),
    )
    plain = reading(text, links, acts, citations, addresses, statements, demands)
    return official(plain, RECORD, {KOREA: "against", INDIA: "abstain"}, [KOREA, CONFERENCE])


def new_agenda_chinese() -> Reading:
    """The same resolution in Chinese, of which less was read."""
    text = paper(
        "A/RES/58/51",
        "zh",
        "建立一个无核武器世界：一项新议程",
        P1="回顾其第57/59号决议，",
        _1="吁请核武器国家履行《条约》第六条，",
    )
    call = act(text, "1", "吁请", "call")
    plain = reading(
        text,
        [link(text, "1", "核武器国家", NUCLEAR)],
        [act(text, "P1", "回顾", "recall"), call],
        [
            citation(text, "P1", "第57/59号", LAST, "recall"),
            citation(text, "1", "《条约》第六条", NPT, "call", "6", via="anaphora"),
        ],
        [address(text, "1", "核武器国家", "call", NUCLEAR)],
        demands=[demand(text, call, "履行《条约》第六条", "履行", "implement", NUCLEAR, NPT)],
    )
    return official(plain, RECORD, {KOREA: "against", INDIA: "abstain"}, [KOREA, CONFERENCE])


def road_map() -> Reading:
    """A/RES/78/40 in Chinese."""
    text = paper(
        "A/RES/78/40",
        "zh",
        "为建立一个无核武器世界制定共同路线图的步骤",
        P1="回顾其第57/59号和第58/51号决议，",
        P2="重申《不扩散核武器条约》第六条，",
        _1="最强烈地谴责朝鲜，并敦促印度加入该条约和《禁试条约》，吁请核武器国家履行第六条；",
    )
    urge = act(text, "1", "敦促", "urge", order=2, leads=False)
    call = act(text, "1", "吁请", "call", order=3, leads=False)
    return reading(
        text,
        [link(text, "P2", "《不扩散核武器条约》", NPT), link(text, "1", "朝鲜", KOREA), link(text, "1", "印度", INDIA)],
        [
            act(text, "P1", "回顾", "recall"),
            act(text, "P2", "重申", "reaffirm"),
            act(text, "1", "最强烈地谴责", "condemn", intensity=2),
        ],
        [
            citation(text, "P1", "第57/59号", LAST, "recall"),
            citation(text, "P1", "第58/51号", AGENDA, "recall"),
            citation(text, "P2", "《不扩散核武器条约》第六条", NPT, "reaffirm", "6"),
            citation(text, "1", "该条约", NPT, "urge", via="anaphora"),
            citation(text, "1", "《禁试条约》", CTBT, "urge"),
        ],
        [address(text, "1", "印度", "urge", INDIA)],
        [statement(text, "1", "印度加入该条约", INDIA, "notPartyTo", NPT)],
        [
            demand(text, urge, "加入该条约和《禁试条约》", "加入", "join", INDIA, NPT, CTBT),
            demand(text, call, "履行第六条", "履行", "implement", NUCLEAR, NPT),
        ],
    )


def readings() -> tuple[Reading, ...]:
    """All three texts."""
    return (new_agenda(), new_agenda_chinese(), road_map())
