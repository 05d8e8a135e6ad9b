// The cell as SVG, from its description: wires as wide as their signal, valves as open as their gate.
// Geometry first, which touches no document; then the drawing itself.

const CORNER = 14;
const THINNEST = 1.6;
const WIDEST = { belt: 15, pipe: 12, bus: 9, thin: 5 };
const VALVE_RADIUS = 22;
const BLADES = 6;
const MOST_SQUARES = 16;
const MOST_RUNS = 48;
const ANCHOR = { left: "start", center: "middle", right: "end" };

function wireWidth(kind, share) {
  return THINNEST + share * (WIDEST[kind] - THINNEST);
}

function distance(start, end) {
  return Math.hypot(end[0] - start[0], end[1] - start[1]);
}

function towards(start, end) {
  const far = distance(start, end) || 1;
  return [(end[0] - start[0]) / far, (end[1] - start[1]) / far];
}

// Points moved sideways, to the left of their direction.
function shifted(points, by) {
  const ways = points.slice(1).map((end, index) => towards(points[index], end));
  return points.map(([x, y], index) => {
    const before = ways[Math.max(0, index - 1)];
    const after = ways[Math.min(ways.length - 1, index)];
    const stretch = by / Math.max(0.1, 1 + before[0] * after[0] + before[1] * after[1]);
    return [x + (before[1] + after[1]) * stretch, y - (before[0] + after[0]) * stretch];
  });
}

// The first share (0 … 1) of a way through points.
function partOf(points, share) {
  const lengths = points.slice(1).map((end, index) => distance(points[index], end));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  const part = [points[0]];
  for (let index = 0; index < lengths.length && left > 0; index++) {
    const [x, y] = towards(points[index], points[index + 1]);
    const far = Math.min(left, lengths[index]);
    part.push([points[index][0] + x * far, points[index][1] + y * far]);
    left -= lengths[index];
  }
  return part;
}

// A path through points with rounded bends.
function rounded(points) {
  const at = ([x, y]) => `${+x.toFixed(2)} ${+y.toFixed(2)}`;
  let path = `M${at(points[0])}`;
  for (let index = 1; index < points.length - 1; index++) {
    const [before, corner, after] = points.slice(index - 1, index + 2);
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const [back, on] = [towards(corner, before), towards(corner, after)];
    path += `L${at([corner[0] + back[0] * radius, corner[1] + back[1] * radius])}`;
    path += `Q${at(corner)} ${at([corner[0] + on[0] * radius, corner[1] + on[1] * radius])}`;
  }
  return points.length > 1 ? `${path}L${at(points[points.length - 1])}` : path;
}

// A wire's head and the points that its strokes go through, which end under it.
function headOf(points, width) {
  const [last, tip] = points.slice(-2);
  const length = Math.min(9 + 0.9 * width, 0.75 * distance(last, tip));
  const [x, y] = towards(last, tip);
  const corner = (side) => [tip[0] - (x + side * y * 0.56) * length, tip[1] - (y - side * x * 0.56) * length];
  const shortened = [...points.slice(0, -1), [tip[0] - x * length * 0.8, tip[1] - y * length * 0.8]];
  return { points: shortened, head: [tip, corner(1), corner(-1)].map((at) => at.join(",")).join(" ") };
}

// The edges of the runs that a vector is drawn in: one a unit, as long as there is room.
function runEdges(size) {
  const runs = Math.min(size, MOST_RUNS);
  return Array.from({ length: runs + 1 }, (_, index) => Math.round((index * size) / runs));
}

// Where the runs of a vector stand in a box, [x, y, width, height] each.
function runBoxes([left, top, wide, high], size, centred) {
  const runs = Math.min(size, MOST_RUNS);
  if (size > MOST_SQUARES) {
    return Array.from({ length: runs }, (_, run) => [left + (run * wide) / runs, top, wide / runs, high]);
  }
  const step = Math.min(wide / runs, high + 2);
  const side = Math.max(1, step - 2);
  const start = left + (centred ? (wide - step * runs) / 2 : 0);
  return Array.from({ length: runs }, (_, run) => [start + run * step, top + (high - side) / 2, side, side]);
}

const shape = (parent, tag, attributes = {}, classes = "") => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name of Object.keys(attributes)) made.setAttribute(name, String(attributes[name]));
  if (classes) made.setAttribute("class", classes);
  parent.append(made);
  return made;
};

const fill = (element, colour) => { element.style.fill = `var(--${colour})`; };
const stroke = (element, colour) => { element.style.stroke = `var(--${colour})`; };
const show = (element, shown) => { element.style.display = shown ? "" : "none"; };

