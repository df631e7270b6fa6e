/** Quantities that the accounts put at different numbers, each on a scale of its own. */
import {scaleLinear} from '../charts.js';
import {h, s, said} from '../h.js';
import {folded, outletLink, paged} from '../parts.js';
import {capital, count, quantityName} from '../words.js';
import {grouped} from './model.js';
import {around, textOf} from './text.js';

export function numbers(model) {
  const conflicts = model.numbers.filter((n) => n.conflict);
  const agreeing = model.numbers.filter((n) => !n.conflict);
  return h('div',
    conflicts.length ? paged(conflicts, 6, ['quantity', 'quantities'], (page) => page.map((n) => conflict(model, n)))
      : h('p.quiet', 'No two accounts disagree about a number.'),
    agreeing.length ? folded(`${count(agreeing.length, 'quantity', 'quantities')} on which the accounts agree`,
      () => paged(agreeing, 20, ['quantity', 'quantities'], (page) => h('ul.lone', page.map(agreement)))) : null);
}

const agreement = ({values}) => h('li', said(values[0].span.text),
  h('span.quiet', ` in ${count(new Set(values.map((v) => v.article)).size, 'article')}`));

function conflict(model, {quantity, values, explanation}) {
  const [low, high] = [Math.min(...values.map((v) => v.value)), Math.max(...values.map((v) => v.value))];
  const at = scaleLinear([low, high], [4, 96]);
  const byValue = [...grouped(values, (v) => v.value)].sort(([a], [b]) => a - b);
  return h('article.number-conflict',
    h('h3', said(capital(quantityName(quantity)))),
    h('p.quiet.small', {title: explanation}, 'From ', said(byValue[0][1][0].span.text), ' to ', said(byValue.at(-1)[1][0].span.text), '.'),
    h('table.scale-table', h('thead.visually-hidden', h('tr', ['Printed', 'Place on the scale', 'Who'].map((t) => h('th', {scope: 'col'}, t)))),
      h('tbody', byValue.map(([value, own]) => h('tr',
        h('th', {scope: 'row'}, [...new Set(own.map((v) => v.span.text))].map((t, i) => [i ? ', ' : '', said(t)]),
          own.some((v) => v.about) ? h('span.quiet', ' (rough)') : null),
        h('td', h('div.scale', s('svg', {viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true'}, s('line', {x1: 0, x2: 100, y1: 5, y2: 5})),
          h('i', {vars: {'--at': `${at(value)}%`}, 'aria-hidden': 'true'}))),
        h('td', own.slice(0, 8).map((v, i) => [i ? ', ' : '', outletLink(model.outletOf.get(v.article))]),
          own.length > 8 ? ` and ${own.length - 8} more` : null))))),
    contexts(model, values));
}

/** The sentences around the numbers, fetched when they are asked for. */
function contexts(model, values) {
  return folded('Where it says so', () => h('ul.contexts', values.slice(0, 12).map((v) => {
    const item = h('li', h('span.quiet', said(model.outletOf.get(v.article)?.name ?? v.article), ': '));
    textOf(model, v.article).then((text) => item.append(around(text, v.span, 90)), (e) => item.append(e.message));
    return item;
  })));
}
