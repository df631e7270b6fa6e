/** One claim or one story as a card: `/embed.html?claim=c-1:0-122`, `/embed.html?story=7`. */
import {get, path} from './api.js';
import {fill, h, said, visible} from './h.js';
import {waiting} from './parts.js';
import {count, days, list, REASONS, statement, term, when} from './words.js';

const card = document.getElementById('card');
const asked = new URLSearchParams(location.search);

async function claimCard(id) {
  const claim = await get(path('claims', id));
  const story = await get(path('stories', claim.story));
  const outlets = story.articles.filter((a) => claim.mentions.some((m) => m.article === a.id)).map((a) => a.sourceName);
  const reasons = [...new Set(claim.unconfirmed.map((u) => u.reason))];
  return [
    h('p.eyebrow', claim.date ? `Claim, ${when(claim.date)}` : 'Claim'),
    h('h1', home(`stories/${claim.story}?claim=${encodeURIComponent(id)}`, statement(claim.text))),
    figures([['outlets', claim.support.outlets], ['own gatherings', claim.support.collections], ['origins', claim.support.origins]]),
    outlets.length ? h('p', 'Carried by ', said(list([...new Set(outlets)])), '.') : null,
    h('p', reasons.length ? [h('b', 'Unconfirmed: '), reasons.map((r) => term(REASONS, r)).join(', '), '.'] : 'No mark against it.'),
    foot('A count of support, no verdict.'),
  ];
}

async function storyCard(id) {
  const story = await get(path('stories', id));
  const dates = story.articles.map((a) => a.published).filter(Boolean).sort();
  const outlets = [...new Set(story.articles.map((a) => a.sourceName))];
  const {claims, unconfirmed, altered} = story.counts ?? {};
  return [
    h('p.eyebrow', dates.length ? `Story, ${days(dates)}` : 'Story'),
    h('h1', home(`stories/${id}`, story.title || 'Untitled story')),
    figures([['outlets', outlets.length], ['claims', claims], ['unconfirmed', unconfirmed], ['altered quotations', altered]].filter(([, n]) => n !== undefined)),
    h('p', `${count(story.articles.length, 'article')} in `, said(list(outlets)), '.'),
    foot('What each outlet says, side by side.'),
  ];
}

const home = (place, text) => h('a', {href: `/#/${place}`, target: '_top'}, said(text));
const figures = (pairs) => h('dl', pairs.map(([label, n]) => h('div', h('dt', label), h('dd', n))));
const foot = (words) => h('footer', h('span', words), h('span', 'Parallax'));

async function show() {
  fill(card, waiting());
  try {
    if (asked.get('claim')) fill(card, await claimCard(asked.get('claim')));
    else if (asked.get('story')) fill(card, await storyCard(asked.get('story')));
    else fill(card, h('h1', 'Which card?'), h('p', 'Give a claim or a story in the address: ', h('code', '?claim=…'), ' or ', h('code', '?story=…'), '.'));
    document.title = `${visible(card.querySelector('h1').textContent)} · Parallax`;
  } catch (e) {
    fill(card, h('h1', e.status === 404 ? 'No longer here' : 'Not to be had'), h('p', e.message));
  }
}
show();