const sized = (element, pixels) => {
  element.style.fontSize = `${pixels}px`;
  return element;
};

// Words of a symbol, its subscripts low.
function symbolText(parent, symbol, x, y, pixels, classes) {
  const text = shape(parent, "text", { x, y }, classes);
  let low = false;
  for (const [piece, isLow] of runsOf(symbol)) {
    const dy = isLow === low ? 0 : (isLow ? 1 : -1) * pixels * 0.22;
    sized(shape(text, "tspan", { dy }), isLow ? pixels * 0.66 : pixels).textContent = piece;
    low = isLow;
  }
  return text;
}

// Draws the cell into an SVG element. Gives what shows a moment: (values, moment, unit, token, answer).
function drawnCell(trace, svg) {
  const { cell } = trace;
  const updates = [];
  svg.setAttribute("viewBox", `0 0 ${cell.size[0]} ${cell.size[1]}`);
  const [left, top, wide, high] = cell.box;
  shape(svg, "rect", { x: left, y: top, width: wide, height: high, rx: 26 }, "outline");
  for (const wire of cell.wires.filter((each) => each.kind === "belt")) updates.push(drawnWire(trace, svg, wire));
  for (const wire of cell.wires.filter((each) => each.kind !== "belt")) updates.push(drawnWire(trace, svg, wire));
  for (const dot of cell.dots) {
    const made = shape(svg, "circle", { cx: dot.at[0], cy: dot.at[1], r: dot.join ? 7 : 5 }, "dot");
    const wire = cell.wires.find((each) => each.id === dot.wire);
    updates.push(({ moment }) => {
      fill(made, reached(wire.phase, wire.span, moment.phase, moment.progress) > 0 ? "text" : "pending");
    });
  }
  for (const gate of cell.gates) updates.push(drawnGate(trace, svg, gate));
  for (const ribbon of cell.ribbons) updates.push(drawnVector(trace, svg, ribbon));
  for (const symbol of cell.symbols) {
    const size = symbol.pixels || (symbol.colour === "muted" ? 18 : 25);
    const made = symbolText(svg, symbol.text, ...symbol.at, size, "symbol");
    updates.push(({ known }) => {
      const pending = symbol.colour === "muted" || (symbol.of && !known[symbol.of]);
      fill(made, pending ? "muted" : `text-${symbol.colour}`);
    });
  }
  for (const valve of cell.valves) updates.push(drawnValve(trace, svg, valve));
  for (const operation of cell.operations) updates.push(drawnOperation(trace, svg, operation));
  for (const reading of cell.readings) {
    const at = { x: reading.at[0], y: reading.at[1], "text-anchor": ANCHOR[reading.align] };
    const made = shape(svg, "text", at, reading.bold ? "reading bold" : "reading");
    fill(made, reading.colour === "muted" ? "muted" : `text-${reading.colour}`);
    updates.push(({ values, known, unit }) => {
      const ready = reading.needs.every((name) => known[name]);
      made.textContent = ready ? filled(trace, reading.text, values, unit) : "";
    });
  }
  updates.push(drawnAnswer(trace, svg));
  return (state) => updates.forEach((update) => update(state));
}

