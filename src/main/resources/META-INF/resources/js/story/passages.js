/** One claim in two outlets: the texts beside each other, the way it came, and the reasons in words. */
import {get, path} from '../api.js';
import {fill, h, said, visible} from '../h.js';
import {failed, openDialog, outletLink, waiting} from '../parts.js';
import {briefly, cause, CREDIBILITY, list, moment, RELATIONS, STATE_MEANINGS, statement, STATES, term} from '../words.js';
import {glyph} from './glyphs.js';
import {chain} from './chain.js';
import {marks, supportWords} from './matrix.js';
import {lit, textOf} from './text.js';

const MOST_CHOICES = 60;
/** Relations whose explanation names the words that they rest on. */
const GROUNDED = ['contradicts', 'direction_conflict', 'frame_conflict'];

/** @param closed called when the reader closes it */
export function openPassages(model, claimId, outletId, closed) {
  const claim = model.claimOf.get(claimId);
  if (!claim) return null;
  const first = model.outlets.find((o) => o.id === outletId) ?? carriers(model, claim)[0] ?? model.outlets[0];
  const second = against(model, claim, first);
  const body = h('article.passages',
    h('header',
      h('p.eyebrow', 'Claim'),
      h('h2', said(statement(claim.text))),
      marks(claim),
      h('p', supportWords(claim.support), h('span.quiet', ' · credibility ', h('b', claim.credibility), ' of 6: ', CREDIBILITY[claim.credibility])),
      model.stored ? grade(claim) : null),
    reasons(model, claim),
    h('div.sides', [first, second].filter(Boolean).map((outlet, i) => side(model, claim, outlet, i === 0 ? 'This outlet' : 'Beside it'))),
    foot(model, claim));
  return openDialog(statement(claim.text), body, closed);
}

/** The Admiralty pair: its sources' letter and its own digit, each computed without the other. */
function grade(claim) {
  const place = h('p.small');
  get(path('claims', claim.id, 'grade')).then(({grade: pair, sources}) => fill(place,
    h('b', `Admiralty pair ${pair}`), h('span.quiet', sources.length
      ? [': vouched for by ', sources.slice(0, 5).map((s, i) => [i ? ', ' : '', said(s.name), ` (${s.letter})`]), sources.length > 5 ? ` and ${sources.length - 5} more` : null]
      : ': nobody vouches for it, it is only reported')), () => place.remove());
  return place;
}

const carriers = (model, claim) => model.outlets.filter((o) => claim.mentions.some((m) => model.outletOf.get(m.article) === o));

/** The outlet that tells most beside the first: it does something else with the claim, and carries it if it can. */
function against(model, claim, first) {
  const state = (o) => model.cell(claim, o).state;
  const here = state(first);
  const others = model.outlets.filter((o) => o !== first);
  const carrying = carriers(model, claim).filter((o) => o !== first);
  return carrying.find((o) => state(o) !== here) ?? carrying[0] ?? others.find((o) => state(o) === 'omitted') ?? others[0];
}

function side(model, claim, outlet, label) {
  const place = h('section.side');
  const show = (shown) => {
    const {state, mentions, why} = model.cell(claim, shown);
    const article = model.articles.get(mentions[0]?.article ?? shown.articles[0].id);
    const choose = outletChoice(model, claim, shown, label, show);
    const text = h('div.full-text', {tabindex: '0', role: 'group', 'aria-label': visible(`Text of ${shown.name}`)}, waiting('Loading the text'));
    fill(place, choose,
      h('p.small', shown.linked ? [h('b', outletLink(shown)), h('span.quiet', ' · ')] : null, h('span.quiet', said(article.title ?? 'no headline'), article.published ? ` · ${moment(article.published)}` : '')),
      h('p.verdict', glyph(state), h(`span.state.state-${state}`, STATES[state]), h('span.quiet', {title: why}, said(briefly(why) || STATE_MEANINGS[state] || 'nothing found here'))),
      mentions.length ? chain(mentions[0]) : null,
      text);
    textOf(model, article.id).then((full) => {
      fill(text, lit(full, spans(model, claim, article.id, mentions)));
      const mark = text.querySelector('mark, .evidence');
      if (mark) text.scrollTop = mark.offsetTop - text.offsetTop - 80;
    }, (e) => fill(text, failed(e)));
  };
  show(outlet);
  return place;
}

/** The outlets to choose from; all but the one that is shown are added when the reader turns to it. */
function outletChoice(model, claim, shown, label, show) {
  const option = (o) => h('option', {value: o.id, selected: o === shown}, visible(`${o.name}: ${STATES[model.cell(claim, o).state]}`));
  const others = new Set([...carriers(model, claim), ...model.outlets.slice(0, MOST_CHOICES)]);
  others.delete(shown);
  const complete = () => {
    choose.append(...[...others].map(option));
    others.clear();
  };
  const choose = h('select', {
    'aria-label': label, onpointerdown: complete, onfocus: complete,
    onchange: () => show(model.outlets.find((o) => o.id === choose.value)),
  }, option(shown));
  return choose;
}

/** The claim, what gives cause for its marks, who stands in its chain; where it is omitted, what comes nearest. */
function spans(model, claim, article, mentions) {
  const own = mentions.filter((m) => m.article === article);
  const lights = (kind, places) => places.filter(Boolean).map(({start, end}) => ({start, end, kind}));
  return [
    ...lights('claim', own),
    ...lights('evidence', claim.unconfirmed.filter((u) => u.article === article).map((u) => u.evidence)),
    ...lights('other', own.flatMap((m) => m.chain.map((link) => link.span))),
    ...(own.length ? [] : lights('evidence', (model.omissionsOf.get(claim.id) ?? []).filter((o) => o.article === article).map((o) => o.evidence))),
  ];
}

/** Why it is unconfirmed and how it stands to other claims, each reason once with who gives cause for it. */
function reasons(model, claim) {
  const byReason = new Map();
  claim.unconfirmed.forEach((u) => {
    const key = `${u.reason} ${u.why}`;
    if (!byReason.has(key)) byReason.set(key, {...u, outlets: new Set()});
    if (u.article) byReason.get(key).outlets.add(model.outletOf.get(u.article)?.name ?? u.article);
  });
  const relations = model.relationsOf.get(claim.id) ?? [];
  if (!byReason.size && !relations.length) return null;
  return h('div.reasons',
    byReason.size ? h('section', h('h3', 'Why it is marked unconfirmed'), h('ul', [...byReason.values()].map((u) =>
      h('li', said(cause(u.why)), u.outlets.size ? h('span.quiet', ' (', list([...u.outlets]), ')') : null)))) : null,
    relations.length ? h('section', h('h3', 'Beside other claims'), h('ul', relations.slice(0, 12).map((r) => {
      const other = model.claimOf.get(r.a === claim.id ? r.b : r.a);
      const words = r.a === claim.id ? `It ${term(RELATIONS, r.type)}` : `The other ${term(RELATIONS, r.type)} this`;
      return h('li', {title: r.explanation}, `${words}: `, h('q', said(statement(other?.text ?? ''))),
        GROUNDED.includes(r.type) ? h('span.quiet', ' (', said(r.explanation.split(': ').at(-1)), ')') : null);
    }))) : null);
}

const foot = (model, claim) => (model.stored ? h('p.actions',
  h('a.button', {href: `#/review?claim=${encodeURIComponent(claim.id)}`}, 'Give a verdict'),
  h('a.button', {href: `/embed.html?claim=${encodeURIComponent(claim.id)}`}, 'Card of this claim')) : null);
