/** Why a score is what it is: from what sources at large have, each part moves it, and the last is the score. */
import {h, said} from '../h.js';
import {share} from '../words.js';

const MOST = 12;

/** @param explanation `{name, value, detail, parts}` whose parts add up to its value */
export function waterfall(explanation) {
  const steps = [];
  let at = 0;
  const parts = explanation.parts ?? [];
  const [base, ...moves] = parts;
  const sorted = moves.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const shown = sorted.slice(0, MOST);
  const rest = sorted.slice(MOST);
  if (rest.length) {
    shown.push({name: `${rest.length} smaller parts`, value: rest.reduce((sum, p) => sum + p.value, 0), detail: '', parts: rest});
  }
  [base, ...shown].filter(Boolean).forEach((part) => {
    steps.push({part, from: at, to: at + part.value});
    at += part.value;
  });
  const ends = steps.flatMap((x, i) => (i ? [x.from, x.to] : [x.to]));
  const [low, high] = widened(Math.min(...ends), Math.max(...ends));
  const place = (v) => (v - low) / (high - low);
  return h('div.waterfall',
    h('div.interval-scale', {'aria-hidden': 'true'}, h('span', share(low)), h('span', share(high))),
    h('ol', steps.map((step, i) => stepItem(step, i === 0, place))),
    h('p.total', h('span', said(explanation.name)), h('b.figure', share(explanation.value))),
    explanation.detail ? h('p.quiet.small', said(explanation.detail)) : null);
}

/** Some air around the steps, so that small ones are seen. */
const widened = (low, high) => [Math.max(0, low - Math.max(0.02, (high - low) * 0.15)), Math.min(1, high + Math.max(0.02, (high - low) * 0.15))];

function stepItem({part, from, to}, first, place) {
  const [a, b] = [place(first ? to : Math.min(from, to)), place(first ? to : Math.max(from, to))];
  const sign = first ? '' : part.value < 0 ? '−' : '+';
  return h('li',
    h('div.step-name', said(part.name), part.detail ? h('p.quiet.small', said(part.detail)) : null,
      part.parts?.length ? h('details', h('summary', 'its parts'), h('ul', part.parts.slice(0, 50).map((p) =>
        h('li', said(p.detail || p.name), h('span.figure', ` ${signed(p.value)}`))))) : null),
    h('div.step-bar', h(`i${first ? '.starting' : part.value < 0 ? '.down' : '.up'}`, {vars: {'--from': a, '--to': Math.max(b, a + 0.004)}})),
    h('span.figure', sign + Math.abs(part.value).toFixed(3)));
}

const signed = (v) => (v < 0 ? '−' : '+') + Math.abs(v).toFixed(3);
