/** What is new: the stories, how widely they are carried, and what in them wants a look. */
import {get, query} from '../api.js';
import {bin, max, scaleLinear} from '../charts.js';
import {fill, h, s, said, visible} from '../h.js';
import {follow} from '../live.js';
import {empty, failed, rested, waiting} from '../parts.js';
import {count, days, list, number, statement, when} from '../words.js';

const SIZE = 20;
const SHOW = {
  all: ['All', {}],
  altered: ['With an altered quotation', {minAltered: 1}],
  unconfirmed: ['With unconfirmed claims', {minUnconfirmed: 1}],
};

export async function view({parameters}, signal) {
  const results = h('div', {'aria-live': 'polite', 'aria-busy': 'false'});
  const search = h('input', {
    type: 'search', id: 'search', placeholder: 'Words of a claim or a headline', value: parameters.get('q') ?? '',
    oninput: rested(() => address({q: search.value.trim()})),
  });
  const show = h('select', {
    id: 'show', onchange: () => address({show: show.value === 'all' ? '' : show.value}),
  }, Object.entries(SHOW).map(([value, [text]]) => h('option', {value}, text)));
  show.value = SHOW[parameters.get('show')] ? parameters.get('show') : 'all';

  const page = h('div', {'data-follows-address': true},
    h('div.page-head',
      h('h1', 'Stories'),
      h('p.lead', 'Who carries what, who confirms it, and whose words were changed on the way.')),
    h('div.bar',
      h('label.visually-hidden', {for: 'search'}, 'Search claims and headlines'), search,
      h('label.visually-hidden', {for: 'show'}, 'Which stories'), show),
    results);

  function address(changed) {
    const now = {q: search.value.trim(), show: show.value === 'all' ? '' : show.value, ...changed};
    history.replaceState(null, '', '#/stories' + query(now));
    refresh();
  }
  async function refresh() {
    results.setAttribute('aria-busy', 'true');
    const q = search.value.trim();
    try {
      const filter = SHOW[show.value][1];
      const [stories, claims] = await Promise.all([
        get('stories' + query({size: SIZE, q, ...filter}), signal),
        q ? get('claims' + query({size: 10, q}), signal) : null,
      ]);
      if (q === search.value.trim()) fill(results, found(stories, claims, q, signal));
    } catch (e) {
      if (!signal.aborted) fill(results, failed(e, refresh));
    }
    results.setAttribute('aria-busy', 'false');
  }
  page.addEventListener('address', ({detail}) => {
    search.value = detail.parameters.get('q') ?? '';
    refresh();
  });
  fill(results, waiting());
  await refresh();
  const stop = follow((status, before) => {
    if (before && (status.stories !== before.stories || status.claims !== before.claims)) refresh();
  });
  signal.addEventListener('abort', stop);
  return page;
}

function found(stories, claims, q, signal) {
  if (!stories.items.length && !claims?.items.length) return q ? nothing(q) : firstSteps();
  return [
    stories.items.length ? storyList(stories, signal) : null,
    claims?.items.length ? h('section', h('h2', 'Claims'), h('ul.found-claims', claims.items.map(claimItem))) : null,
  ];
}

function storyList(first, signal) {
  const items = h('ul.stories', first.items.map(storyItem));
  let next = first.next;
  const more = h('button', {
    onclick: async () => {
      more.disabled = true;
      const page = await get(next, signal);
      const added = page.items.map(storyItem);
      items.append(...added);
      added[0]?.querySelector('a').focus();
      next = page.next;
      more.disabled = false;
      more.hidden = !next;
    },
  }, 'More stories');
  more.hidden = !next;
  return h('section', {'aria-label': 'Stories'}, items, h('p.actions', more));
}

function storyItem(story) {
  const outlets = [...new Set(story.articles.map((a) => a.sourceName))];
  const dates = story.articles.map((a) => a.published).filter(Boolean).sort();
  return h('li',
    h('div',
      h('p.eyebrow', dates.length ? days(dates) : 'without a date'),
      h('h2', h('a', {href: `#/stories/${story.id}`}, said(story.title || story.articles[0]?.title || 'Untitled story'))),
      h('p.quiet', said(list(outlets))),
      counts(story, outlets.length)),
    spark(dates));
}

function counts(story, outlets) {
  const figure = (n, noun, plural) => h('span', h('b.figure', number(n)), ' ', n === 1 ? noun : plural);
  const {claims, unconfirmed, altered} = story.counts ?? {};
  return h('p.counts.small',
    figure(story.articles.length, 'article', 'articles'),
    figure(outlets, 'outlet', 'outlets'),
    story.comparedAt === null ? h('span.quiet', 'not compared yet') : null,
    claims !== undefined && story.comparedAt ? figure(claims, 'claim', 'claims') : null,
    unconfirmed ? figure(unconfirmed, 'unconfirmed', 'unconfirmed') : null,
    altered ? h('span.look', h('b.figure', number(altered)), altered === 1 ? ' altered quotation' : ' altered quotations') : null);
}

/** Articles over time in at most 24 bars of equal length. */
function spark(dates) {
  if (dates.length < 2) return h('div.spark', h('span', count(dates.length, 'dated article')));
  const times = dates.map((d) => Date.parse(d));
  const bars = Math.min(24, Math.max(6, dates.length * 2));
  const x = scaleLinear([times[0], Math.max(times.at(-1), times[0] + 1)], [0, bars * 6]);
  const groups = bin().domain(x.domain()).thresholds(Array.from({length: bars - 1}, (_, i) => x.invert((i + 1) * 6)))(times);
  const most = max(groups, (g) => g.length);
  const y = scaleLinear([0, most], [29, 2]);
  const label = `${count(dates.length, 'article')}, ${days(dates)}, at most ${most} at a time`;
  return h('div.spark',
    s('svg', {viewBox: `0 0 ${bars * 6} 30`, preserveAspectRatio: 'none', role: 'img', 'aria-label': visible(label)},
      s('line', {x1: 0, x2: bars * 6, y1: 29.5, y2: 29.5}),
      groups.map((g) => s('rect', {x: x(g.x0) + 1, width: 4, y: y(g.length), height: y(0) - y(g.length)}))),
    h('span', {'aria-hidden': 'true'}, 'coverage'));
}

const claimItem = (claim) => h('li',
  h('a', {href: `#/stories/${claim.story}?claim=${encodeURIComponent(claim.id)}`}, said(statement(claim.text))),
  h('p.quiet.small',
    [claim.date && when(claim.date), count(claim.support.outlets, 'outlet'), count(claim.support.origins, 'origin'),
      claim.unconfirmed.length ? 'unconfirmed' : null].filter(Boolean).join(' · ')));

const nothing = (q) => empty(`Nothing for “${q}”`,
  'The search looks for words of claims and headlines in English. Try fewer or other words.');

const firstSteps = () => empty('No stories yet',
  'Send articles in, and the stories they tell appear here. One line is one article:',
  h('pre', {tabindex: '0'}, `curl -H 'Content-Type: application/x-ndjson' --data-binary @articles.ndjson \\\n  ${location.origin}/api/v1/articles:batch`),
  h('p', 'Or paste two to six articles into the ', h('a', {href: '#/workbench'}, 'workbench'),
    ' and compare them without storing anything. Started with PARALLAX_SAMPLE=true, the service brings an invented story to look at.'));
