/** People's verdicts on claims and judgements of sources, each with name and reason; and the trail of all of them. */
import {get, path, post, query} from '../api.js';
import {fill, h, said} from '../h.js';
import {empty, paged} from '../parts.js';
import {supportWords} from '../story/matrix.js';
import {count, LETTERS, moment, share, statement} from '../words.js';

const VERDICTS = {
  true: 'True',
  false: 'False',
  mixed: 'Mixed: partly true, or true and misleading',
  unproven: 'Unproven: looked into, and left open',
};
const ACTIONS = {
  review: 'gave a verdict on',
  review_withdrawal: 'withdrew a verdict on',
  override: 'judged',
  override_withdrawal: 'withdrew a judgement of',
  prior_import: 'imported priors',
  claim_review_import: 'imported fact-checks',
};

export async function view({parameters}, signal) {
  const subject = parameters.get('claim') ? await claimSubject(parameters.get('claim'), signal)
    : parameters.get('source') ? await sourceSubject(parameters.get('source'), signal) : null;
  const trail = h('div');
  const refreshTrail = async () => fill(trail, await audit(signal));
  await refreshTrail();
  return h('div',
    h('div.page-head', h('h1', 'Review'),
      h('p.lead', 'Verdicts are given by people, with their name and a reason. They are kept apart from what was computed, and nothing is ever deleted: a mistake is withdrawn by another entry.')),
    h('div.review-columns',
      h('section', subject ? await desk(subject, refreshTrail, signal) : await pick(signal)),
      h('section', h('h2', 'Everything people did'), trail)));
}

/** What is judged: where its entries are, how it is shown and which fields the judgement has. */
async function claimSubject(id, signal) {
  const claim = await get(path('claims', id), signal);
  return {
    at: path('claims', id, 'reviews'),
    heading: 'Your verdict',
    shown: [h('blockquote', said(statement(claim.text))), h('p.quiet.small', supportWords(claim.support)),
      h('p.small', h('a', {href: `#/stories/${claim.story}?claim=${encodeURIComponent(claim.id)}`}, 'Read it in its story'))],
    name: 'verdict', label: 'Verdict', options: VERDICTS, extra: {url: 'Where it is published, if it is'},
    word: (entry) => VERDICTS[entry.verdict]?.split(':')[0],
  };
}

async function sourceSubject(id, signal) {
  const [source, score] = await Promise.all([get(path('sources', id), signal), get(path('sources', id, 'reliability'), signal)]);
  return {
    at: path('sources', id, 'overrides'),
    heading: 'Your judgement of a source',
    shown: [h('blockquote', said(source.name)),
      h('p.quiet.small', `Computed: ${score.letter}, ${LETTERS[score.letter]}`, score.letter === 'F' ? '' : ` (${share(score.reliability)})`),
      h('p.small', h('a', {href: `#/sources/${encodeURIComponent(id)}`}, 'See what that rests on'))],
    name: 'letter', label: 'Letter', options: Object.fromEntries(Object.entries(LETTERS).map(([l, words]) => [l, `${l}: ${words}`])), extra: {},
    word: (entry) => entry.letter ?? (entry.reliability === null ? '' : share(entry.reliability)),
  };
}

async function desk(subject, done, signal) {
  const entries = h('div');
  const refresh = async () => fill(entries, entryList(subject, (await get(subject.at, signal)).items, send));
  async function send(body) {
    await post(subject.at, body);
    sessionStorage.setItem('author', body.author);
    await Promise.all([refresh(), done()]);
  }
  await refresh();
  return [h('h2', subject.heading), form(subject, send), h('h3', 'Entries so far'), entries];
}

const field = (id, label, input, hint) => h('div.field', h('label', {for: id}, label), hint ? h('p.hint', hint) : null, input);

