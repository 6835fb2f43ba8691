"""The page in a real browser: what a person sees, hears and does there."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.graph.store import Store
from kg.showing.view import view

pytestmark = pytest.mark.browser

DESK, PHONE = (1400, 900), (390, 844)
SHOWN = "document.querySelector('#shown').textContent"
HEADING = "document.querySelector('#panel h2').textContent"
MIDDLE = """(({left, top, width, height}) => [left + width / 2, top + height / 2])(
  document.querySelector('#canvas').getBoundingClientRect())"""
PANEL = "document.querySelector('#panel').innerText"


@pytest.fixture
def page(browser: Any, store: Store, tmp_path: Path) -> Iterator[Any]:
    """The small graph's page, opened at a desk; whatever was done with it, it asked nobody and complained of nothing."""
    browser.size(*DESK)
    browser.open(view(store, tmp_path / "page.html"))
    yield browser
    assert [url for url in browser.requests() if not url.startswith("file:")] == []
    assert browser.complaints() == []


def tick(browser: Any, name: str, value: str) -> None:
    """Clicks a box or a button of the filters."""
    browser.run(f'document.querySelector(\'input[name="{name}"][value="{value}"]\').click()')


def painted(browser: Any) -> int:
    """How many points of the picture are not empty."""
    return browser.run("""(() => {
      const canvas = document.querySelector('#canvas canvas');
      const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let n = 0;
      for (let i = 3; i < data.length; i += 4) n += data[i] > 0 ? 1 : 0;
      return n;
    })()""")


def test_the_picture_is_there_at_once(page: Any):
    """No physics: what is drawn first is what stays."""
    assert painted(page) > 2000
    assert page.run(SHOWN) == "9 things and 13 links shown"


def test_it_begins_with_what_was_read(page: Any):
    assert page.run(HEADING) == "How to read this picture"
    assert "A/RES/58/51 Towards a nuclear-weapon-free world: a new agenda" in page.run(PANEL).replace("\n", " ")


SEARCHES = [
    ("58/51", "A/RES/58/51", "the end of a symbol"),
    ("npt", "Treaty on the Non-Proliferation of Nuclear Weapons", "a code in small letters"),
    ("不扩散", "Treaty on the Non-Proliferation of Nuclear Weapons", "a name in the other language"),
    ("new agenda", "A/RES/58/51", "words of a title"),
    ("nonaligned", "Movement of Non-Aligned Countries", "a name without its hyphen is not found, nothing changes"),
]


@pytest.mark.parametrize(("query", "heading", "reason"), SEARCHES[:-1], ids=[row[-1] for row in SEARCHES[:-1]])
def test_search_finds(page: Any, query: str, heading: str, reason: str):
    page.run("document.querySelector('#query').focus()")
    page.call("Input.insertText", text=query)
    page.key("Enter", "\r")
    assert page.run(HEADING) == heading, reason
    assert page.run("document.activeElement.tagName") == "H2"


def test_search_finds_nothing(page: Any):
    page.run("document.querySelector('#query').focus()")
    page.call("Input.insertText", text="no such thing")
    assert page.run("document.querySelector('#found').textContent") == "Nothing found"
    page.key("Enter", "\r")
    assert page.run(HEADING) == "How to read this picture"


def test_search_is_walked_with_arrows(page: Any):
    page.run("document.querySelector('#query').focus()")
    page.call("Input.insertText", text="A/")
    page.key("ArrowDown")
    page.key("ArrowDown")
    second = page.run("document.activeElement.innerText").replace("\n", " ")
    page.key("Enter", "\r")
    assert second.startswith(page.run(HEADING))


FILTERS = [
    ("kind", "treaty", "7 things and 8 links shown", "without treaties their links go too"),
    ("link", "cites", "6 things and 5 links shown", "without citations only the rest is linked"),
    ("act", "recall", "8 things and 9 links shown", "without an act"),
    ("act", "-", "7 things and 9 links shown", "without what has no act"),
]


@pytest.mark.parametrize(("name", "value", "shown", "reason"), FILTERS, ids=[row[-1] for row in FILTERS])
def test_filters_hide(page: Any, name: str, value: str, shown: str, reason: str):
    tick(page, name, value)
    assert page.run(SHOWN) == shown, reason
    tick(page, name, value)
    assert page.run(SHOWN) == "9 things and 13 links shown"


