// Captions as a map draws its names: the same size at every scale, the weightier first, none over another.
const MOST = 600;
// With many resolutions read they no longer go before the treaties and States they have in common.
const FEW = count(things, (thing) => thing.read) <= 24;
const WEIGHT = things.map((thing) => (thing.read && FEW ? 1e3 : 0) + 8 * new Set([...thing.in, ...thing.out].map((link) => link.document)).size
  + Math.min(7, Math.log2(1 + thing.in.length + thing.out.length)));

// The few that most link: their captions may stand over a thing, though never over another caption.
const FOREMOST = new Set([...things].sort((a, b) => WEIGHT[b.id] - WEIGHT[a.id] || a.id - b.id).slice(0, 12).map((thing) => thing.id));
let ranking = [];
let faded = new Set();
const widths = new Map();

// At most two lines; a wide character takes the room of two. A name that does not fit gives way to the code.
function caption(thing) {
  const lines = [""];
  let room = 22;
  for (const piece of nameOf(thing).match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const wide = /[\u2e80-\uffef]/.test(piece);
    if ((wide ? 2 : piece.trimEnd().length) > room && lines.at(-1)) {
      if (lines.length === 2) return thing.code.length < 22 ? [thing.code] : [lines[0], `${lines[1].trimEnd()}…`];
      lines.push("");
      room = 22;
    }
    lines[lines.length - 1] += piece;
    room -= wide ? 2 : piece.length;
  }
  return lines.map((line) => line.trim());
}

const chosen = (thing) => state.node === thing || (state.pair?.includes(thing) ?? false);
function rankCaptions(near) {
  const heavy = (thing) => (chosen(thing) ? 1e6 : 0) + (near?.has(thing.id) ? 1e4 : 0) + WEIGHT[thing.id];
  const seen = things.filter((thing) => shown.things.has(thing.id));
  ranking = seen.map((thing) => [heavy(thing), thing]).sort((a, b) => b[0] - a[0] || a[1].id - b[1].id).map(([, thing]) => thing);
  faded = near ? new Set(seen.filter((thing) => !near.has(thing.id)).map((thing) => thing.id)) : new Set();
}

function widthOf(context, line, font) {
  const name = `${font} ${line}`;
  if (!widths.has(name)) {
    context.font = font;
    widths.set(name, context.measureText(line).width);
  }
  return widths.get(name);
}

// What is taken already, in squares of the screen, so that looking for room stays quick with a thousand things.
class Room {
  constructor() { this.squares = new Map(); }

  * over([left, top, right, bottom]) {
    for (let i = Math.floor(left / 48); i <= Math.floor(right / 48); i += 1) {
      for (let j = Math.floor(top / 48); j <= Math.floor(bottom / 48); j += 1) yield `${i} ${j}`;
    }
  }

  take(box, owner, text = false) {
    for (const square of this.over(box)) {
      if (!this.squares.has(square)) this.squares.set(square, []);
      this.squares.get(square).push({box, owner, text});
    }
  }

  free(box, owner, textOnly = false) {
    const [left, top, right, bottom] = box;
    if (left < 2 || right > canvas.clientWidth - 2) return false;
    for (const square of this.over(box)) {
      for (const {box: b, owner: other, text} of this.squares.get(square) ?? []) {
        if (other !== owner && (text || !textOnly) && left < b[2] && b[0] < right && top < b[3] && b[1] < bottom) return false;
      }
    }
    return true;
  }
}

// Everything here counts in pixels of the screen; the context is turned to them while captions are drawn.
function drawCaptions(context) {
  const ratio = context.canvas.width / canvas.clientWidth;
  const scale = picture.getScale();
  const room = new Room();
  const inside = ranking.map((thing) => ({thing, r: SIZES[thing.id] * scale, ...picture.canvasToDOM(picture.getPosition(thing.id))}))
    .filter(({x, y}) => x > -60 && y > -20 && x < canvas.clientWidth + 60 && y < canvas.clientHeight + 20);
  for (const {box} of yearHeads()) room.take(box, null, true);
  for (const {thing, x, y, r} of inside) if (!faded.has(thing.id)) room.take([x - r, y - r, x + r, y + r], thing, thing.read);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawYears(context);
  Object.assign(context, {textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 3.5});
  inside.filter(({thing}) => !faded.has(thing.id)).slice(0, MOST).forEach((spot) => drawCaption(context, spot, room));
  context.restore();
}

// The years at the head of their columns, as many as there is room for, in pixels of the screen.
function yearHeads() {
  if (state.arrangement !== "year") return [];
  const seen = new Set(things.filter((thing) => thing.kind === "document" && shown.things.has(thing.id)).map((thing) => thing.column[0]));
  const apart = 44 / picture.getScale();
  const heads = page.heads.filter(([, x]) => seen.has(x)).reduceRight((kept, head) => (kept.length && kept.at(-1)[1] - head[1] < apart ? kept : [...kept, head]), []);
  return heads.map(([year, column]) => {
    const {x, y} = picture.canvasToDOM({x: column, y: -44});
    return {text: year || "?", x, y: y - 14, box: [x - 20, y - 14, x + 20, y + 2]};
  });
}

function drawYears(context) {
  Object.assign(context, {textAlign: "center", textBaseline: "top", fillStyle: "#566170", font: `600 13px ${FACE}`});
  for (const {text, x, y} of yearHeads()) context.fillText(text, x, y);
}

// Below, else beside, else above; a caption that finds no room waits until the picture is nearer.
function drawCaption(context, {thing, x, y, r}, room) {
  const font = thing.read || chosen(thing) ? `600 13px ${FACE}` : `12px ${FACE}`;
  const lines = caption(thing);
  const half = Math.max(...lines.map((line) => widthOf(context, line, font))) / 2 + 1;
  const height = lines.length * 14;
  const centres = [[x, y + r + 2], [x + r + half + 3, y - height / 2], [x - r - half - 3, y - height / 2], [x, y - r - height - 2]];
  const lower = [x, y + r + 17];
  const box = ([cx, top]) => [cx - half, top, cx + half, top + height];
  const must = chosen(thing) || (thing.read && FEW) || FOREMOST.has(thing.id);
  const spot = centres.find((centre) => room.free(box(centre), thing)) ?? (must ? [centres[0], centres[3], lower, centres[1], centres[2]].find((centre) => room.free(box(centre), thing, true)) : null)
    ?? (chosen(thing) ? centres[0] : null);
  if (!spot) return;
  room.take(box(spot), thing, true);
  Object.assign(context, {font, strokeStyle: page.look.paper, fillStyle: page.look.ink});
  lines.forEach((line, i) => {
    context.strokeText(line, spot[0], spot[1] + i * 14);
    context.fillText(line, spot[0], spot[1] + i * 14);
  });
}
