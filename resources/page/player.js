// Plays the stored trace: moment and unit, the clock, the keys, and what is said and listed of them.

const SPEEDS = [0.25, 0.5, 1, 2, 4];
const UPRIGHT = /σ|Σ|tanh|ReLU|max|[⊙·+=()[\],×0-9.−%\s]+/g;
const MOST_BUTTONS = 400; // steps; a longer sequence has the slider alone

const byId = (id) => document.getElementById(id);

const element = (parent, tag, text = "", attributes = {}) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  for (const name of Object.keys(attributes)) made.setAttribute(name, String(attributes[name]));
  parent.append(made);
  return made;
};

const namedIn = (parent, quantity) => {
  const made = element(parent, "span", "", { class: "symbol" });
  made.style.color = `var(--text-${quantity.colour})`;
  writeSymbol(made, quantity.symbol);
};

// The stored trace, its numbers unpacked.
function traceOf(text) {
  const trace = JSON.parse(text);
  for (const name of Object.keys(trace.arrays)) trace.arrays[name].floats = floatsOf(trace.arrays[name].data);
  return trace;
}

// A symbol in a line of text: names in italics, subscripts low.
function writeSymbol(parent, symbol) {
  for (const [text, low] of runsOf(symbol)) {
    const target = low ? element(parent, "sub") : parent;
    let end = 0;
    for (const upright of everyMatch(UPRIGHT, text)) {
      if (upright.index > end) element(target, "i", text.slice(end, upright.index));
      element(target, "span", upright[0]);
      end = upright.index + upright[0].length;
    }
    if (end < text.length) element(target, "i", text.slice(end));
  }
}

// A sentence in which symbols such as h_{t−1} stand.
function writeProse(parent, text) {
  parent.replaceChildren();
  let end = 0;
  for (const found of everyMatch(IN_PROSE, text)) {
    element(parent, "span", text.slice(end, found.index));
    writeSymbol(parent, found[0]);
    end = found.index + found[0].length;
  }
  element(parent, "span", text.slice(end));
}

