/** One source: its score, the seven dimensions, how it came about and how it moved, what it rests on, what people say. */
import {get, path} from '../api.js';
import {h, said} from '../h.js';
import {paged} from '../parts.js';
import {history} from '../source/history.js';
import {interval, scale} from '../source/interval.js';
import {waterfall} from '../source/waterfall.js';
import {capital, count, DIMENSIONS, LETTERS, moment, number, share, statement, term} from '../words.js';
import {badge} from './sources.js';

export async function view({id}, signal) {
  const at = (...parts) => path('sources', id, ...parts);
  const [source, score, runs, explanation, evidence, overrides] = await Promise.all([
    get(at(), signal),
    get(at('reliability'), signal),
    get(at('reliability', 'history') + '?size=200', signal),
    get(at('reliability', 'explanation') + '?claims=20', signal),
    get(at('evidence') + '?size=500', signal),
    get(at('overrides'), signal),
  ]);
  const claims = new Map(evidence.items.map((e) => [e.claim, e]));
  return h('div.source',
    h('div.page-head', h('p.eyebrow', capital(source.kind)), h('h1', said(source.name))),
    headline(score),
    part('Profile', 'Seven things that can be said of a source, each on its own; nothing is folded into a total.', profile(score.profile)),
    explanation.parts.length && score.letter !== 'F' ? part('Why this score', 'Where sources at large stand, and how far each claim moved it from there.', waterfall(explanation, claims)) : null,
    part('History', 'Scores are computed in runs and never changed afterwards.', history([...runs.items].reverse())),
    part('Evidence', 'What it vouched for, and how far that is believed to hold.', evidenceList(evidence)),
    part('What people say', 'Judgements of people stand beside the score and never change it.', people(id, overrides.items)));
}

const part = (heading, about, body) => h('section', h('h2', heading), h('p.about', about), body);

const headline = (score) => h(score.letter === 'F' ? 'div.headline.unjudged' : 'div.headline',
  badge(score.letter),
  h('div',
    h('p.verdict-words', score.letter === 'F' ? 'Too little evidence for a number' : LETTERS[score.letter]),
    h('p.quiet', score.letter === 'F' ? '' : h('b.figure', share(score.reliability)),
      score.letter === 'F' ? `The evidence leaves ${share(score.low)} to ${share(score.high)} open. ` : `, between ${share(score.low)} and ${share(score.high)}. `,
      `It is worth ${count(score.effectiveObservations, 'independent claim')} of known outcome`, score.asOf ? ` (${moment(score.asOf)}).` : '.')),
  h('div.headline-plot', interval({value: score.letter === 'F' ? null : score.reliability, low: score.low, high: score.high}), scale()));

const profile = (dimensions) => h('table.forest.profile',
  h('caption.visually-hidden', 'Seven dimensions with their 95 % intervals'),
  h('thead', h('tr', h('th', {scope: 'col'}, 'Dimension'), h('th', {scope: 'col'}, h('span.visually-hidden', '95 % interval'), scale()),
    h('th.number', {scope: 'col'}, 'Share'), h('th.number', {scope: 'col'}, 'Observed'))),
  h('tbody', dimensions.map((d) => {
    const [name, meaning] = DIMENSIONS[d.dimension] ?? [term({}, d.dimension), ''];
    return h(d.value === null ? 'tr.unjudged' : 'tr',
      h('th', {scope: 'row'}, name, h('p.quiet.small', meaning)),
      h('td', interval(d)),
      h('td.number', d.value === null ? h('span.quiet.small', d.n ? 'too little' : 'nothing seen') : share(d.value)),
      h('td.number.quiet', {'data-noun': 'observed'}, number(d.n)));
  })));

function evidenceList({items, next}) {
  if (!items.length) return h('p.quiet', 'Nothing yet.');
  return h('div', h('p.evidence-head.quiet.small', h('span', next ? 'The 500 claims that weigh most' : `${count(items.length, 'claim')}, what weighs most first`), h('span', 'Believed to hold')),
    paged(items, 10, 'claim', (page) => h('ol.evidence-list', page.map((e) => h('li',
      h('div',
        e.text ? h('a', {href: `#/stories/${e.story}?claim=${encodeURIComponent(e.claim)}`}, said(statement(e.text))) : h('span.quiet', 'no longer stated'),
        h('p.quiet.small', e.level === 'utterance' ? 'vouches that it was said' : 'says so itself',
          e.voice !== null && e.voice < 0.2 ? ', a copy: hardly a voice of its own' : '')),
      h('div.belief', {vars: {'--at': e.belief}, 'aria-hidden': 'true'}, h('i')),
      h('span.figure', {title: 'how far it is believed'}, share(e.belief)))))));
}

const people = (id, overrides) => h('div',
  overrides.length ? h('ul.audit', overrides.map((o) => h('li',
    h(o.state === 'withdrawn' ? 'p.withdrawn' : 'p', h('b', o.letter ?? (o.reliability === null ? 'withdrawal' : share(o.reliability))), ' ', said(o.reason)),
    h('p.quiet.small', said(o.author), `, ${moment(o.madeAt)}`, o.state === 'withdrawn' ? ', withdrawn' : '')))) : h('p.quiet', 'Nobody has put a judgement beside this score.'),
  h('p.actions', h('a.button', {href: `#/review?source=${encodeURIComponent(id)}`}, 'Put a judgement beside it')));
