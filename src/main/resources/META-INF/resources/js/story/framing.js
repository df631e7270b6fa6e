/** One thing, put differently: label tables with their counts and zeros, and the other differences in framing. */
import {h, said, visible} from '../h.js';
import {outletLink, paged} from '../parts.js';
import {capital, FRAMINGS, sureness, term} from '../words.js';
import {grouped} from './model.js';

const TABLES = ['label', 'presupposition', 'cue', 'status'];
/** Kinds that are about the whole story, and kinds whose explanation is worth a line. */
const WHOLE_STORY = ['emphasis', 'loaded'];
const EXPLAINED = ['presupposition', 'cue'];
const TOO_MANY = 7;

export function framing(model) {
  const kinds = grouped(model.framing, (f) => f.kind);
  if (!kinds.size) return h('p.quiet', 'No difference in framing was found.');
  const known = Object.keys(FRAMINGS).filter((kind) => kinds.has(kind));
  const unknown = [...kinds.keys()].filter((kind) => !known.includes(kind));
  return h('div.framings', [...known, ...unknown].map((kind) => h('section',
    h('h3', term(FRAMINGS, kind)),
    paged(kinds.get(kind), 8, ['difference', 'differences'], (page) =>
      page.map((f) => (TABLES.includes(kind) ? labelTable(model, f) : passages(model, f)))))));
}

/** What is put differently; how it was found is said where that tells more than the table does. */
const heading = (kind, referent, explanation, confidence) => [
  WHOLE_STORY.includes(kind) ? null : h('h4', said(capital(referent))),
  EXPLAINED.includes(kind) && explanation ? h('p.quiet.small', said(capital(explanation)), sureness(confidence)) : null];

function labelTable(model, {kind, referent, wordings, explanation, confidence}) {
  const words = [...new Set(wordings.map((w) => w.text))];
  if (words.length > TOO_MANY) return passages(model, {kind, referent, wordings, explanation, confidence});
  const counts = new Map();
  wordings.forEach((w) => {
    const key = `${model.outletOf.get(w.article)?.id} ${w.text}`;
    counts.set(key, (counts.get(key) ?? 0) + w.count);
  });
  const outlets = model.outlets.filter((o) => wordings.some((w) => model.outletOf.get(w.article) === o));
  return h('div.label-difference',
    heading(kind, referent, explanation, confidence),
    paged(outlets, 12, 'outlet', (page) => h('div.scroll', {tabindex: '0', role: 'group', 'aria-label': visible(`Counts of each wording: ${referent}`)},
      h('table.counts-table',
        h('thead', h('tr', h('th', {scope: 'col'}, 'Outlet'), words.map((w) => h('th.number', {scope: 'col'}, said(w))))),
        h('tbody', page.map((o) => h('tr', h('th', {scope: 'row'}, outletLink(o)), words.map((w) => {
          const n = counts.get(`${o.id} ${w}`) ?? 0;
          return h(n ? 'td.number' : 'td.number.zero', n);
        }))))))));
}

function passages(model, {kind, referent, wordings, explanation, confidence}) {
  const used = wordings.filter((w) => w.count > 0);
  const byOutlet = [...grouped(used, (w) => model.outletOf.get(w.article))];
  return h('div.label-difference',
    heading(kind, referent, explanation, confidence),
    paged(byOutlet, 12, 'outlet', (page) => h('dl.wordings', page.map(([outlet, own]) => h('div',
      h('dt', outlet ? outletLink(outlet) : null),
      h('dd', own.map((w, i) => [i ? ', ' : '', h('q', said(w.text)), w.count > 1 ? h('span.quiet', ` ${w.count} times`) : null])))))));
}
