/** Why a score is what it is: from what sources at large have, each claim moves it, and the last step is the score. */
import {get, path} from '../api.js';
import {scaleLinear} from '../charts.js';
import {h, said} from '../h.js';
import {folded} from '../parts.js';
import {capital, count, moment, share, statement} from '../words.js';

const MOST = 6;
/** Smaller moves show as nothing in three digits. */
const LEAST = 0.0005;
const LEVELS = {content: 'What it says itself', utterance: 'What it reports others to have said', claims: 'What it states'};

/**
 * @param explanation `{name, value, detail, parts}` whose parts add up to its value; the first part is the start
 * @param claims what is known of the claims by their id: `{text, story}`
 */
export function waterfall(explanation, claims) {
  const [base, ...moves] = explanation.parts;
  const groups = [{name: '', parts: [base, ...moves.filter((m) => !m.parts.length)]},
    ...moves.filter((m) => m.parts.length).map((m) => ({name: LEVELS[m.name] ?? m.name, parts: shortened(m.parts)}))];
  let at = 0;
  const steps = groups.flatMap((group) => group.parts.map((part) => ({part, from: at, to: (at += part.value)})));
  const [low, high] = widened(steps.flatMap((step, i) => (i ? [step.from, step.to] : [step.to])));
  const place = scaleLinear([low, high], [0, 1]);
  let next = 0;
  return h('div.waterfall',
    groups.map((group) => [group.name ? h('h3', group.name) : null,
      h('ol', group.parts.map((part) => stepItem(steps[next], next++ === 0, place, claims)))]),
    h('p.total', h('span', 'Reliability'), h('b.figure', share(explanation.value))),
    h('p.quiet.small', `The bars run from ${share(low)} to ${share(high)}.`));
}

/** The claims that moved it most; the others, and those that hardly moved it, as one. */
function shortened(parts) {
  const shown = parts.filter((p) => Math.abs(p.value) >= LEAST).slice(0, MOST);
  const rest = parts.filter((p) => !shown.includes(p));
  if (rest.length < 2) return parts;
  const value = rest.reduce((sum, p) => sum + p.value, 0);
  return [...shown, {name: `${count(rest.length, 'other claim')}`, value, detail: 'each moved it less', parts: rest}];
}

/** Some air around the steps, so that small ones are seen. */
function widened(ends) {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const air = Math.max(0.02, (high - low) * 0.15);
  return [Math.max(0, low - air), Math.min(1, high + air)];
}

const signed = (value) => (value < 0 ? '−' : '+') + Math.abs(value).toFixed(3);

/** The service's words for people. */
const detail = (words) => words.replace(/^holds with probability (\d\.\d+)$/, (_, p) => `believed to hold: ${p}`);

function stepItem({part, from, to}, first, place, claims) {
  const [a, b] = [place(first ? to : Math.min(from, to)), place(first ? to : Math.max(from, to))];
  const claim = claims.get(part.name);
  const kind = first ? 'starting' : part.value < 0 ? 'down' : 'up';
  return h('li',
    h('div.step-name',
      claim?.text ? h('a.serif', {href: `#/stories/${claim.story}?claim=${encodeURIComponent(part.name)}`}, said(statement(claim.text))) : said(capital(part.name)),
      h('p.quiet.small', said(detail(part.detail))),
      claim?.text ? folded('In which articles', () => articles(part.name)) : null),
    h('div.step-bar', h(`i.${kind}`, {vars: {'--from': a, '--to': Math.max(b, a + 0.004)}})),
    h('span.figure', first ? share(part.value) : signed(part.value)));
}

/** The passages that state a claim, with the articles they stand in. */
function articles(id) {
  const list = h('ul');
  get(path('claims', id)).then(async ({mentions, story}) => {
    const all = new Map((await get(path('stories', story))).articles.map((a) => [a.id, a]));
    list.append(...mentions.slice(0, 20).map((m) => {
      const article = all.get(m.article);
      return h('li', h('q.serif', said(m.text)), h('p.quiet.small', said(article?.sourceName ?? ''), ', ', said(article?.title ?? 'untitled'),
        article?.published ? `, ${moment(article.published)}` : ''));
    }));
  }, (e) => list.append(h('li', e.message)));
  return list;
}
