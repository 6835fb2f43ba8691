// The picture: vis-network with everything in its place beforehand.
const FACE = getComputedStyle(document.body).fontFamily;
const SPOT = new Map(page.vis.nodes.map((node) => [node.id, {x: node.x, y: node.y}]));
const SIZES = page.vis.nodes.map((node) => node.size);
const pairs = page.vis.edges.map((edge) => ({id: edge.id, from: edge.from, to: edge.to, links: []}));
const pairOf = new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair]));
for (const link of links) pairOf.get(`${link.source} ${link.target}`).links.push(link);

// Captions are drawn by captions.js; the library would draw all or none.
const dots = new vis.DataSet(page.vis.nodes.map(({label, ...node}) => node));
const arcs = new vis.DataSet(page.vis.edges);
const canvas = at("canvas");
let picture = null;
let shown = {links: [], things: new Set()};

function close() {
  if (state.pair) return new Set(state.pair.map((thing) => thing.id));
  if (!state.node) return null;
  const near = shown.links.filter((link) => link.source === state.node.id || link.target === state.node.id);
  return new Set([state.node.id, ...near.flatMap((link) => [link.source, link.target])]);
}

function dot(thing, near) {
  const faint = near !== null && !near.has(thing.id);
  const chosen = state.node === thing || (state.pair?.includes(thing) ?? false);
  return {
    id: thing.id,
    hidden: !shown.things.has(thing.id),
    opacity: faint ? 0.16 : 1,
    borderWidth: chosen ? 4 : 1.5,
    ...(state.arrangement === "year" ? {x: thing.column[0], y: thing.column[1]} : SPOT.get(thing.id)),
  };
}

function arc(pair, passing) {
  const kept = pair.links.filter((link) => passing.has(link.id));
  if (!kept.length) return {id: pair.id, hidden: true};
  const kind = LINK_KINDS.find((name) => kept.some((link) => link.kind === name));
  const touched = state.node && (pair.from === state.node.id || pair.to === state.node.id);
  const chosen = touched || (state.pair && pair.from === state.pair[0].id && pair.to === state.pair[1].id);
  const faint = (state.node || state.pair) && !chosen;
  const places = new Set(kept.map((link) => `${link.document} ${link.paragraph}`)).size;
  const opacity = faint ? 0.08 : chosen ? 0.95 : kind === "mentions" ? 0.5 : 0.42;
  return {
    id: pair.id, hidden: false, dashes: page.look.links[kind].dashes, width: Math.min(5, 0.7 + 0.5 * Math.sqrt(places)),
    color: {color: page.look.links[kind].colour, opacity, inherit: false},
  };
}

function drawPicture() {
  const near = close();
  const passing = new Set(shown.links.map((link) => link.id));
  rankCaptions(near);
  dots.update(things.map((thing) => dot(thing, near)));
  arcs.update(pairs.map((pair) => arc(pair, passing)));
}

function startPicture() {
  const options = {...page.vis.options, autoResize: true};
  options.interaction = {...options.interaction, hideEdgesOnDrag: pairs.length > 2500, hideEdgesOnZoom: pairs.length > 2500};
  picture = new vis.Network(canvas, {nodes: dots, edges: arcs}, options);
  picture.on("click", ({nodes, edges}) => {
    if (nodes.length) choose(things[nodes[0]]);
    else if (edges.length) choosePair(pairs[edges[0]]);
    else change({node: null, pair: null, near: false}, true);
  });
  picture.on("hoverNode", ({node, pointer}) => showTip(aboutThing(things[node]), pointer.DOM));
  picture.on("hoverEdge", ({edge, pointer}) => showTip(aboutPair(pairs[edge]), pointer.DOM));
  for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) picture.on(event, hideTip);
  picture.on("afterDrawing", drawCaptions);
  // The room for the picture is known only once everything around it stands; until a hand moves it, it is fitted anew.
  let moved = false;
  for (const event of ["dragStart", "zoom"]) picture.on(event, () => { moved = true; });
  picture.on("resize", () => { if (!moved && !state.node) fitPicture(); });
  canvas.addEventListener("keydown", onKey);
  canvas.addEventListener("blur", hideTip);
  // The library's own element would be a second stop of the Tab key, and its canvas says nothing to a screen reader.
  canvas.querySelector(".vis-network").tabIndex = -1;
  canvas.querySelector("canvas").setAttribute("aria-hidden", "true");
}

// Everything shown, with room at the edges for captions, which stand out beyond the things.
function fitPicture() {
  const places = [...shown.things].map((id) => picture.getPosition(id));
  if (!places.length) return;
  const [left, right] = ends(places.map(({x}) => x));
  const [top, bottom] = ends(places.map(({y}) => y));
  const wide = Math.max(1, canvas.clientWidth - 2 * 56) / Math.max(1, right - left);
  const high = Math.max(1, canvas.clientHeight - 2 * 44) / Math.max(1, bottom - top);
  const scale = Math.min(1.7, wide, high);
  picture.moveTo({position: {x: (left + right) / 2, y: (top + bottom) / 2}, scale, animation: false});
}

function ends(numbers) {
  return numbers.reduce(([least, most], each) => [Math.min(least, each), Math.max(most, each)], [Infinity, -Infinity]);
}

function zoom(factor) {
  picture.moveTo({scale: Math.min(6, Math.max(0.02, picture.getScale() * factor)), animation: false});
}

// The next thing in a direction: near first, and straight ahead before aside.
function next(dx, dy) {
  const from = state.node && shown.things.has(state.node.id) ? picture.getPosition(state.node.id) : picture.getViewPosition();
  let best = null;
  let least = Infinity;
  for (const id of shown.things) {
    const {x, y} = picture.getPosition(id);
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && aside <= 1.6 * ahead && cost < least && id !== state.node?.id) [best, least] = [things[id], cost];
  }
  return best;
}

const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (Object.hasOwn(ARROWS, event.key)) step(...ARROWS[event.key]);
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fitPicture();
  else if (event.key === "Enter") at("panel").querySelector("h2")?.focus();
  else if (event.key === "Escape") change({node: null, pair: null, near: false}, true);
  else return;
  event.preventDefault();
}

function step(dx, dy) {
  const thing = next(dx, dy);
  if (!thing) return;
  choose(thing);
  bringIntoView(thing);
  showTip(aboutThing(thing), picture.canvasToDOM(picture.getPosition(thing.id)));
}

function bringIntoView(thing) {
  const {x, y} = picture.canvasToDOM(picture.getPosition(thing.id));
  const inside = x > 40 && y > 40 && x < canvas.clientWidth - 40 && y < canvas.clientHeight - 40;
  if (!inside) picture.moveTo({position: picture.getPosition(thing.id), animation: false});
}

function showTip(content, {x, y}) {
  const tip = at("tip");
  tip.replaceChildren(...content);
  tip.hidden = false;
  const left = Math.max(8, Math.min(x + 16, canvas.clientWidth - tip.offsetWidth - 8));
  const above = y + 18 + tip.offsetHeight > canvas.clientHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(8, above ? y - tip.offsetHeight - 14 : y + 18)}px`;
}

function hideTip() {
  at("tip").hidden = true;
}
