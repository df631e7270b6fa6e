/** A story side by side: the whole page of one comparison, stored or not. */
import {h, said} from '../h.js';
import {count, days, list, statement} from '../words.js';
import {articles} from './articles.js';
import {framing} from './framing.js';
import {ledger} from './ledger.js';
import {matrix} from './matrix.js';
import {numbers} from './numbers.js';
import {omissions} from './omissions.js';
import {openPassages} from './passages.js';
import {timeline} from './timeline.js';

const MOST_WORDS = 7;
const SECTIONS = [
  ['claims', 'Claims', (m) => m.claims.length, 'Who states each claim, and how.', 'Click a claim or a cell to read the texts beside each other.'],
  ['quotations', 'Quotations', (m) => m.quotations.filter((q) => q.versions.length > 1).length, 'What somebody said, in every version that is printed.'],
  ['framing', 'Framing', (m) => m.framing.length, 'One thing in other words. A zero means: speaks of it and never puts it so.'],
  ['numbers', 'Numbers', (m) => m.numbers.filter((n) => n.conflict).length, 'Quantities that the accounts put at different numbers.'],
  ['timeline', 'Timeline', (m) => new Set(m.claims.map((c) => c.date).filter(Boolean)).size, 'What the claims say of each day, and when it was published.'],
  ['omissions', 'Left out', (m) => new Set(m.omissions.filter((o) => o.state === 'omitted').map((o) => o.claim)).size, 'What others carry and an outlet does not. No verdict on the outlet: it may have had its reasons.'],
  ['articles', 'Articles', (m) => m.articles.size, 'Each article, and whose gathering it is.'],
];
const BUILDERS = {claims: matrix, quotations: ledger, framing, numbers, timeline, omissions, articles};

/**
 * @param address called with `{claim, outlet}` when the reader opens a cell, and with null when it is closed
 * @param actions elements for the head of the page
 */
export function storyPage(model, {address = () => {}, actions = []} = {}) {
  let dialog;
  const open = (claim, outlet) => {
    dialog?.close();
    address({claim, outlet});
    dialog = openPassages(model, claim, outlet, () => {
      dialog = null;
      address(null);
    });
  };
  const page = h('div.story',
    head(model, actions),
    first(model, open),
    h('nav.sections', {'aria-label': 'Parts of the story'}, SECTIONS.map(([id, label, size]) =>
      h('a', {href: `#${id}`, onclick: jump}, label, h('span.figure', size(model))))),
    SECTIONS.map(([id, label, , about, howTo]) => h('section', {id, tabindex: '-1', 'aria-label': label},
      h('h2', label), h('p.about', about, howTo ? h('span.how-to', ` ${howTo}`) : null), BUILDERS[id](model, open))));
  return {page, open};
}

/** The address after `#` names the view, so parts are reached without it. */
function jump(event) {
  event.preventDefault();
  const part = document.getElementById(event.currentTarget.getAttribute('href').slice(1));
  part.scrollIntoView();
  part.focus({preventScroll: true});
}

function head(model, actions) {
  const dates = [...model.articles.values()].map((a) => a.published).filter(Boolean).sort();
  return h('div.page-head',
    h('p.eyebrow', [days(dates), count(model.articles.size, 'article'), count(model.outlets.length, 'outlet')].filter(Boolean).join(' · ')),
    h(model.title.length > 70 ? 'h1.long' : 'h1', said(model.title)),
    h('p.actions', actions));
}

/** What a desk would look at first, in a sentence each. */
function first(model, open) {
  const found = [...altered(model), ...dropped(model, open), ...disputed(model, open), ...disagreeing(model), ...copied(model), ...unconfirmed(model)];
  if (!found.length) return null;
  return h('section.look-first', {'aria-label': 'To look at first'}, h('h2', 'To look at first'), h('ul', found.map((f) => h('li', f))));
}

const nameIn = (model, article) => model.outletOf.get(article)?.name ?? article;

const gravity = (v) => (v.severity === 'meaning' ? 1 : 0) + v.confidence;

/** The gravest of each quotation that has words to show. */
const altered = (model) => model.quotations
  .map((u) => ({u, v: u.versions.filter((v) => v.relation === 'altered' && v.diff.length).sort((a, b) => gravity(b) - gravity(a))[0]}))
  .filter(({v}) => v).sort((a, b) => gravity(b.v) - gravity(a.v)).slice(0, 2)
  .map(({u, v}) => [h('b', 'Altered quotation. '), said(nameIn(model, v.article)), ' prints ', said(u.speaker ?? 'a speaker'), ' with other words: ', change(v.diff[0]), '.']);

const change = ({reference, here}) => [reference ? h('del', said(shortened(reference))) : null, reference && here ? ' → ' : null,
  here ? h('ins', said(shortened(here))) : null];

function shortened(words) {
  const all = words.split(/\s+/);
  return all.length > MOST_WORDS ? all.slice(0, MOST_WORDS).join(' ') + ' …' : words;
}

const claimButton = (claim, open, outlet) => h('button.plain', {onclick: () => open(claim.id, outlet)}, said(statement(claim.text)));

function dropped(model, open) {
  const entry = model.omissions.find((o) => o.state === 'omitted' && o.why.startsWith('carries what') && model.claimOf.has(o.claim));
  if (!entry) return [];
  return [[h('b', 'Answer dropped. '), said(nameIn(model, entry.article)), ' does not carry: ',
    claimButton(model.claimOf.get(entry.claim), open, model.outletOf.get(entry.article)?.id)]];
}

const disputed = (model, open) => model.ranked().filter((c) => model.isDisputed(c)).slice(0, 2)
  .map((c) => [h('b', 'Disputed. '), claimButton(c, open)]);

const disagreeing = (model) => model.numbers.filter((n) => n.conflict).slice(0, 1).map((n) => [
  h('b', 'Numbers disagree. '), [...new Set(n.values.map((v) => v.span.text))].slice(0, 4).map((t, i) => [i ? ' / ' : '', said(t)]), '.']);

function copied(model) {
  const copies = model.provenance.filter((p) => p.kind === 'syndicated');
  if (!copies.length) return [];
  return [[h('b', copies.length === 1 ? 'A copy. ' : 'Copies. '),
    list([...new Set(copies.map((p) => nameIn(model, p.article)))]), copies.length === 1 ? ' reprints ' : ' reprint ',
    list([...new Set(copies.map((p) => p.from ?? 'another text'))]), ': one voice, not two.']];
}

function unconfirmed(model) {
  const n = model.claims.filter((c) => c.unconfirmed.length).length;
  return n ? [[h('b', 'Unconfirmed. '), `${count(n, 'claim')} of ${model.claims.length} ${n === 1 ? 'rests' : 'rest'} on one origin, an unnamed speaker or somebody’s guess.`]] : [];
}