function drawnWire(trace, svg, wire) {
  const group = shape(svg, "g");
  const colours = [wire.quantity, wire.second].filter(Boolean).map((name) => trace.cell.quantities[name].colour);
  if (wire.bridges.length) {
    const gaps = wire.bridges.map(([x, y]) => `M${x - 14} ${y - 15}h28v30h-28z`).join("");
    const clip = shape(group, "clipPath", { id: `gap-${wire.id}` });
    const whole = `M0 0H${trace.cell.size[0]}V${trace.cell.size[1]}H0Z`;
    shape(clip, "path", { d: whole + gaps, "clip-rule": "evenodd" });
    group.setAttribute("clip-path", `url(#gap-${wire.id})`);
  }
  if (wire.kind === "belt") stroke(shape(group, "path", { d: rounded(wire.path) }, "halo"), colours[0]);
  const parts = () => ({ path: shape(group, "path", {}, "wire"), head: shape(group, "polygon") });
  const pending = parts();
  stroke(pending.path, "pending");
  fill(pending.head, "pending");
  const strands = colours.map((colour) => {
    const made = parts();
    stroke(made.path, colour);
    fill(made.head, colour);
    return made;
  });
  const hatch = shape(group, "path", {}, "hatch");
  const grey = wire.arrow ? headOf(wire.path, THINNEST) : { points: wire.path, head: "" };
  pending.path.setAttribute("d", rounded(grey.points));
  pending.path.setAttribute("stroke-width", String(THINNEST));
  pending.head.setAttribute("points", grey.head);
  return ({ values, moment, unit }) => {
    const state = wireState(trace, wire, values, moment, unit);
    const widths = (wire.second ? [state.share, state.second] : [state.share]).map((s) => wireWidth(wire.kind, s));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const complete = state.reached === 1;
    const ended = wire.arrow && complete ? headOf(wire.path, whole) : { points: wire.path, head: "" };
    [pending.path, pending.head].forEach((part) => show(part, !complete));
    let right = whole / 2;
    strands.forEach((strand, index) => {
      const points = shifted(ended.points, right - widths[index] / 2);
      right -= widths[index];
      strand.path.setAttribute("d", rounded(partOf(points, state.reached)));
      strand.path.setAttribute("stroke-width", String(widths[index]));
      strand.head.setAttribute("points", index === strands.length - 1 ? ended.head : "");
      show(strand.path, state.reached > 0);
    });
    show(hatch, state.reached > 0 && state.value < 0 && wire.kind !== "bus" && widths[0] >= 5);
    hatch.setAttribute("d", rounded(partOf(ended.points, state.reached)));
    hatch.setAttribute("stroke-width", String(widths[0] * 0.72));
  };
}

function drawnGate(trace, svg, gate) {
  const [[x, y], [wide, high]] = [gate.at, gate.size];
  const box = shape(svg, "rect", { x: x - wide / 2, y: y - high / 2, width: wide, height: high, rx: 9 }, "node");
  const size = gate.squash.length === 1 ? 25 : 21;
  const squash = sized(shape(svg, "text", { x, y: y - high / 2 + 32 }, "squash"), size);
  squash.textContent = gate.squash;
  shape(svg, "text", { x, y: y + high / 2 - 36 }, "label").textContent = gate.label;
  const { colour } = trace.cell.quantities[gate.quantity];
  const area = [x - wide / 2 + 10, y + high / 2 - 26, wide - 20, 12];
  const vector = drawnRibbon(trace, svg, gate.quantity, area, true);
  return (state) => {
    const known = state.known[gate.quantity];
    stroke(box, known ? colour : "pending");
    fill(squash, known ? `text-${colour}` : "muted");
    vector(state);
  };
}

// A vector as a row of squares, one a unit, or a strip of runs; outlines while it is not known.
function drawnRibbon(trace, svg, name, area, centred) {
  const { size } = trace.arrays[name];
  const { map, colour, by_unit: byUnit } = trace.cell.quantities[name];
  const [edges, boxes] = [runEdges(size), runBoxes(area, size, centred)];
  const squares = boxes.map(([x, y, width, height]) => ({
    ground: shape(svg, "rect", { x, y, width, height, rx: 1.5 }, "square"),
    tint: shape(svg, "rect", { x, y, width, height, rx: 1.5 }),
    minus: shape(svg, "rect", { x: x + 1.5, y: y + height / 2 - 0.6, width: Math.max(0, width - 3), height: 1.2 }, "minus"),
  }));
  const frame = shape(svg, "rect", { rx: 2.5 }, "frame");
  return ({ values, known, unit }) => {
    squares.forEach(({ ground, tint, minus }, run) => {
      const part = values[name].subarray(edges[run], edges[run + 1]);
      const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
      const strength = known[name] ? strengthOf(trace, name, mean) : 0;
      ground.setAttribute("class", known[name] ? "square" : "square unknown");
      fill(tint, map === "gate" ? colour : strength < 0 ? "negative" : "positive");
      tint.setAttribute("fill-opacity", String(Math.abs(strength)));
      show(minus, known[name] && mean < 0 && size <= MOST_SQUARES);
    });
    const chosen = Math.min(unit, size - 1);
    const [x, y, width, height] = boxes[edges.findIndex((edge, run) => chosen >= edge && chosen < edges[run + 1])];
    const place = { x: x - 1.4, y: y - 1.4, width: width + 2.8, height: height + 2.8 };
    for (const side of Object.keys(place)) frame.setAttribute(side, String(place[side]));
    show(frame, byUnit);
  };
}