def test_years_and_reset(page: Any):
    page.run(
        "(s => { s.value = '2013'; s.dispatchEvent(new Event('change', {bubbles: true})); })(document.querySelector('#from'))"
    )
    assert page.run(SHOWN) == "6 things and 7 links shown"
    page.run("document.querySelector('#reset').click()")
    assert page.run(SHOWN) == "9 things and 13 links shown"


def test_the_panel_shows_the_sentence_in_both_directions(page: Any):
    page.run("location.hash = 'node=document/A/RES/58/51'")
    page.wait(f"{HEADING} === 'A/RES/58/51'")
    panel = page.run(PANEL)
    assert "Towards a nuclear-weapon-free world: a new agenda" in panel
    assert "Recalling its resolution 57/59," in panel
    assert "calls upon, reaffirms · para. 4 · → 6" in panel
    assert "Cited by" in panel
    assert "recalls · preamble P3" in panel
    assert (
        page.run("[...document.querySelectorAll('#panel mark')].map((mark) => mark.textContent)").count("不扩散核武器条约") == 2
    )


def test_a_paragraph_is_opened_whole(browser: Any, store: Store, tmp_path: Path):
    browser.size(*DESK)
    browser.open(view(store, tmp_path / "page.html"), "#node=state/PRK")
    quotes = "[...document.querySelectorAll('#panel .quote')].map((quote) => quote.textContent)"
    assert "回顾其第 58/51 号决议和朝鲜民主主义人民共和国退出《不扩散核武器条约》一事，" in browser.run(quotes)


def test_the_switch_changes_words_labels_and_sentences(page: Any):
    page.run("location.hash = 'node=document/A/RES/58/51'")
    page.wait(f"{HEADING} === 'A/RES/58/51'")
    tick(page, "language", "zh")
    assert page.run("document.documentElement.lang") == "zh"
    assert page.run("document.title") == "联合国决议引用关系"
    panel = page.run(PANEL)
    assert "建立一个无核武器世界：一项新议程" in panel
    assert "不扩散核武器条约" in panel
    assert "回顾其第 57/59 号决议，" in panel
    assert "Recalling" not in panel
    assert page.run(SHOWN) == "显示事物 9 个、关联 13 条"


def test_the_address_keeps_what_is_seen(page: Any, tmp_path: Path):
    tick(page, "kind", "state")
    tick(page, "language", "zh")
    tick(page, "arrangement", "year")
    page.run("document.querySelector('#panel .list button').click()")
    address = page.run("location.hash")
    before = page.run(PANEL), page.run(SHOWN)
    page.open(tmp_path / "page.html", address)
    assert (page.run(PANEL), page.run(SHOWN)) == before


def test_back_goes_back(page: Any):
    page.run("document.querySelector('#panel .list button').click()")
    assert page.run(HEADING) == "A/RES/58/51"
    page.run("history.back()")
    page.wait(f"{HEADING} === 'How to read this picture'")


