// The panel: what a thing cites and who cites it, with the words, in both directions.
const HOW_MANY = 40;

// One entry for each paragraph that makes the link, whatever number of words, acts or languages make it.
function entries(list) {
  const found = new Map();
  for (const link of list) {
    const name = `${link.document} ${link.paragraph}`;
    if (!found.has(name)) found.set(name, {link, acts: new Set(), relations: new Set(), locators: new Set(), texts: Object.create(null)});
    const entry = found.get(name);
    if (link.act) entry.acts.add(link.act);
    if (link.relation) entry.relations.add(link.relation);
    if (link.locator) entry.locators.add(link.locator);
    const text = (entry.texts[link.language] ??= {quote: page.quotes[link.quote], language: link.language, marks: []});
    if (link.at >= 0) text.marks.push([link.at, link.at + link.length]);
  }
  return [...found.values()];
}

function marked(text, start, end) {
  const letters = Array.from(text.quote);
  const parts = [];
  let from = start;
  for (const [a, b] of [...text.marks].sort((x, y) => x[0] - y[0])) {
    if (a < from || b > end) continue;
    parts.push(letters.slice(from, a).join(""), el("mark", {}, letters.slice(a, b).join("")));
    from = b;
  }
  parts.push(letters.slice(from, end).join(""));
  return parts;
}

// The words with a little of what stands around them.
function clipped(text, around) {
  const length = Array.from(text.quote).length;
  const width = around ?? (/^(?:zh|ja|ko)/.test(text.language) ? 34 : 80);
  const first = text.marks.length ? Math.min(...text.marks.map(([a]) => a)) : 0;
  const last = text.marks.length ? Math.min(...text.marks.map(([, b]) => b)) : 0;
  const start = first - width < 12 ? 0 : first - width;
  const end = last + width > length - 12 ? length : last + width;
  return {parts: [start > 0 ? "…" : "", ...marked(text, start, end), end < length ? "…" : ""], whole: start === 0 && end === length};
}

function quoteOf(entry) {
  const text = inLanguage(entry.texts);
  const clip = clipped(text);
  const quote = el("p", {className: "quote", lang: text.language, dir: "auto"}, clip.parts);
  if (clip.whole) return [quote];
  const button = el("button", {type: "button", className: "link", "aria-expanded": "false"}, word("whole"));
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(open));
    button.textContent = word(open ? "less" : "whole");
    quote.replaceChildren(...(open ? marked(text, 0, Array.from(text.quote).length) : clip.parts));
  });
  return [quote, button];
}

function entryView(entry, speaker) {
  const {link} = entry;
  const acts = [...entry.acts].map(actWord).concat([...entry.relations].map(relationWord)).join(", ");
  const places = [...entry.locators].map((place) => word("at_locator", {place: locatorWord(place)})).join(" ");
  const facts = [...(speaker === link.document ? [] : [link.document, link.year || ""]), placeWord(link.paragraph), places];
  return el("div", {className: "entry"},
    el("p", {className: "where"}, acts ? el("span", {className: "act"}, acts) : "", acts ? " · " : "", facts.filter(Boolean).join(" · ")),
    ...quoteOf(entry));
}

function thingButton(thing, extra, go = (chosen) => choose(chosen, true)) {
  const about = thing.kind === "document" ? titleOf(thing) : thing.code === nameOf(thing) ? "" : thing.code;
  return el("button", {type: "button", on: {click: () => go(thing)}},
    signOf(thing), el("span", {}, el("span", {className: "code"}, nameOf(thing)), about ? " " : "", el("span", {className: "about"}, about)),
    extra ? el("span", {className: "n"}, extra) : "");
}

function more(items, make, box) {
  const add = (from) => {
    box.append(...items.slice(from, from + HOW_MANY).map(make));
    const rest = items.length - from - HOW_MANY;
    if (rest <= 0) return;
    const button = el("button", {type: "button", className: "link more"}, word("more", {n: number(Math.min(rest, HOW_MANY))}));
    button.addEventListener("click", () => {
      button.remove();
      add(from + HOW_MANY);
      box.children[from + HOW_MANY]?.querySelector("button")?.focus();
    });
    box.append(button);
  };
  add(0);
  return box;
}

function section(thing, direction, kind) {
  const other = direction === "out" ? "target" : "source";
  const list = shown.links.filter((link) => link.kind === kind && link[direction === "out" ? "source" : "target"] === thing.id);
  if (!list.length) return [];
  const ends = [...new Set(list.map((link) => link[other]))].map((id) => things[id]).sort(order);
  const groups = more(ends, (end) => el("div", {className: "group"}, thingButton(end),
    ...entries(list.filter((link) => link[other] === end.id)).map((entry) => entryView(entry, (direction === "out" ? thing : end).code))), el("div"));
  return [el("h3", {}, word(`${direction}_${kind}`), el("span", {className: "n"}, number(ends.length))), groups];
}

