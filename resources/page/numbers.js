// What the page shows of a trace as text: numbers out of the stored bytes, rounded and written as the program does.
// Nothing here computes a network: every value was stored by the program. Touches no document.
"use strict";

const LARGEST_PLAIN = 1e6;
const POWERS_FROM = 1e3;
const SUM_SCALE = 4.0;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const RAISED = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const PLACE = /\{(1−|[+±]?)([A-Za-z_]\w*)(%?)\}/g;
const LOWERED = /_\{([^}]*)\}|_(\w)/g;
const IN_PROSE = /([A-Za-z]\u0303?)_(?:\{([^}]*)\}|(\w)(?!\w))/g;

function everyMatch(pattern, text) {
  const found = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

// The 32-bit numbers, least byte first, that a base64 text holds.
function floatsOf(text) {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, "").length * 6) / 8));
  let held = 0;
  let bits = 0;
  let end = 0;
  for (const sign of text) {
    const digit = DIGITS.indexOf(sign);
    if (digit < 0) continue;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[end++] = (held >> bits) & 0xff;
    }
  }
  const view = new DataView(bytes.buffer);
  const floats = new Float32Array(bytes.length / 4);
  for (let index = 0; index < floats.length; index++) floats[index] = view.getFloat32(4 * index, true);
  return floats;
}

// Every quantity at a step, by name.
function valuesAt(trace, step) {
  const values = {};
  for (const name of Object.keys(trace.arrays)) {
    const { size, floats } = trace.arrays[name];
    values[name] = floats.subarray(step * size, (step + 1) * size);
  }
  return values;
}

// A unit's value; of a shorter vector its last one.
function unitValue(values, name, unit) {
  const vector = values[name];
  return vector[Math.min(unit, vector.length - 1)];
}

// |value| with a fixed count of places; what lies just between two goes to the even one.
function fixed(value, places) {
  const scaled = Math.abs(value) * 10 ** places;
  const under = Math.floor(scaled);
  if (scaled - under === 0.5 && under % 2 === 0) return (under / 10 ** places).toFixed(places);
  return Math.abs(value).toFixed(places);
}

// A number with a true minus; "−0" is "0", and an overflow shows as what it is.
function number(trace, value, places = 3) {
  if (Number.isNaN(value)) return trace.words.not_a_number;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (Math.abs(value) >= LARGEST_PLAIN) return powersOfTen(value);
  const text = fixed(value, places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

// A large number as "2.50·10⁸".
function powersOfTen(value) {
  const power = Number(Math.abs(value).toExponential(6).split("e")[1]);
  const scaled = Math.abs(value) / 10 ** (power - 2);
  const under = Math.floor(scaled);
  const even = scaled - under === 0.5 && under % 2 === 0;
  const [digits, sign] = (even ? under * 10 ** (power - 2) : Math.abs(value)).toExponential(2).split("e");
  const raised = [...String(Number(sign))].map((digit) => RAISED[digit]).join("");
  return `${value < 0 ? "−" : ""}${Number(digits) === 1 ? "" : `${digits}·`}10${raised}`;
}

function signed(trace, value) {
  const text = number(trace, value);
  return Number.isNaN(value) || text.startsWith("−") ? text : `+${text}`;
}

// The next part of a sum: the sign, a blank, the number.
function spaced(trace, value) {
  const text = signed(trace, value);
  return Number.isNaN(value) ? `+ ${text}` : `${text[0]} ${text.slice(1)}`;
}

// A share in percent; never 0 or 100 where it is not exactly that.
function percentage(trace, share) {
  const value = 100 * share;
  if (value >= 10 && value <= 99) return number(trace, value, 0);
  if (value > 0 && value < 0.1) return "< 0.1";
  return value > 99.9 && value < 100 ? "> 99.9" : number(trace, value, 1);
}

// The quantities whose numbers a template shows.
function namesIn(template) {
  return everyMatch(PLACE, template).map((found) => found[2]).filter((name) => name !== "unit");
}

// A template with the unit's numbers put in.
function filled(trace, template, values, unit) {
  return template.replace(PLACE, (_, sign, name, percent) => {
    if (name === "unit") return String(unit + 1);
    const value = unitValue(values, name, unit);
    if (sign === "1−") return percent ? `${percentage(trace, 1 - value)} %` : number(trace, 1 - value);
    if (percent) return `${percentage(trace, value)} %`;
    if (sign === "±") return spaced(trace, value);
    return sign ? signed(trace, value) : number(trace, value);
  });
}

// A sentence of the page with what stands in its places.
function said(sentence, places) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(places[name]));
}

