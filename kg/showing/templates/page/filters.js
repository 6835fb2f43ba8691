// The legend, which is also the filter; and what passes it.
const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  square: "M3 3h12v12H3z", diamond: "M9 1.5 16.5 9 9 16.5 1.5 9z", dot: "M9 2.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z",
  triangle: "M9 2 16.5 15.5H1.500z", triangleDown: "M9 16 16.5 2.5H1.500z", hexagon: "M5 2.500h8l4 6.500-4 6.500H5L1 9z",
  star: "M9 1l2.350 5.300 5.750.580-4.350 3.800 1.300 5.650L9 13.400l-5.050 2.930 1.300-5.650L.900 6.880l5.750-.580z",
};

function drawing(path, attributes) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 18 18");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries({d: path, ...attributes})) shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
}

function kindSign(kind, read = true) {
  const look = page.look.kinds[kind];
  const hollow = look.hollow || (kind === "document" && !read);
  return drawing(OUTLINES[look.shape], {fill: hollow ? page.look.paper : look.colour, stroke: look.colour, "stroke-width": 1.6});
}

const signOf = (thing) => kindSign(thing.kind, thing.read);

function linkSign(kind) {
  const look = page.look.links[kind];
  const dashes = look.dashes ? look.dashes.join(" ") : "none";
  return drawing("M0 9h18", {stroke: look.colour, "stroke-width": 2.4, "stroke-dasharray": dashes});
}

const inYears = (link) => (!state.from && !state.to) || (link.year && link.year >= state.from && link.year <= (state.to || 9999));

function passes(link) {
  return !state.links.includes(link.kind) && !state.acts.includes(link.act || "-") && inYears(link)
    && !state.kinds.includes(things[link.source].kind) && !state.kinds.includes(things[link.target].kind);
}

// Once a change: the links and things that pass every filter.
function sift() {
  const passing = links.filter(passes);
  const middle = state.near && state.node ? state.node.id : null;
  const kept = middle === null ? passing : passing.filter((link) => link.source === middle || link.target === middle);
  const seen = new Set(kept.flatMap((link) => [link.source, link.target]));
  for (const thing of things) {
    const lonely = thing.out.length + thing.in.length === 0 && !state.kinds.includes(thing.kind) && middle === null;
    if (lonely || thing.id === middle) seen.add(thing.id);
  }
  return {links: kept, things: seen};
}

function tick(name, value, sign, text, count, list) {
  const box = el("input", {type: "checkbox", name, value, on: {change: () => change({[list]: toggled(state[list], value)})}});
  return el("label", {className: "line"}, box, sign, text, el("span", {className: "n"}, number(count)));
}

const toggled = (list, value) => (list.includes(value) ? list.filter((other) => other !== value) : [...list, value].sort());
const count = (list, test) => list.reduce((n, item) => n + (test(item) ? 1 : 0), 0);

function drawFilters() {
  const kinds = KINDS.filter((kind) => things.some((thing) => thing.kind === kind));
  const joins = LINK_KINDS.filter((kind) => links.some((link) => link.kind === kind));
  at("kinds").replaceChildren(...kinds.map((kind) =>
    tick("kind", kind, kindSign(kind), el("span", {}, words().kinds[kind]), count(things, (thing) => thing.kind === kind), "kinds")),
  el("p", {className: "signs"}, kindSign("document"), word("sign_read"), kindSign("document", false), word("sign_cited")));
  at("links").replaceChildren(...joins.map((kind) =>
    tick("link", kind, linkSign(kind), el("span", {}, linkWord(kind)), count(links, (link) => link.kind === kind), "links")));
  at("acts").replaceChildren(...ACTS.map((act) =>
    tick("act", act || "-", "", el("span", {}, act ? actWord(act) : word("no_act")), count(links, (link) => link.act === act), "acts")));
  for (const id of ["from", "to"]) {
    at(id).replaceChildren(el("option", {value: "0"}, "–"), ...years.map((year) => el("option", {value: String(year)}, String(year))));
  }
}

function setFilters() {
  const off = {kind: state.kinds, link: state.links, act: state.acts};
  for (const box of at("side").querySelectorAll("input[type=checkbox]")) box.checked = !off[box.name].includes(box.value);
  at("from").value = String(state.from);
  at("to").value = String(state.to);
  for (const [name, value] of [["view", state.view], ["language", state.language], ["arrangement", state.arrangement]]) {
    document.querySelector(`input[name=${name}][value=${value}]`).checked = true;
  }
}
