/** One stored story. */
import {get, path, query} from '../api.js';
import {fill, h, said} from '../h.js';
import {follow} from '../live.js';
import {empty} from '../parts.js';
import {saveButton} from '../report.js';
import {StoryModel} from '../story/model.js';
import {storyPage} from '../story/page.js';

export async function view({id, parameters}, signal) {
  const story = await get(path('stories', id), signal);
  if (!story.comparedAt) return waitingRoom(id, story, signal);
  const comparison = await get(path('stories', id, 'comparison'), signal);
  const holder = h('div', {'data-follows-address': true});
  const model = new StoryModel(comparison, story.articles, {stored: true, title: story.title});
  const {page, open} = storyPage(model, {address: (at) => address(id, at), actions: actions(id, model)});
  fill(holder, page);
  const openAt = (p) => p.get('claim') && open(p.get('claim'), p.get('outlet'));
  holder.addEventListener('address', ({detail}) => openAt(detail.parameters));
  document.getElementById('main').addEventListener('shown', () => openAt(parameters), {once: true});
  return holder;
}

function waitingRoom(id, story, signal) {
  const stop = follow(async (status, before) => {
    if (before && (await get(path('stories', id), signal)).comparedAt) location.reload();
  });
  signal.addEventListener('abort', stop);
  return h('div', h('div.page-head', h('h1', said(story.title || 'A new story'))),
    empty('Not compared yet', 'Its articles are still being read. The comparison appears here when it is done.'));
}

const address = (id, at) => history.replaceState(null, '', `#/stories/${id}` + query(at ?? {}));

const actions = (id, model) => [
  h('a.button', {href: `/embed.html?story=${encodeURIComponent(id)}`}, 'Card'),
  saveButton(model),
  h('button', {onclick: () => window.print()}, 'Print'),
];
