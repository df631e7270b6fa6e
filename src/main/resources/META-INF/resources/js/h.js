/**
 * Elements without markup: every string becomes a text node, so nothing that an article says can become an element.
 * Characters that a reader cannot see (zero-width, bidi controls, other controls) are shown by their code point.
 */
const SVG = 'http://www.w3.org/2000/svg';
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Most text: nothing hidden in it, and quick to tell. */
const PLAIN = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]*$/;

const code = (c) => 'U+' + c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');

/** The text for attributes and titles, where no element can stand. */
export const visible = (text) => (PLAIN.test(text) ? String(text) : String(text).replace(HIDDEN, (c) => `[${code(c)}]`));

function textNodes(text) {
  if (PLAIN.test(text)) return [text];
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(HIDDEN)) {
    if (found.index > from) nodes.push(text.slice(from, found.index));
    const sign = document.createElement('span');
    sign.className = 'hidden-character';
    sign.textContent = code(found[0]);
    nodes.push(sign);
    from = found.index + found[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

function add(element, child) {
  if (child === null || child === undefined || child === false) return;
  if (Array.isArray(child)) child.forEach((c) => add(element, c));
  else if (child instanceof Node) element.append(child);
  else element.append(...textNodes(String(child)));
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'value') element.value = value;
  else if (name === 'data') Object.assign(element.dataset, value);
  else if (name === 'vars') Object.entries(value).forEach(([k, v]) => element.style.setProperty(k, v));
  else element.setAttribute(name, value === true ? '' : name === 'value' ? value : visible(value));
}

function build(element, classes, rest) {
  if (classes.length) element.setAttribute('class', classes.join(' '));
  const [first, ...others] = rest;
  const attributes = first && typeof first === 'object' && !(first instanceof Node) && !Array.isArray(first);
  if (attributes) Object.entries(first).forEach(([name, value]) => set(element, name, value));
  (attributes ? others : rest).forEach((child) => add(element, child));
  return element;
}

/** `h('p.lead', {id: 'x'}, 'text', child, [children])` */
export function h(selector, ...rest) {
  const [tag, ...classes] = selector.split('.');
  return build(document.createElement(tag), classes, rest);
}

/** The same for SVG. */
export function s(selector, ...rest) {
  const [tag, ...classes] = selector.split('.');
  return build(document.createElementNS(SVG, tag), classes, rest);
}

/** What somebody else wrote, kept apart from the direction of the text around it. */
export const said = (text) => h('bdi', text);

/** Replaces all that an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  children.forEach((child) => add(element, child));
  return element;
}
