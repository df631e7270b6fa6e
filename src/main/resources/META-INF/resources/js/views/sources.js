/** Sources by what they have shown, each with its interval. */
import {get, query} from '../api.js';
import {fill, h, said} from '../h.js';
import {empty, failed, rested, waiting} from '../parts.js';
import {interval, scale} from '../source/interval.js';
import {LETTERS, number, share} from '../words.js';

const KINDS = {outlet: 'Outlets', agency: 'Agencies', speaker: 'Speakers'};
const SIZE = 40;

export async function view({parameters}, signal) {
  const place = h('div', {'aria-live': 'polite'});
  const kind = h('select', {id: 'kind', onchange: refresh}, Object.entries(KINDS).map(([value, label]) => h('option', {value}, label)));
  kind.value = KINDS[parameters.get('kind')] ? parameters.get('kind') : 'outlet';
  const search = h('input', {type: 'search', id: 'search', placeholder: 'Part of a name', value: parameters.get('q') ?? '', oninput: rested(refresh)});

  async function refresh() {
    const q = search.value.trim();
    history.replaceState(null, '', '#/sources' + query({kind: kind.value === 'outlet' ? '' : kind.value, q}));
    try {
      const first = await get('sources' + query({kind: kind.value, q, size: SIZE, sort: '-observations'}), signal);
      if (q === search.value.trim()) fill(place, first.items.length ? forest(first, signal) : nothing(q));
    } catch (e) {
      if (!signal.aborted) fill(place, failed(e, refresh));
    }
  }
  fill(place, waiting());
  await refresh();
  return h('div',
    h('div.page-head', h('h1', 'Sources'),
      h('p.lead', 'How far what a source vouches for is borne out by the other accounts and by people’s verdicts, with the range that the evidence leaves open. A source answers only for its own words, and a letter needs enough of them.')),
    h('div.bar',
      h('label.visually-hidden', {for: 'search'}, 'Find a source'), search,
      h('label.visually-hidden', {for: 'kind'}, 'Kind of source'), kind),
    place,
    h('dl.letters', Object.entries(LETTERS).map(([letter, words]) => h('div', h('dt', badge(letter)), h('dd', words)))));
}

const nothing = (q) => (q ? empty(`No source called “${q}”`, 'Try a part of its name, or another kind.')
  : empty('No sources yet', 'They come with the articles: each outlet, agency and quoted speaker has a page here.'));

function forest(first, signal) {
  const rows = h('tbody');
  let next = first.next;
  const add = (page) => rows.append(...page.items.map(row));
  add(first);
  const more = h('button', {
    onclick: async () => {
      const page = await get(next, signal);
      next = page.next;
      add(page);
      more.hidden = !next;
    },
  }, 'More sources');
  more.hidden = !next;
  return [h('table.forest',
    h('caption.visually-hidden', 'Reliability of each source with its 95 % interval'),
    h('thead', h('tr', h('th', {scope: 'col'}, 'Source'), h('th', {scope: 'col'}, 'Letter'),
      h('th', {scope: 'col'}, h('span.visually-hidden', '95 % interval'), scale()),
      h('th.number', {scope: 'col'}, 'Reliability'), h('th.number', {scope: 'col', title: 'how many independent claims of known outcome its evidence is worth'}, 'Evidence, claims'))),
    rows), h('p.actions', more)];
}

const row = (source) => h(source.letter === 'F' ? 'tr.unjudged' : 'tr',
  h('th', {scope: 'row'}, h('a', {href: `#/sources/${encodeURIComponent(source.id)}`}, said(source.name))),
  h('td.letter-cell', badge(source.letter)),
  h('td', interval({value: source.reliability, low: source.low, high: source.high, n: source.effectiveObservations})),
  h('td.number', source.letter === 'F' ? h('span.quiet.small', 'too little evidence') : share(source.reliability)),
  h('td.number.quiet', {'data-noun': 'claims’ worth of evidence'}, number(source.effectiveObservations)));

export const badge = (letter) => h(letter === 'F' ? 'span.letter.letter-f' : 'span.letter', {title: LETTERS[letter] ?? ''}, letter);
