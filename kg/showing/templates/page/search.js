// Search in symbols, names and titles, in every language there is.
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s《》“”"'’]+/g, "");
const indexed = things.map((thing) => ({
  thing, code: plain(thing.code), names: [...Object.values(thing.labels), ...Object.values(thing.titles)].map(plain),
  weight: new Set(thing.in.map((link) => link.document)).size,
}));
const HITS = 12;

function score(entry, query) {
  if (entry.code === query) return 0;
  if (entry.code.startsWith(query) || entry.code.endsWith(`/${query}`)) return 1;
  if (entry.names.some((name) => name.startsWith(query))) return 2;
  if (entry.code.includes(query)) return 3;
  return entry.names.some((name) => name.includes(query)) ? 4 : 9;
}

function search(text) {
  const query = plain(text);
  if (!query) return [];
  const found = indexed.map((entry) => [score(entry, query), entry]).filter(([rank]) => rank < 9);
  return found.sort((a, b) => a[0] - b[0] || b[1].weight - a[1].weight || order(a[1].thing, b[1].thing)).map(([, entry]) => entry.thing);
}

function drawHits() {
  const found = search(at("query").value);
  at("hits").replaceChildren(...found.slice(0, HITS).map((thing) => el("li", {}, thingButton(thing, "", reach))));
  at("found").textContent = !plain(at("query").value) ? "" : found.length ? word("found", {n: number(found.length)}) : word("nothing_found");
}

// To a thing wherever it is: filters that hide its kind give way.
function reach(thing) {
  change({kinds: state.kinds.filter((kind) => kind !== thing.kind), node: thing, pair: null, near: false}, true);
  if (shown.things.has(thing.id)) picture.moveTo({position: picture.getPosition(thing.id), animation: false});
  at("panel").querySelector("h2").focus();
}

function onSearchKey(event) {
  const buttons = [...at("hits").querySelectorAll("button")];
  const place = buttons.indexOf(document.activeElement);
  if (event.key === "Enter" && place < 0) {
    event.preventDefault();
    const [first] = search(at("query").value);
    if (first) reach(first);
  } else if (event.key === "ArrowDown" && buttons.length) {
    event.preventDefault();
    buttons[Math.min(place + 1, buttons.length - 1)].focus();
  } else if (event.key === "ArrowUp" && place >= 0) {
    event.preventDefault();
    (buttons[place - 1] ?? at("query")).focus();
  }
}