ADDRESSES = [
    "#node=state/XXX",
    "#node=__proto__&hide=toString",
    "#lang=constructor",
    "#pair=a|b",
    "#from=x&view=<b>",
    "#%%%",
    "#by=1&near=1",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_means_nothing(browser: Any, store: Store, tmp_path: Path, address: str):
    browser.open(view(store, tmp_path / "page.html"), address)
    assert browser.run(HEADING) == "How to read this picture"
    assert browser.complaints() == []


def test_the_picture_is_walked_with_arrows(page: Any):
    """Each step tells what it comes to; Enter goes to the panel, Escape lets go."""
    page.run("document.querySelector('#canvas').focus()")
    met = set()
    names = {"u": "ArrowUp", "l": "ArrowLeft", "d": "ArrowDown", "r": "ArrowRight"}
    for letter in "uldrurdlluurddrulldrrd":
        page.key(names[letter])
        met.add(page.run("document.querySelector('#said').textContent"))
    assert "A/RES/68/51, document, 采取联合行动彻底消除核武器" in met
    assert len(met) > 4
    heading = page.run(HEADING)
    page.key("Enter", "\r")
    assert page.run("document.activeElement.textContent") == heading
    page.run("document.querySelector('#canvas').focus()")
    page.key("Escape")
    assert page.run(HEADING) == "How to read this picture"


def test_hovering_and_clicking(browser: Any, store: Store, tmp_path: Path):
    """Shown alone, a thing stands in the middle of the picture; let go, it stays there."""
    browser.size(*DESK)
    browser.open(view(store, tmp_path / "page.html"), "#node=document/A/RES/58/51&near=1&hide-links=cites+addresses")
    middle = browser.run(MIDDLE)
    browser.mouse(*middle, click=False)
    browser.wait("!document.querySelector('#tip').hidden")
    assert "Towards a nuclear-weapon-free world" in browser.run("document.querySelector('#tip').innerText")
    browser.mouse(middle[0], middle[1] - 300)
    browser.wait(f"{HEADING} === 'How to read this picture'")
    tick(browser, "link", "cites")
    browser.mouse(*middle)
    browser.wait(f"{HEADING} === 'A/RES/58/51'")


def test_hovering_over_a_link(browser: Any, store: Store, tmp_path: Path):
    """Two things shown alone have the middle of their link in the middle of the picture."""
    browser.size(*DESK)
    browser.open(view(store, tmp_path / "page.html"), "#node=treaty/CTBT&near=1")
    browser.mouse(*browser.run(MIDDLE), click=False)
    browser.wait("!document.querySelector('#tip').hidden")
    tip = browser.run("document.querySelector('#tip').innerText")
    assert "A/RES/68/51 → Comprehensive Nuclear-Test-Ban Treaty" in tip
    assert "urges · para. 15" in tip
    assert "批准《全面禁止核试验条约》" in tip
    (x, y) = browser.run(MIDDLE)
    browser.mouse(x, y)
    browser.wait(f"{HEADING}.startsWith('Between A/RES/68/51 and')")


def test_a_link_shows_its_sentences(browser: Any, store: Store, tmp_path: Path):
    browser.open(view(store, tmp_path / "page.html"), "#pair=state/PRK|treaty/NPT")
    panel = browser.run(PANEL)
    assert "withdrew from" in panel
    assert "《不扩散核武器条约》一事" in panel


def test_only_what_it_touches(page: Any):
    page.run("location.hash = 'node=treaty/CTBT'")
    page.wait(f"{HEADING}.startsWith('Comprehensive')")
    page.run("document.querySelector('#panel input').click()")
    assert page.run(SHOWN) == "2 things and 1 links shown"


def test_the_table_holds_what_is_shown(page: Any):
    tick(page, "kind", "treaty")
    tick(page, "view", "table")
    assert page.run("document.querySelectorAll('[data-table=links] tbody tr').length") == 8
    assert page.run("document.querySelectorAll('[data-table=things] tbody tr').length") == 7
    assert "回顾其第 58/51 号决议" in page.run("document.querySelector('#tables').innerText")


def test_the_table_is_sorted_by_its_heads(page: Any):
    tick(page, "view", "table")
    column = "[...document.querySelectorAll('[data-table=things] tbody tr')].map((row) => row.cells[0].textContent)"
    head = "document.querySelector('[data-table=things] th[data-column=code]')"
    page.run(f"{head}.querySelector('button').click()")
    assert page.run(f"{head}.getAttribute('aria-sort')") == "ascending"
    ascending = page.run(column)
    page.run(f"{head}.querySelector('button').click()")
    assert page.run(column) == ascending[::-1]


def test_the_way_past_the_picture(page: Any):
    """The first stop of the Tab key leads to the table."""
    page.key("Tab")
    assert page.run("document.activeElement.id") == "skip"
    page.key("Enter", "\r")
    assert page.run("document.activeElement.id") == "tables"


POISONS = [
    "</script><script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=1>",
    "\" onmouseover='window.__xss=1' x=\"",
    "javascript:window.__xss=1",
    '<a href="javascript:window.__xss=1">href</a>',
    "<svg onload=window.__xss=1><!--",
]
EVERYWHERE = """(async () => {
  const pause = () => new Promise((done) => setTimeout(done, 5));
  for (const language of ['zh', 'en']) {
    document.querySelector(`input[name=language][value=${language}]`).click();
    for (const button of document.querySelectorAll('#panel .list button')) { button.click(); await pause(); }
    for (const mode of ['table', 'network']) { document.querySelector(`input[name=view][value=${mode}]`).click(); await pause(); }
    const query = document.querySelector('#query');
    query.value = 'a';
    query.dispatchEvent(new Event('input', {bubbles: true}));
    for (const button of [...document.querySelectorAll('#hits button')]) { button.click(); await pause(); }
    for (const button of [...document.querySelectorAll('#panel .link')].slice(1)) { button.click(); await pause(); }
    document.querySelector('#canvas').focus();
  }
})()"""


@pytest.mark.parametrize("guarded", [True, False], ids=["with the policy", "without the policy"])
@pytest.mark.parametrize("poison", POISONS)
def test_no_text_runs(browser: Any, poisoned: Callable[[str], Store], tmp_path: Path, poison: str, guarded: bool):
    """Through every text of the graph, in every part of the page, and also when a browser knows no policy."""
    path = view(poisoned(poison), tmp_path / "page.html")
    if not guarded:
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"<meta http-equiv=[^>]+>", "", text), encoding="utf-8")
    browser.size(*DESK)
    browser.open(path)
    browser.run(EVERYWHERE)
    for key in ("ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"):
        browser.key(key)
    assert poison[:12] in browser.run("document.body.textContent")
    assert browser.run("typeof window.__xss") == "undefined"
    assert browser.run("document.querySelectorAll('#panel img, #panel a, #hits img, #tables img, main svg[onload]').length") == 0
    assert browser.complaints() == []


