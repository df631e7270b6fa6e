/** Claims by outlets. Both ways a page at a time, so that a story of many hundred articles stays quick. */
import {fill, h, said, visible} from '../h.js';
import {choice, empty, isWhole, outletLink, paged, rested} from '../parts.js';
import {count, REASONS, STATE_MEANINGS, statement, STATES, term, when} from '../words.js';
import {glyph} from './glyphs.js';

const ROWS = 12;
const COLUMNS = 7;
const KINDS = {
  all: ['All', () => true],
  disputed: ['Disputed', (c, model) => model.isDisputed(c)],
  unconfirmed: ['Unconfirmed', (c) => c.unconfirmed.length > 0],
  shared: ['Several outlets', (c) => c.support.outlets > 1],
  lone: ['One outlet', (c) => c.support.outlets === 1],
};

/** @param open called with a claim and an outlet, either may be the whole of it */
export function matrix(model, open) {
  const ranked = model.ranked();
  const body = h('div.matrix-body');
  const columns = isWhole() ? model.outlets.length : COLUMNS;
  let kind = isWhole() ? 'all' : ranked.filter((c) => c.support.outlets > 1).length > 3 && ranked.length > 12 ? 'shared' : 'all';
  let words = '';
  let firstColumn = 0;
  const kinds = Object.entries(KINDS)
    .map(([key, [label, test]]) => [key, label, ranked.filter((c) => test(c, model)).length])
    .filter(([key, , n]) => n || key === 'all');
  const choose = () => {
    const rows = ranked.filter((c) => KINDS[kind][1](c, model) && c.text.toLowerCase().includes(words));
    fill(body, rows.length
      ? paged(rows, ROWS, 'claim', (page) => table(model, page, model.outlets.slice(firstColumn, firstColumn + columns)))
      : empty('No such claim', 'No claim of this story has these words and marks.'));
  };
  body.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-claim]');
    if (button) open(button.dataset.claim, button.dataset.outlet);
  });
  const field = h('input', {
    type: 'search', 'aria-label': 'Find in the claims', placeholder: 'Find in the claims',
    oninput: rested(() => {
      words = field.value.trim().toLowerCase();
      choose();
    }, 120),
  });
  choose();
  return h('div',
    h('div.bar',
      choice('Which claims', kinds.map(([key, label, n]) => [key, `${label} ${n}`]), kind, (chosen) => {
        kind = chosen;
        choose();
      }),
      ranked.length > 12 ? field : null),
    model.outlets.length > columns ? columnBar(model, (first) => {
      firstColumn = first;
      body.firstChild.redraw?.();
    }) : null,
    body, legend());
}

function columnBar(model, move) {
  const last = model.outlets.length;
  let first = 0;
  const label = h('span', {'aria-live': 'polite'});
  const back = h('button', {onclick: () => go(first - COLUMNS)}, 'Outlets before');
  const on = h('button', {onclick: () => go(first + COLUMNS)}, 'Outlets after');
  const tell = () => {
    fill(label, `Outlets ${first + 1}–${Math.min(last, first + COLUMNS)} of ${last}, in the order they published`);
    back.disabled = first === 0;
    on.disabled = first + COLUMNS >= last;
  };
  const go = (to) => {
    first = to;
    move(first);
    tell();
  };
  tell();
  return h('div.pager', back, label, on);
}

function table(model, rows, outlets) {
  const head = (text, meaning) => h('th.margin', {scope: 'col', role: 'columnheader', title: meaning}, text);
  return h('table.matrix', {role: 'table', vars: {'--outlets': outlets.length}},
    h('caption.visually-hidden', 'Claims by outlets: what each outlet does with each claim'),
    h('thead', {role: 'rowgroup'}, h('tr', {role: 'row'},
      h('th.claim', {scope: 'col', role: 'columnheader'}, 'Claim'),
      head('Outlets', 'outlets that carry it'),
      head('Collections', 'outlets that gathered it themselves; a copy is none'),
      head('Origins', 'speakers, documents or agencies it comes from in the end'),
      outlets.map((o) => h('th.outlet', {scope: 'col', role: 'columnheader'}, outletLink(o))))),
    h('tbody', {role: 'rowgroup'}, rows.map((claim) => row(model, claim, outlets))));
}

function row(model, claim, outlets) {
  const figure = (n, noun) => h('td.margin', {role: 'cell', 'data-noun': n === 1 ? noun : noun + 's'}, h('span.figure', n));
  return h('tr', {role: 'row'},
    h('th.claim', {scope: 'row', role: 'rowheader'},
      h('button.plain', {data: {claim: claim.id}}, said(statement(claim.text))),
      marks(claim)),
    figure(claim.support.outlets, 'outlet'),
    figure(claim.support.collections, 'collection'),
    figure(claim.support.origins, 'origin'),
    outlets.map((outlet) => {
      const {state} = model.cell(claim, outlet);
      return h('td.cell', {role: 'cell'},
        h('button.cell-state', {data: {claim: claim.id, outlet: outlet.id, name: visible(outlet.name)}, 'aria-label': `${outlet.name}: ${STATES[state]}`},
          glyph(state), h(`span.state.state-${state}`, STATES[state])));
    }));
}

/** Date and reasons of a claim in one small line. */
export function marks(claim) {
  const reasons = [...new Set(claim.unconfirmed.map((u) => u.reason))];
  return h('p.marks', claim.date ? h('span', when(claim.date)) : null,
    reasons.length ? h('span', h('b', 'Unconfirmed: '), reasons.map((r) => term(REASONS, r)).join(', ')) : null);
}

const legend = () => h('dl.legend', Object.entries(STATE_MEANINGS).map(([state, meaning]) =>
  h('div', h('dt', glyph(state), STATES[state]), h('dd', meaning))));

export const supportWords = ({outlets, collections, origins}) =>
  `${count(outlets, 'outlet')}, ${count(collections, 'independent collection')}, ${count(origins, 'origin')}`;
