/** Day by day (or month, or year): how much was published, and what the claims say of it. */
import {max, scaleLinear} from '../charts.js';
import {h, s, said} from '../h.js';
import {folded, paged} from '../parts.js';
import {count, inOrder, statement, when, withDays} from '../words.js';
import {grouped} from './model.js';

const FIRST = 5;

export function timeline(model, open) {
  const dated = grouped(model.claims.filter((c) => c.date), (c) => c.date);
  const published = grouped([...model.articles.values()].filter((a) => a.published), (a) => a.published.slice(0, 10));
  const days = inOrder([...new Set([...dated.keys(), ...published.keys()])]);
  const undated = model.claims.filter((c) => !c.date);
  const length = scaleLinear([0, max(published.values(), (a) => a.length) ?? 1], [0, 100]);
  const list = h('div',
    days.length ? paged(days, 14, 'day', (page) => h('ol.timeline', page.map((d) =>
      dayItem(d, dated.get(d) ?? [], published.get(d) ?? [], length)))) : h('p.quiet', 'No claim of this story has a date.'),
    undated.length ? h('p.quiet.small', `${count(undated.length, 'claim')} without a date.`) : null);
  list.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-claim]');
    if (button) open(button.dataset.claim);
  });
  return list;
}

function dayItem(date, claims, articles, length) {
  const sorted = [...claims].sort((a, b) => b.support.outlets - a.support.outlets);
  const item = (c) => h('li',
    h('button.plain', {data: {claim: c.id}}, said(statement(c.text))),
    ' ', h('span.quiet.small.unbroken.after', `${count(c.support.outlets, 'outlet')}`, c.unconfirmed.length ? ', unconfirmed' : ''));
  return h('li',
    h('div.day', h('h3', h('time', {datetime: withDays(date).split('/')[0]}, when(date))),
      articles.length ? [bar(length(articles.length)), h('p.quiet.small', count(articles.length, 'article'))] : null),
    h('div', claims.length ? null : h('p.quiet.small', 'No claim speaks of this day.'),
      h('ul', sorted.slice(0, FIRST).map(item)),
      sorted.length > FIRST
        ? folded(`${sorted.length - FIRST} more`, () => paged(sorted.slice(FIRST), 40, 'claim', (page) => h('ul', page.map(item)))) : null));
}

const bar = (length) => s('svg.day-bar', {viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
  s('rect', {width: Math.max(2, length), height: 4}));
