// What a change does, and the start.
function setWords() {
  document.documentElement.lang = state.language;
  document.title = word("title");
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
    element.title = word(element.dataset.label);
  }
  at("query").placeholder = word("search_hint");
  canvas.setAttribute("aria-label", word("picture"));
  at("panel").setAttribute("aria-label", word("panel"));
  at("tables").setAttribute("aria-label", word("table"));
  at("counts").textContent = word("counts", {
    read: number(count(things, (thing) => thing.read)), things: number(things.length), links: number(links.length),
  });
  at("trimmed").hidden = things.length >= page.total;
  at("trimmed").textContent = word("trimmed", {shown: number(things.length), all: number(page.total)});
  drawFilters();
  drawHits();
}

function refresh() {
  shown = sift();
  setFilters();
  at("network").hidden = state.view !== "network";
  at("tables").hidden = state.view !== "table";
  at("shown").textContent = word("shown", {things: number(shown.things.size), links: number(shown.links.length)});
  drawPicture();
  drawPanel();
  if (state.view === "table") drawTables();
}

// Every change goes through here: the state, then the address, then the page.
function change(patch, push = false, fit = false) {
  const language = state.language;
  Object.assign(state, patch);
  writeAddress(push);
  if (state.language !== language) setWords();
  refresh();
  if (fit) fitPicture();
}

function choose(thing, follow = false) {
  change({node: thing, pair: null, near: state.near && state.node === thing}, true);
  at("said").textContent = [...new Set([nameOf(thing), kindWord(thing.kind), titleOf(thing)])].filter(Boolean).join(", ");
  if (!follow) return;
  if (state.view === "network" && shown.things.has(thing.id)) bringIntoView(thing);
  at("panel").querySelector("h2").focus();
}

function choosePair(pair) {
  change({node: null, near: false, pair: [things[pair.from], things[pair.to]]}, true);
}

function onAddress() {
  readAddress();
  setWords();
  refresh();
}

function listen() {
  const value = (handler) => (event) => handler(event.target.value);
  at("views").addEventListener("change", value((view) => change({view}, true, view === "network")));
  at("languages").addEventListener("change", value((language) => change({language})));
  at("side").addEventListener("submit", (event) => event.preventDefault());
  for (const radio of document.querySelectorAll("input[name=arrangement]")) {
    radio.addEventListener("change", value((arrangement) => change({arrangement}, true, true)));
  }
  for (const id of ["from", "to"]) at(id).addEventListener("change", value((year) => change({[id]: Number(year)})));
  at("all").addEventListener("click", () => change({acts: []}));
  at("none").addEventListener("click", () => change({acts: ACTS.map((act) => act || "-")}));
  at("reset").addEventListener("click", () => change({...FRESH, view: state.view}, true, true));
  at("fit").addEventListener("click", fitPicture);
  at("in").addEventListener("click", () => zoom(1.25));
  at("out").addEventListener("click", () => zoom(0.8));
  at("skip").addEventListener("click", () => {
    change({view: "table"}, true);
    at("tables").focus();
  });
  at("query").addEventListener("input", drawHits);
  at("query").closest(".field").addEventListener("keydown", onSearchKey);
  addEventListener("popstate", onAddress);
  addEventListener("hashchange", onAddress);
}

if (matchMedia("(max-width: 820px)").matches) at("filters").open = false;
readAddress();
startPicture();
setWords();
listen();
refresh();
fitPicture();
