// What is shown, as two tables: for those who do not see the picture, and for those who want the list.
const STEP = 200;
const sorting = {things: ["in", -1], links: ["year", 1]};

const thingColumns = {
  code: {word: "column_code", value: (thing) => thing.code, cell: (thing) => pick(thing)},
  label: {word: "column_label", value: titleOf},
  kind: {word: "column_kind", value: (thing) => kindWord(thing.kind)},
  year: {word: "column_year", value: (thing) => thing.year || ""},
  in: {word: "column_in", value: (thing) => count(thing.in, (link) => passing.has(link.id))},
  out: {word: "column_out", value: (thing) => count(thing.out, (link) => passing.has(link.id))},
};
const linkColumns = {
  source: {word: "column_from", value: (link) => nameOf(things[link.source]), cell: (link) => pick(things[link.source])},
  kind: {word: "column_link", value: (link) => linkWord(link.kind)},
  act: {word: "column_act", value: (link) => (link.relation ? relationWord(link.relation) : link.act ? actWord(link.act) : "")},
  target: {word: "column_to", value: (link) => nameOf(things[link.target]), cell: (link) => pick(things[link.target])},
  year: {word: "column_year", value: (link) => link.year || ""},
  paragraph: {word: "column_paragraph", value: (link) => [link.document === things[link.source].code ? "" : link.document, placeWord(link.paragraph)].filter(Boolean).join(", ")},
  words: {word: "column_words", value: (link) => clipText(link), cell: (link) => clipCell(link)},
};
let passing = new Set();

const pick = (thing) => el("button", {type: "button", on: {click: () => choose(thing)}}, nameOf(thing));
const textOf = (link) => ({quote: page.quotes[link.quote], language: link.language, marks: link.at >= 0 ? [[link.at, link.at + link.length]] : []});
const clipCell = (link) => el("span", {className: "quote", lang: link.language, dir: "auto"}, clipped(textOf(link), 24).parts);
const clipText = (link) => clipped(textOf(link), 24).parts.map((part) => part.textContent ?? part).join("");

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), state.language, {numeric: true});
}

function sorted(rows, columns, [name, sign]) {
  const {value} = columns[name];
  return rows.map((row) => [value(row), row]).sort((a, b) => sign * compare(a[0], b[0]) || a[1].id - b[1].id).map(([, row]) => row);
}

function heading(name, column, table) {
  const [by, sign] = sorting[table];
  const turn = () => {
    sorting[table] = [name, by === name ? -sign : 1];
    drawTables();
    at("tables").querySelector(`[data-table=${table}] [data-column=${name}] button`).focus();
  };
  const button = el("button", {type: "button", on: {click: turn}}, word(column.word));
  const cell = el("th", {scope: "col", "data-column": name}, button);
  if (by === name) cell.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
  return cell;
}

function row(item, columns) {
  return el("tr", {}, ...Object.entries(columns).map(([name, column]) => {
    const value = column.cell ? column.cell(item) : String(column.value(item));
    return el("td", {className: name === "year" || name === "in" || name === "out" ? "number" : name}, value);
  }));
}

function tableOf(name, title, rows, columns) {
  const ordered = sorted(rows, columns, sorting[name]);
  const body = el("tbody", {}, ...ordered.slice(0, STEP).map((item) => row(item, columns)));
  const heads = el("tr", {}, ...Object.entries(columns).map(([column, about]) => heading(column, about, name)));
  const table = el("table", {"data-table": name}, el("caption", {}, `${word(title)} (${number(rows.length)})`), el("thead", {}, heads), body);
  const save = el("button", {type: "button", className: "link", on: {click: () => download(name, ordered, columns)}}, word("download"));
  const rest = el("button", {type: "button", className: "link"}, word("more", {n: number(Math.max(0, rows.length - STEP))}));
  rest.hidden = rows.length <= STEP;
  rest.addEventListener("click", () => {
    body.append(...ordered.slice(STEP).map((item) => row(item, columns)));
    rest.hidden = true;
  });
  return [table, el("p", {className: "tools"}, save, rest)];
}

function drawTables() {
  passing = new Set(shown.links.map((link) => link.id));
  at("tables").replaceChildren(
    ...tableOf("links", "table_links", shown.links, linkColumns),
    ...tableOf("things", "table_things", things.filter((thing) => shown.things.has(thing.id)), thingColumns));
}

// A spreadsheet takes a cell that begins so for a formula; an apostrophe before it says it is text.
function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function download(name, rows, columns) {
  const lines = [Object.keys(columns), ...rows.map((item) => Object.values(columns).map((column) => String(column.value(item))))];
  const file = new Blob(["\ufeff", lines.map((line) => line.map(cell).join(",")).join("\r\n"), "\r\n"], {type: "text/csv"});
  const anchor = el("a", {href: URL.createObjectURL(file), download: `${name}.csv`});
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
}