// The lines of a quantity's equation with the unit's numbers; those whose numbers are all there.
function numbersOf(trace, name, values, unit) {
  const lines = trace.cell.quantities[name].numbers;
  return lines
    .filter((template) => namesIn(template).every((needed) => needed in values))
    .map((template) => filled(trace, template, values, unit));
}

// A symbol's pieces, [text, is it a subscript]: "C_{t−1}" is C and a low t−1.
function runsOf(symbol) {
  const runs = [];
  let end = 0;
  for (const found of everyMatch(LOWERED, symbol)) {
    if (found.index > end) runs.push([symbol.slice(end, found.index), false]);
    runs.push([found[1] || found[2], true]);
    end = found.index + found[0].length;
  }
  if (end < symbol.length) runs.push([symbol.slice(end), false]);
  return runs;
}

function plain(symbol) {
  return runsOf(symbol).map((run) => run[0]).join("");
}

// How much of a scale a value fills, 0 to 1; a scale of a thousand or more goes by powers of ten.
function shareOf(value, end) {
  const size = Math.abs(value);
  if (Number.isNaN(size)) return 0;
  if (!Number.isFinite(size)) return 1;
  return Math.min(1, end >= POWERS_FROM ? Math.log1p(size) / Math.log1p(end) : size / end);
}

// The step, phase and progress at a position counted in phases; a whole number is a phase just completed.
function momentAt(position, phases) {
  const index = Math.max(0, Math.ceil(position) - 1);
  return { step: Math.floor(index / phases), phase: index % phases, progress: position - index };
}

// How much of what happens in `span` of `phase` has happened, eased.
function reached(phase, span, now, progress) {
  if (phase === null || phase < now) return 1;
  if (phase > now) return 0;
  const share = Math.min(1, Math.max(0, (progress - span[0]) / (span[1] - span[0])));
  return share * share * (3 - 2 * share);
}

function knownAt(quantity, moment) {
  if (quantity.phase === null || quantity.phase !== moment.phase) {
    return quantity.phase === null || quantity.phase < moment.phase;
  }
  return moment.progress >= quantity.span[1];
}

function rootMeanSquare(vector) {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return vector.length ? Math.sqrt(sum / vector.length) : 0;
}

// What the full width of a wire on a scale stands for.
function widthScale(trace, name, unit) {
  return { belt: trace.belts[Math.min(unit, trace.belts.length - 1)], sum: SUM_SCALE }[name] || 1;
}

// A wire's state: how far it is reached, its value, the share of its scale, and that of its other half.
function wireState(trace, wire, values, moment, unit) {
  const far = reached(wire.phase, wire.span, moment.phase, moment.progress);
  if (wire.kind === "bus") {
    const value = rootMeanSquare(values[wire.quantity]);
    const second = wire.second ? shareOf(rootMeanSquare(values[wire.second]), 1) : 0;
    return { reached: far, value, share: shareOf(value, widthScale(trace, wire.scale, unit)), second };
  }
  const whole = unitValue(values, wire.quantity, unit);
  const value = wire.complement ? 1 - whole : whole;
  const scale = widthScale(trace, wire.kind === "belt" ? "belt" : wire.scale, unit);
  return { reached: far, value, share: shareOf(value, scale), second: 0 };
}

// How strong a value's colour is in its quantity's map, −1 to 1.
function strengthOf(trace, name, value) {
  const quantity = trace.cell.quantities[name];
  if (Number.isNaN(value)) return 0;
  if (quantity.map === "gate") return Math.min(1, Math.max(0, value));
  return Math.sign(value) * shareOf(value, trace.scales[name]);
}