function order(a, b) {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.year - b.year || (a.code < b.code ? -1 : 1);
}

function head(sign, kind, title, about, language) {
  const close = el("button", {type: "button", className: "link", on: {click: () => leave()}}, word("close"));
  return [el("p", {className: "kind"}, sign, kind, close), el("h2", {tabIndex: -1}, title), about ? el("p", {lang: language}, about) : ""];
}

function leave() {
  change({node: null, pair: null, near: false}, true);
  (state.view === "table" ? at("tables") : canvas).focus();
}

function thingPanel(thing) {
  const label = titleOf(thing);
  const known = {...thing.labels, ...thing.titles};
  const language = Object.keys(known).find((code) => known[code] === label) ?? state.language;
  const date = thing.date ? word("adopted", {date: thing.date}) : thing.year ? word("year_about", {year: thing.year}) : "";
  const read = thing.kind === "document" ? word(thing.read ? "was_read" : "only_cited") : "";
  const near = el("input", {type: "checkbox", checked: state.near, on: {change: () => change({near: !state.near}, true, true)}});
  const sections = ["out", "in"].flatMap((direction) => LINK_KINDS.flatMap((kind) => section(thing, direction, kind)));
  return [
    ...head(signOf(thing), kindWord(thing.kind), thing.kind === "document" ? thing.code : label, thing.kind === "document" ? label : thing.code, language),
    el("p", {className: "facts"}, [date, read].filter(Boolean).join(" · ")),
    el("label", {className: "line"}, near, el("span", {}, word("near"))),
    ...(sections.length ? sections : [el("p", {className: "facts"}, word("no_links"))]),
  ];
}

function pairPanel([a, b]) {
  const list = shown.links.filter((link) => link.source === a.id && link.target === b.id);
  const sections = LINK_KINDS.flatMap((kind) => {
    const found = entries(list.filter((link) => link.kind === kind));
    return found.length ? [el("h3", {}, linkWord(kind), el("span", {className: "n"}, number(found.length))), ...found.map((entry) => entryView(entry, a.code))] : [];
  });
  return [
    ...head("", word("links"), word("between", {a: nameOf(a), b: nameOf(b)}), ""),
    el("div", {className: "list"}, thingButton(a), thingButton(b)),
    ...(sections.length ? sections : [el("p", {className: "facts"}, word("no_links"))]),
  ];
}

const citers = (thing) => new Set(thing.in.filter((link) => link.kind === "cites").map((link) => link.document)).size;

function overview() {
  const read = things.filter((thing) => thing.read).sort(order);
  const cited = things.map((thing) => [thing, citers(thing)]).filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1] || order(a[0], b[0]));
  const item = (thing, extra) => el("li", {}, thingButton(thing, extra));
  const list = (title, items) => (items.length ? [el("h3", {}, title), more(items, (make) => make(), el("ul", {className: "list"}))] : []);
  return [
    el("h2", {tabIndex: -1}, word("reading_title")), el("p", {}, word("reading")),
    ...list(word("resolutions_read"), read.map((thing) => () => item(thing, String(thing.year || "")))),
    ...list(word("most_cited"), cited.slice(0, 15).map(([thing, n]) => () => item(thing, word("cited_by_n", {n: number(n)})))),
  ];
}

function drawPanel() {
  const content = state.pair ? pairPanel(state.pair) : state.node ? thingPanel(state.node) : overview();
  at("panel").replaceChildren(...content.filter(Boolean));
  at("panel").scrollTop = 0;
}

// What hovering or stepping onto something shows beside it.
function aboutThing(thing) {
  const about = thing.kind === "document" ? titleOf(thing) : thing.code;
  const date = thing.date || thing.year || "";
  return [el("strong", {}, nameOf(thing)), el("div", {}, [kindWord(thing.kind), date].filter(Boolean).join(" · ")), el("div", {}, about)];
}

function aboutPair(pair) {
  const passing = pair.links.filter((link) => shown.links.includes(link));
  const found = entries(passing);
  const title = el("strong", {}, `${nameOf(things[pair.from])} → ${nameOf(things[pair.to])}`);
  return [title, ...found.slice(0, 3).flatMap((entry) => {
    const acts = [...entry.acts].map(actWord).concat([...entry.relations].map(relationWord), linkWord(entry.link.kind));
    const text = inLanguage(entry.texts);
    return [el("div", {}, `${acts[0]} · ${placeWord(entry.link.paragraph)}`), el("div", {className: "quote", lang: text.language, dir: "auto"}, clipped(text).parts)];
  }), found.length > 3 ? el("div", {}, `+ ${number(found.length - 3)}`) : ""];
}
