/** The shell: routes, navigation, theme, live progress. */
import {fill, h, visible} from './h.js';
import {tools} from './tools.js';
import {failed, waiting} from './parts.js';

const VIEWS = {
  stories: () => import('./views/stories.js'),
  story: () => import('./views/story.js'),
  sources: () => import('./views/sources.js'),
  source: () => import('./views/source.js'),
  workbench: () => import('./views/workbench.js'),
  review: () => import('./views/review.js'),
};
const PLURAL = {stories: 'story', sources: 'source'};
const main = document.getElementById('main');
let shown = new AbortController();

/** `#/stories/7?claim=c` is the view `story` with the id 7 and the parameter claim. */
function route() {
  const [pathname, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view = 'stories', id] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  return {view: id && PLURAL[view] ? PLURAL[view] : view, section: view, id, parameters: new URLSearchParams(search)};
}

async function show() {
  const at = route();
  shown.abort();
  shown = new AbortController();
  const {signal} = shown;
  markSection(at.section);
  document.querySelectorAll('dialog').forEach((dialog) => dialog.remove());
  fill(main, waiting());
  try {
    const load = VIEWS[at.view];
    if (!load) throw new Error('There is no such page.');
    const content = await (await load()).view(at, signal);
    if (signal.aborted) return;
    fill(main, content);
    const heading = main.querySelector('h1');
    document.title = heading ? `${visible(heading.textContent)} · Parallax` : 'Parallax';
    if (moved) {
      window.scrollTo(0, 0);
      main.focus({preventScroll: true});
    }
    main.dispatchEvent(new CustomEvent('shown'));
  } catch (e) {
    if (!signal.aborted) fill(main, failed(e, show));
  }
}

function markSection(section) {
  document.querySelectorAll('#views a').forEach((link) => {
    const current = link.getAttribute('href') === `#/${section}`;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
}

let moved = false;
window.addEventListener('hashchange', (event) => {
  const page = (url) => new URL(url).hash.split('?')[0];
  if (!location.hash.startsWith('#/')) return;
  moved = true;
  if (page(event.oldURL) === page(event.newURL) && main.querySelector('[data-follows-address]')) {
    main.querySelector('[data-follows-address]').dispatchEvent(new CustomEvent('address', {detail: route()}));
  } else {
    show();
  }
});
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

fill(document.getElementById('tools'), tools());
if (!location.hash.startsWith('#/')) history.replaceState(null, '', '#/stories');
show();
