/** One stored story. */
import {find, get, path, query} from '../api.js';
import {fill, h} from '../h.js';
import {follow} from '../live.js';
import {empty} from '../parts.js';
import {StoryModel} from '../story/model.js';
import {storyPage} from '../story/page.js';

export async function view({id, parameters}, signal) {
  const [story, comparison] = await Promise.all([
    get(path('stories', id), signal),
    find(path('stories', id, 'comparison'), signal),
  ]);
  const holder = h('div', {'data-follows-address': true});
  if (!comparison) {
    fill(holder, h('div.page-head', h('h1', story.title ?? 'A new story')),
      empty('Not compared yet', 'Its articles are still being read. The comparison appears here when it is done.'));
    const stop = follow(async (status, before) => {
      if (before && await find(path('stories', id, 'comparison'), signal)) location.reload();
    });
    signal.addEventListener('abort', stop);
    return holder;
  }
  const model = new StoryModel(comparison, story.articles, {stored: true, title: story.title});
  const {page, open} = storyPage(model, {address: (at) => address(id, at), actions: actions(id)});
  fill(holder, page);
  const openAt = (p) => p.get('claim') && open(p.get('claim'), p.get('outlet'));
  holder.addEventListener('address', ({detail}) => openAt(detail.parameters));
  document.getElementById('main').addEventListener('shown', () => openAt(parameters), {once: true});
  return holder;
}

const address = (id, at) => history.replaceState(null, '', `#/stories/${id}` + query(at ?? {}));

const actions = (id) => [
  h('a.button', {href: `/embed.html?story=${encodeURIComponent(id)}`}, 'Card'),
  h('button', {onclick: () => window.print()}, 'Print'),
];