function form(subject, send) {
  const reason = h('textarea', {id: 'reason', required: true, maxlength: 4000});
  const author = h('input', {id: 'author', required: true, maxlength: 200, autocomplete: 'name', value: sessionStorage.getItem('author') ?? ''});
  const extra = Object.entries(subject.extra).map(([name, label]) => [name, h('input', {id: name, type: 'url'}), label]);
  const told = h('p', {role: 'status'});
  return h('form.review-form', {
    onsubmit: async (event) => {
      event.preventDefault();
      const chosen = event.target.elements[subject.name].value;
      const body = {[subject.name]: chosen, reason: reason.value.trim(), author: author.value.trim()};
      extra.forEach(([name, input]) => input.value.trim() && (body[name] = input.value.trim()));
      try {
        await send(body);
        reason.value = '';
        fill(told, 'Kept.');
      } catch (e) {
        fill(told, h('span.fault', e.errors?.length ? e.errors.map((x) => `${x.field} ${x.message}`).join('; ') : e.message));
      }
    },
  },
  subject.shown,
  h('fieldset', h('legend', subject.label), Object.entries(subject.options).map(([value, words]) =>
    h('label', h('input', {type: 'radio', name: subject.name, value, required: true}), words))),
  field('reason', 'Reason', reason, 'What you looked at, so that somebody else can look at it too.'),
  extra.map(([name, input, label]) => field(name, label, input)),
  field('author', 'Your name', author),
  h('p.actions', h('button.primary', 'Keep it')), told);
}

function entryList(subject, entries, send) {
  if (!entries.length) return h('p.quiet', 'None yet.');
  return h('ul.audit', [...entries].reverse().map((entry) => h('li',
    h(entry.state === 'withdrawn' ? 'p.withdrawn' : 'p', h('b', entry.state === 'withdrawal' ? 'Withdrawal' : subject.word(entry) || ''), ' ', said(entry.reason)),
    h('p.quiet.small', said(entry.author), `, ${moment(entry.madeAt)}`, entry.state === 'withdrawn' ? ', withdrawn' : '',
      entry.state === 'no_longer_stated' ? ', no longer stated by any article' : ''),
    entry.state === 'stands' || entry.state === undefined ? withdraw(entry, send) : null)));
}

function withdraw(entry, send) {
  const reason = h('input', {'aria-label': 'Why it is withdrawn', placeholder: 'Why', required: true, maxlength: 4000});
  const author = h('input', {'aria-label': 'Your name', placeholder: 'Your name', required: true, value: sessionStorage.getItem('author') ?? ''});
  const told = h('p', {role: 'status'});
  return h('details', h('summary', 'Withdraw'), h('form.actions', {
    onsubmit: (event) => {
      event.preventDefault();
      send({withdraws: entry.id, reason: reason.value.trim(), author: author.value.trim()})
        .catch((e) => fill(told, h('span.fault', e.message)));
    },
  }, reason, author, h('button', 'Withdraw'), told));
}

/** Claims that wait for somebody: unconfirmed ones, the most carried first. */
async function pick(signal) {
  const claims = await get('claims' + query({status: 'unconfirmed', sort: '-outlets', size: 20}), signal);
  if (!claims.items.length) return empty('Nothing to review', 'Unconfirmed claims appear here; any claim can be reviewed from its story.');
  return [h('h2', 'Claims that nobody confirms'), h('p.about', 'Any other claim can be reviewed from its story, any source from its page.'),
    h('ul.pick', claims.items.map((claim) => h('li',
      h('a', {href: `#/review?claim=${encodeURIComponent(claim.id)}`}, said(statement(claim.text))),
      h('p.quiet.small', `${count(claim.support.outlets, 'outlet')}, ${count(claim.support.origins, 'origin')}`))))];
}

/** The newest first; the service tells them oldest first, page by page. */
async function audit(signal) {
  const entries = [];
  for (let next = 'audit?size=500'; next;) {
    const page = await get(next, signal);
    entries.push(...page.items);
    next = page.next;
  }
  if (!entries.length) return h('p.quiet', 'Nothing yet. The first verdict starts the trail.');
  return paged(entries.reverse(), 12, ['entry', 'entries'], (page) => h('ul.audit', page.map((entry) => h('li',
    h('p', h('b', said(entry.author)), ` ${ACTIONS[entry.action] ?? entry.action} `, subjectLink(entry.subject)),
    h('p', said(entry.reason)), h('p.quiet.small', moment(entry.madeAt))))));
}

function subjectLink(subject) {
  const [, kind, id] = /\/(claims|sources)\/([^/]+)/.exec(subject) ?? [];
  if (!kind) return said(subject);
  const name = decodeURIComponent(id);
  return kind === 'claims' ? h('a', {href: `#/review?claim=${encodeURIComponent(name)}`}, 'a claim')
    : h('a', {href: `#/sources/${encodeURIComponent(name)}`}, said(name));
}
