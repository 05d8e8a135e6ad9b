// As much of a browser as the exported page asks for, so that an engine without a document can run it in a test.
// `tree` is the page's body: [tag, {attributes}, [children]] each, a text is a string.
"use strict";

class Element {
  constructor(tag) {
    this.tagName = tag;
    this.attributes = {};
    this.children = [];
    this.style = {};
    this.listeners = {};
    this.value = "";
    this.open = false;
  }

  setAttribute(name, value) {
    if (typeof value !== "string" || /NaN|undefined/.test(value)) throw new Error(`${name}="${value}"`);
    this.attributes[name] = value;
  }

  getAttribute(name) { return name in this.attributes ? this.attributes[name] : null; }
  removeAttribute(name) { delete this.attributes[name]; }
  append(child) { this.children.push(child); }
  replaceChildren() { this.children = []; }
  addEventListener(name, listener) { this.listeners[name] = listener; }
  querySelectorAll(tag) { return everyElement(this).filter((found) => found.tagName === tag); }
  getBoundingClientRect() { return { left: 0, top: 0, width: 100, height: 100 }; }

  getContext() {
    const image = { data: [] };
    return { createImageData: () => image, putImageData: () => { this.pixels = image.data; } };
  }

  get textContent() {
    return this.children.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }

  set textContent(text) { this.children = [String(text)]; }
}

function everyElement(root, found = []) {
  for (const child of root.children) {
    if (typeof child !== "string") {
      found.push(child);
      everyElement(child, found);
    }
  }
  return found;
}

const named = {};

function grown(branch) {
  const [tag, attributes, children] = branch;
  const made = new Element(tag);
  Object.assign(made.attributes, attributes);
  if (attributes.id) named[attributes.id] = made;
  made.children = children.map((child) => (typeof child === "string" ? child : grown(child)));
  return made;
}

// As a window's properties, what follows is known to every script that is run afterwards.
var body = grown(JSON.parse(tree));
var frames = [];
var window = typeof globalThis === "undefined" ? this : globalThis;
var document = {
  documentElement: body,
  listeners: {},
  createElement: (tag) => new Element(tag),
  createElementNS: (_, tag) => new Element(tag),
  getElementById: (id) => named[id],
  addEventListener: (name, listener) => { document.listeners[name] = listener; },
};
window.matchMedia = () => ({ addEventListener: () => {} });
window.getComputedStyle = () => ({ getPropertyValue: () => " #102030" });
window.requestAnimationFrame = (draw) => { frames.push(draw); };

// A key as it comes from the whole page, or from an element; whether the page took it.
function press(key, tag, ctrlKey) {
  let taken = false;
  const preventDefault = () => { taken = true; };
  document.listeners.keydown({ key, ctrlKey: Boolean(ctrlKey), target: { tagName: tag || "BODY" }, preventDefault });
  return taken;
}

// Has the page draw its next picture, at a time in ms.
function tick(now) { frames.splice(0).forEach((draw) => draw(now)); }

function textOf(id) { return document.getElementById(id).textContent; }

function classed(name) { return everyElement(body).filter((found) => (found.attributes.class || "").split(" ").includes(name)); }