function drawnVector(trace, svg, ribbon) {
  const quantity = trace.cell.quantities[ribbon.quantity];
  const [x, y] = ribbon.symbol_at;
  fill(symbolText(svg, quantity.symbol, x, y, ribbon.pixels, "symbol"), `text-${quantity.colour}`);
  const token = shape(svg, "text", { x: x + 38, y }, "token");
  const caption = ribbon.token ? { x: x + 160, y: y + 14 } : { x, y: y - 27 };
  shape(svg, "text", caption, "caption").textContent = ribbon.caption;
  const vector = drawnRibbon(trace, svg, ribbon.quantity, [...ribbon.at, ribbon.width, 13], false);
  return (state) => {
    token.textContent = ribbon.token && state.token ? `= ${state.token}` : "";
    vector(state);
  };
}

function drawnValve(trace, svg, valve) {
  const [cx, cy] = valve.at;
  const { colour } = trace.cell.quantities[valve.quantity];
  const rim = shape(svg, "circle", { cx, cy, r: VALVE_RADIUS + 3.5 }, "node");
  const disk = shape(svg, "path", { "fill-rule": "evenodd" });
  const seams = shape(svg, "path", {}, "seams");
  fill(disk, colour);
  const times = shape(svg, "text", { x: cx + 29, y: cy + 30 }, "times");
  times.textContent = "×";
  const ring = (r) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  const pipe = trace.cell.wires.find((wire) => wire.id === valve.pipe); // it opens when its signal is there
  return ({ values, known, moment, unit }) => {
    const come = !pipe || reached(pipe.phase, pipe.span, moment.phase, moment.progress) === 1;
    const whole = unitValue(values, valve.quantity, unit);
    const opening = Math.min(1, Math.max(0, valve.complement ? 1 - whole : whole));
    const shown = known[valve.quantity] && come && !Number.isNaN(opening);
    const hole = VALVE_RADIUS * Math.sqrt(opening);
    stroke(rim, shown ? colour : "pending");
    [disk, seams].forEach((part) => show(part, shown));
    disk.setAttribute("d", shown ? ring(VALVE_RADIUS) + ring(hole) : "");
    seams.setAttribute("d", shown && hole < VALVE_RADIUS - 1 ? bladesOf(cx, cy, hole) : "");
  };
}

function bladesOf(cx, cy, hole) {
  const at = (angle, r) => `${(cx + Math.cos(angle) * r).toFixed(2)} ${(cy + Math.sin(angle) * r).toFixed(2)}`;
  const angles = Array.from({ length: BLADES }, (_, blade) => (2 * Math.PI * blade) / BLADES);
  return angles.map((angle) => `M${at(angle, hole)}L${at(angle + 0.9, VALVE_RADIUS)}`).join("");
}

function drawnOperation(trace, svg, operation) {
  const [x, y] = operation.at;
  const word = operation.sign.length > 1;
  const half = word ? Math.max(35, 6.6 * operation.sign.length) : 20;
  const { colour } = trace.cell.quantities[operation.quantity];
  const box = shape(svg, "rect", { x: x - half, y: y - 20, width: 2 * half, height: 40, rx: 20 }, "node");
  const sign = sized(shape(svg, "text", { x, y: y + (word ? 6 : 9) }, "squash"), word ? 19 : 26);
  sign.textContent = operation.sign;
  return ({ known }) => {
    stroke(box, known[operation.quantity] ? colour : "pending");
    fill(sign, known[operation.quantity] ? `text-${colour}` : "muted");
  };
}

// What the model says, above h_t, and at the belt's end what its full width stands for.
function drawnAnswer(trace, svg) {
  const { cell, words } = trace;
  const [x, y] = cell.answer_at;
  const says = shape(svg, "text", { x, y: y - 17 }, "caption");
  const lines = Array.from({ length: 4 }, (_, line) => {
    return shape(svg, "text", { x, y: y + 19 * line }, line ? "answer" : "answer first");
  });
  const belt = cell.wires.filter((wire) => wire.kind === "belt").map((wire) => wire.path[wire.path.length - 1]);
  const end = belt.sort((one, other) => other[0] - one[0])[0];
  const scale = shape(svg, "text", { x: cell.size[0] - 4, y: end ? end[1] + 26 : 0 }, "caption end");
  return ({ known, unit, answer, right }) => {
    const shown = known[cell.answer_of] ? answer : [];
    says.textContent = shown.length ? words.says : "";
    lines.forEach((line, index) => { line.textContent = shown[index] || ""; });
    if (shown.length && right !== null) lines[0].textContent += right ? " ✓" : " ✗";
    const width = trace.belts[Math.min(unit, trace.belts.length - 1)];
    scale.textContent = end ? said(words.full_width, { value: number(trace, width, 1) }) : "";
  };
}
