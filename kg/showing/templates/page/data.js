// The data of the page, its words, and the state that the address keeps.
const page = JSON.parse(document.getElementById("data").textContent);
const LINK_FIELDS = ["source", "target", "kind", "act", "relation", "locator", "document", "year", "paragraph", "language", "quote", "at", "length"];
const LINK_KINDS = Object.keys(page.look.links);
const KINDS = Object.keys(page.look.kinds);

const things = page.nodes.map((node, id) => ({...node, id, out: [], in: []}));
const links = page.links.map((row, id) => Object.fromEntries([["id", id], ...LINK_FIELDS.map((name, i) => [name, row[i]])]));
const byKey = new Map(things.map((thing) => [thing.key, thing]));
const byCode = new Map(things.filter((thing) => thing.kind === "document").map((thing) => [thing.code, thing]));
const years = [...new Set(links.map((link) => link.year).filter(Boolean))].sort((a, b) => a - b);
for (const link of links) {
  things[link.source].out.push(link);
  things[link.target].in.push(link);
}

const FRESH = {node: null, pair: null, kinds: [], links: [], acts: [], from: 0, to: 0, near: false, view: "network", arrangement: "links"};
const state = {...FRESH, language: page.language};

const at = (id) => document.getElementById(id);
const own = (table, name) => (Object.hasOwn(table, name) ? table[name] : undefined);
const words = () => page.words[state.language];
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => own(values, name) ?? whole);
const word = (name, values = {}) => filled(own(words(), name) ?? name, values);
const kindWord = (kind) => own(words().kind, kind) ?? kind;
const linkWord = (kind) => own(words().link, kind) ?? kind;
const actWord = (act) => own(words().acts, act) ?? act;
const relationWord = (relation) => own(words().relations, relation) ?? relation;
const number = (n) => n.toLocaleString(state.language);

// Every element of the page that holds data is made here: text goes in as text.
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else if (name in element && name !== "list") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function inLanguage(texts) {
  return own(texts, state.language) ?? own(texts, "en") ?? Object.values(texts)[0] ?? "";
}

const labelOf = (thing) => inLanguage(thing.labels);
const titleOf = (thing) => inLanguage(thing.titles) || labelOf(thing);
const nameOf = (thing) => (thing.kind === "document" ? thing.code : labelOf(thing) || thing.code);

function placeWord(paragraph) {
  if (!paragraph) return word("in_title");
  if (/^(?:A\d+\.)?f/.test(paragraph)) return word("note", {id: paragraph.replace(/^f/, "")});
  return word(/^P\d/.test(paragraph) ? "preambular" : "paragraph", {id: paragraph});
}

// "annex-1/section-C" in words; a bare number stays what it is.
function locatorWord(locator) {
  return locator.split("/").map((piece) => {
    const [name, ...rest] = piece.split("-");
    const text = own(words().locators, name);
    return text ? filled(text, {n: rest.join("-")}).trim() : piece;
  }).join(", ");
}

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const list = (name, known) => (given.get(name) ?? "").split(" ").filter((value) => known.includes(value));
  const year = (name) => (years.includes(Number(given.get(name))) ? Number(given.get(name)) : 0);
  const ends = (given.get("pair") ?? "").split("|").map((key) => byKey.get(key));
  Object.assign(state, {
    node: byKey.get(given.get("node")) ?? null,
    pair: ends.length === 2 && ends.every(Boolean) ? ends : null,
    kinds: list("hide", KINDS), links: list("hide-links", LINK_KINDS), acts: list("hide-acts", ACTS.map((act) => act || "-")),
    from: year("from"), to: year("to"), near: given.has("near"),
    view: given.get("view") === "table" ? "table" : "network",
    arrangement: given.get("by") === "year" ? "year" : "links",
    language: Object.hasOwn(page.words, given.get("lang") ?? "") ? given.get("lang") : page.language,
  });
}

function writeAddress(push) {
  const kept = new URLSearchParams();
  const keep = (name, value) => value && kept.set(name, value);
  keep("node", state.node?.key);
  keep("pair", state.pair?.map((thing) => thing.key).join("|"));
  keep("hide", state.kinds.join(" "));
  keep("hide-links", state.links.join(" "));
  keep("hide-acts", state.acts.join(" "));
  keep("from", state.from);
  keep("to", state.to);
  keep("near", state.near ? "1" : "");
  keep("view", state.view === "table" ? "table" : "");
  keep("by", state.arrangement === "year" ? "year" : "");
  keep("lang", state.language === page.language ? "" : state.language);
  const hash = `#${kept.toString().replaceAll("%2F", "/").replaceAll("%7C", "|")}`;
  if (hash === (location.hash || "#")) return;
  history[push ? "pushState" : "replaceState"](null, "", hash);
}

const familyOrder = Object.keys(page.words.en.acts);
const ACTS = [...new Set(links.map((link) => link.act))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
function rank(act) {
  return act === "" ? Infinity : familyOrder.includes(act) ? familyOrder.indexOf(act) : familyOrder.length;
}