class Player {
  constructor(trace) {
    this.trace = trace;
    this.phases = trace.cell.phases.length;
    this.end = trace.steps * this.phases;
    this.position = trace.position;
    this.unit = trace.unit;
    this.speed = 1;
    this.since = null; // when the last picture was drawn, while it plays
    this.draw = drawnCell(trace, byId("cell"));
    this.buildSequence();
    this.buildPhases();
    this.buildEquations();
    this.buildControls();
    this.heat = trace.cell.timeline.map((name) => this.buildHeat(name));
    this.buildTables();
    document.addEventListener("keydown", (event) => this.onKey(event));
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => this.paintHeat());
    this.paintHeat();
    this.showUnit();
    this.show();
  }

  get moment() {
    return momentAt(this.position, this.phases);
  }

  // --- moving

  go(position) {
    this.position = Math.min(this.end, Math.max(0, position));
    this.show();
  }

  goToStep(step) {
    this.go((Math.min(this.trace.steps - 1, Math.max(0, step)) + 1) * this.phases);
  }

  setUnit(unit) {
    if (!Number.isInteger(unit)) return;
    this.unit = Math.min(this.trace.units - 1, Math.max(0, unit));
    this.showUnit();
    this.show();
  }

  get playing() {
    return this.since !== null;
  }

  toggle() {
    if (this.playing) {
      this.since = null;
    } else {
      if (this.position >= this.end) this.position = 0;
      this.since = -1;
      window.requestAnimationFrame((now) => this.tick(now));
    }
    this.show();
  }

  tick(now) {
    if (!this.playing) return;
    if (this.since >= 0) this.advance((now - this.since) / 1000);
    if (!this.playing) return;
    this.since = now;
    window.requestAnimationFrame((next) => this.tick(next));
  }

  advance(seconds) {
    this.position = Math.min(this.end, this.position + (seconds * this.speed) / this.trace.seconds);
    if (this.position >= this.end) this.since = null;
    this.show();
  }

  move(name) {
    const { step } = this.moment;
    const whole = Math.floor(this.position);
    ({
      first: () => this.go(0),
      "step-back": () => this.goToStep(step - 1),
      "phase-back": () => this.go(whole === this.position ? whole - 1 : whole),
      play: () => this.toggle(),
      phase: () => this.go(whole + 1),
      step: () => this.goToStep(this.position === 0 ? 0 : step + 1),
      last: () => this.go(this.end),
      "unit-up": () => this.setUnit(this.unit - 1),
      "unit-down": () => this.setUnit(this.unit + 1),
    })[name]();
  }

  onKey(event) {
    if (event.altKey || event.metaKey) return;
    const tag = (event.target && event.target.tagName ? event.target.tagName : "").toLowerCase();
    if (["input", "select", "textarea"].includes(tag)) return;
    if (event.key === " " && ["button", "summary"].includes(tag)) return;
    const far = event.ctrlKey;
    const name = {
      " ": "play",
      ArrowRight: far ? "step" : "phase",
      ArrowLeft: far ? "step-back" : "phase-back",
      PageDown: "step",
      PageUp: "step-back",
      ArrowDown: "unit-down",
      ArrowUp: "unit-up",
      Home: "first",
      End: "last",
    }[event.key];
    if (!name) return;
    event.preventDefault();
    this.move(name);
  }

  // --- what there is to press

  buildControls() {
    for (const button of byId("transport").querySelectorAll("button")) {
      button.addEventListener("click", () => this.move(button.getAttribute("data-move")));
    }
    const slider = byId("position");
    slider.setAttribute("max", String(this.end));
    slider.addEventListener("input", () => this.go(Number(slider.value)));
    const unit = byId("unit");
    unit.setAttribute("max", String(this.trace.units));
    unit.addEventListener("change", () => this.setUnit(Number(unit.value) - 1));
    const speed = byId("speed");
    for (const each of SPEEDS) element(speed, "option", `${each}×`, { value: each });
    speed.value = "1";
    speed.addEventListener("change", () => { this.speed = Number(speed.value); });
  }

  buildSequence() {
    const { labels, steps, words } = this.trace;
    if (steps > MOST_BUTTONS) return;
    this.symbols = labels.map((label, step) => {
      const item = element(byId("sequence"), "li");
      const name = said(words.step_reads, { step: step + 1, label });
      const button = element(item, "button", label, { type: "button", "aria-label": name });
      button.addEventListener("click", () => this.goToStep(step));
      return button;
    });
  }

  buildPhases() {
    this.phaseButtons = this.trace.cell.phases.map((phase, index) => {
      const item = element(byId("phases"), "li");
      const button = element(item, "button", `${index + 1} ${phase.name}`, { type: "button" });
      button.addEventListener("click", () => this.go(this.moment.step * this.phases + index + 1));
      return button;
    });
  }

  buildEquations() {
    const { cell } = this.trace;
    this.equations = cell.equations.map((name) => {
      const quantity = cell.quantities[name];
      const row = element(byId("equations"), "tr");
      const head = element(row, "th", "", { scope: "row" });
      namedIn(head, quantity);
      element(head, "span", ` ${quantity.title || quantity.name}`, { class: "muted" });
      writeSymbol(element(row, "td", "", { class: "equation" }), quantity.equation);
      return { name, row, numbers: element(row, "td", "", { class: "figure" }), result: element(row, "td", "", { class: "figure result" }) };
    });
  }

  buildHeat(name) {
    const { cell, arrays, steps } = this.trace;
    const { size, floats } = arrays[name];
    const quantity = cell.quantities[name];
    const row = element(byId("heat"), "div", "", { class: "heat" });
    namedIn(row, quantity);
    const frame = element(row, "div", "", { class: "map" });
    const high = Math.max(24, Math.min(96, 10 * size));
    const label = said(this.trace.words.map, { name: quantity.title || quantity.name, units: size, steps });
    const canvas = element(frame, "canvas", "", { width: steps, height: size, role: "img", "aria-label": label });
    canvas.style.height = `${high}px`;
    canvas.addEventListener("click", (event) => {
      const box = canvas.getBoundingClientRect();
      this.goToStep(Math.floor(((event.clientX - box.left) / box.width) * steps));
      this.setUnit(Math.floor(((event.clientY - box.top) / box.height) * size));
    });
    const marks = [element(frame, "div", "", { class: "at-step" }), element(frame, "div", "", { class: "at-unit" })];
    return { name, size, floats, canvas, marks, colour: quantity.map === "gate" ? quantity.colour : "positive" };
  }

  paintHeat() {
    const style = window.getComputedStyle(document.documentElement);
    const rgb = (name) => {
      const hex = style.getPropertyValue(`--${name}`).trim().slice(1);
      return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
    };
    const neutral = rgb("neutral");
    const negative = rgb("negative");
    for (const { name, size, floats, canvas, colour } of this.heat) {
      const strong = rgb(colour);
      const pen = canvas.getContext("2d");
      const image = pen.createImageData(this.trace.steps, size);
      floats.forEach((value, index) => {
        const strength = strengthOf(this.trace, name, value);
        const target = strength < 0 ? negative : strong;
        const at = 4 * ((index % size) * this.trace.steps + Math.floor(index / size));
        const mixed = neutral.map((part, channel) => part + (target[channel] - part) * Math.abs(strength));
        [...mixed, 255].forEach((part, channel) => { image.data[at + channel] = Math.round(part); });
      });
      pen.putImageData(image, 0, 0);
    }
  }

  buildTables() {
    for (const id of ["unit-table", "step-table"]) byId(id).addEventListener("toggle", () => this.showTables());
  }

  // --- what is shown

  state() {
    const { trace, unit, moment } = this;
    const known = {};
    for (const name of Object.keys(trace.cell.quantities)) known[name] = knownAt(trace.cell.quantities[name], moment);
    return {
      values: valuesAt(trace, moment.step),
      moment,
      unit,
      known,
      token: trace.labels[moment.step],
      answer: trace.answers[moment.step],
      right: trace.right[moment.step],
    };
  }

  show() {
    const { trace, unit, moment } = this;
    const { words, cell } = trace;
    const state = this.state();
    const phase = cell.phases[moment.phase];
    this.draw(state);
    this.phaseButtons.forEach((button, index) => setCurrent(button, index === moment.phase, "step"));
    if (this.symbols) this.symbols.forEach((button, step) => setCurrent(button, step === moment.step, "true"));
    const place = { step: moment.step + 1, steps: trace.steps, label: state.token, unit: unit + 1, units: trace.units };
    const where = said(words.where, Object.assign(place, { phase: moment.phase + 1, phases: this.phases, name: phase.name }));
    byId("position").value = String(Math.round(this.position));
    byId("position").setAttribute("aria-valuetext", where);
    byId("play").textContent = this.playing ? words.pause : words.play;
    const ready = namesIn(phase.unit_words).every((name) => state.known[name]);
    const told = ready ? filled(trace, phase.unit_words, state.values, unit) : "";
    const now = byId("now");
    now.setAttribute("aria-live", this.playing ? "off" : "polite");
    now.textContent = where;
    byId("phase-title").textContent = phase.title;
    writeProse(byId("phase-words"), phase.words);
    writeProse(byId("told"), told);
    byId("cell-said").textContent = `${where} ${told}`;
    for (const { name, row, numbers, result } of this.equations) {
      const known = state.known[name];
      setCurrent(row, phase.lines.includes(name), "step");
      numbers.textContent = known ? numbersOf(trace, name, state.values, unit).map((line) => `= ${line}`).join("\n") : "";
      result.textContent = known ? `= ${number(trace, unitValue(state.values, name, unit))}` : words.not_yet;
    }
    for (const { size, marks } of this.heat) {
      marks[0].style.left = `${(100 * moment.step) / trace.steps}%`;
      marks[0].style.width = `${100 / trace.steps}%`;
      marks[1].style.top = `${(100 * Math.min(unit, size - 1)) / size}%`;
      marks[1].style.height = `${100 / size}%`;
    }
    if (!this.playing) this.showTables();
  }

  showUnit() {
    byId("unit").value = String(this.unit + 1);
    for (const place of ["equations-unit", "unit-table-unit"]) {
      byId(place).textContent = said(this.trace.words.unit, { unit: this.unit + 1, units: this.trace.units });
    }
  }

  // The tables that are open: a unit's numbers at every step, and every unit's at the step.
  showTables() {
    const { trace, unit, moment } = this;
    const names = trace.cell.timeline;
    byId("step-table-step").textContent = said(trace.words.step_reads, { step: moment.step + 1, label: trace.labels[moment.step] });
    if (byId("unit-table").open) {
      const rows = trace.labels.map((label, step) => {
        const values = valuesAt(trace, step);
        const answer = trace.answers[step].length ? [trace.answers[step][0]] : [];
        return [`${step + 1} ${label}`, ...names.map((name) => number(trace, unitValue(values, name, unit))), ...answer];
      });
      fillTable(trace, byId("unit-table-numbers"), trace.words.step, rows, names);
    }
    if (byId("step-table").open) {
      const values = valuesAt(trace, moment.step);
      const rows = Array.from({ length: trace.units }, (_, each) => {
        return [String(each + 1), ...names.map((name) => number(trace, unitValue(values, name, each)))];
      });
      fillTable(trace, byId("step-table-numbers"), trace.words.of_unit, rows, names);
    }
  }
}

function setCurrent(target, current, kind) {
  if (current) target.setAttribute("aria-current", kind);
  else target.removeAttribute("aria-current");
}

function fillTable(trace, table, first, rows, names) {
  table.replaceChildren();
  const head = element(element(table, "thead"), "tr");
  const titles = [first, ...names.map((name) => trace.cell.quantities[name].name)];
  if (rows.length && rows[0].length > titles.length) titles.push(trace.words.answer);
  for (const title of titles) element(head, "th", title, { scope: "col" });
  const body = element(table, "tbody");
  for (const [name, ...cells] of rows) {
    const row = element(body, "tr");
    element(row, "th", name, { scope: "row" });
    for (const cell of cells) element(row, "td", cell, { class: "figure" });
  }
}

if (typeof document !== "undefined") {
  window.player = new Player(traceOf(byId("trace").textContent));
}