FAULTS = """(() => {
  const every = (selector) => [...document.querySelectorAll(selector)];
  const name = (e) => (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent || '').trim();
  const seen = (e) => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 1;
  const straight = (v) => (v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((v) => straight(v / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = (e) => {
    const colour = getComputedStyle(e).backgroundColor;
    return !/, 0\\)$/.test(colour) ? colour : e.parentElement ? ground(e.parentElement) : 'rgb(255, 255, 255)';
  };
  const contrast = (e) => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
  };
  const worded = every('body *').filter((e) => seen(e) && !e.closest('script, svg, .skip')
    && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()));
  const ids = every('[id]').map((e) => e.id);
  const levels = every('h1, h2, h3, h4').filter(seen).map((e) => Number(e.tagName[1]));
  const brief = (e) => e.outerHTML.slice(0, 90);
  return {
    nameless: every('button, input, select, [tabindex="0"], aside').filter((e) => !name(e)).map(brief),
    pale: worded.filter((e) => contrast(e) < 4.5).map(brief),
    twice: ids.filter((id, i) => ids.indexOf(id) !== i),
    landmarks: ['header', 'main', 'aside', '[role=search]', 'h1'].filter((s) => every(s).length !== 1),
    outside: worded.filter((e) => !e.closest('header, main, aside, [role=search]')).map(brief),
    leaps: levels.filter((level, i) => i && level > levels[i - 1] + 1),
    wide: document.documentElement.scrollWidth > innerWidth,
  };
})()"""
SOUND = {"nameless": [], "pale": [], "twice": [], "landmarks": [], "outside": [], "leaps": [], "wide": False}
PLACES = ["", "#node=document/A/RES/58/51", "#view=table", "#pair=state/PRK|treaty/NPT&lang=zh", "#by=year"]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("address", PLACES)
def test_no_faults_of_access(browser: Any, store: Store, tmp_path: Path, address: str, size: tuple[int, int]):
    """Names, contrast, landmarks, the order of headings, nothing wider than the screen."""
    browser.size(*size)
    browser.open(view(store, tmp_path / "page.html"), address)
    assert browser.run(FAULTS) == SOUND


def test_focus_is_seen(page: Any):
    for _ in range(14):
        page.key("Tab")
        outlines = page.run("""(() => { const e = document.activeElement; const next = e.nextElementSibling ?? e;
          return [getComputedStyle(e).outlineStyle, getComputedStyle(next).outlineStyle]; })()""")
        assert "solid" in outlines
