/** Small pieces that every view uses. */
import {fill, h, said, visible} from './h.js';
import {count, number} from './words.js';

export const waiting = (what = 'Loading') => h('p.waiting', {role: 'status'}, `${what} …`);

/** An error with what one can do about it. */
export function failed(error, again) {
  return h('section.notice', {role: 'alert'},
    h('h1', error.status === 404 ? 'Not here' : error.status === 401 || error.status === 403 ? 'Not open to you' : 'That did not work'),
    h('p', error.message),
    error.errors?.length ? h('ul', error.errors.map((e) => h('li', h('code', e.field), ' ', e.message))) : null,
    error.status === 401 || error.status === 403
      ? h('p', 'This service asks for an access key: set one with “Key” at the top of the page.') : null,
    h('p.actions',
      again ? h('button.primary', {onclick: again}, 'Try again') : null,
      h('a.button', {href: '#/stories'}, 'To the stories')));
}

export const empty = (heading, ...body) => h('section.empty', h('h2', heading), body.map((b) => (b instanceof Node ? b : h('p', b))));

let unpaged = false;

export const isWhole = () => unpaged;

/** Runs with lists whole instead of a page at a time: for a report, which cannot be turned over. */
export function everything(run) {
  unpaged = true;
  try {
    return run();
  } finally {
    unpaged = false;
  }
}

/**
 * A long list a page at a time.
 *
 * @param items what there is
 * @param render builds the element of the items of one page
 * @return an element whose `redraw` renders the page it is at again
 */
export function paged(items, size, noun, render) {
  if (unpaged) return h('div.paged', render(items));
  const body = h('div');
  const bar = h('div.pager');
  let page = 0;
  const pages = Math.ceil(items.length / size);
  const go = (to) => {
    page = to;
    fill(body, render(items.slice(page * size, (page + 1) * size)));
    if (pages > 1) fill(bar, controls());
  };
  const step = (to, label, off) => h('button', {
    disabled: off,
    onclick: () => {
      go(to);
      bar.previousSibling.scrollIntoView({block: 'nearest'});
      (bar.querySelector('button:not([disabled])') ?? bar).focus();
    },
  }, label);
  const controls = () => [
    step(page - 1, 'Previous', page === 0),
    h('span', {'aria-live': 'polite'},
      `${number(page * size + 1)}–${number(Math.min(items.length, (page + 1) * size))} of ${count(items.length, ...[].concat(noun))}`),
    step(page + 1, 'Next', page === pages - 1),
  ];
  go(0);
  return Object.assign(h('div.paged', body, pages > 1 ? bar : null), {redraw: () => go(page)});
}

/** What is folded is built when it is first opened. */
export function folded(summary, build) {
  const details = h('details', h('summary', summary));
  const unfold = () => details.childElementCount === 1 && details.append(build());
  details.addEventListener('toggle', unfold);
  if (unpaged) unfold();
  return details;
}

/** A group of buttons of which one is pressed. */
export function choice(label, options, chosen, choose) {
  const buttons = options.map(([value, text]) =>
    h('button', {type: 'button', 'aria-pressed': String(value === chosen), data: {value}}, text));
  const group = h('div.choice', {role: 'group', 'aria-label': label}, buttons);
  group.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    buttons.forEach((b) => b.setAttribute('aria-pressed', String(b === button)));
    choose(button.dataset.value);
  });
  return group;
}

export const outletLink = (outlet) =>
  outlet.linked ? h('a', {href: `#/sources/${encodeURIComponent(outlet.id)}`}, said(outlet.name)) : said(outlet.name);

/** Runs once the typing rests. */
export function rested(run, ms = 200) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...values), ms);
  };
}

/** A window over the page; closed with Escape, the button or a click beside it. */
export function openDialog(title, body, closed) {
  const dialog = h('dialog', {'aria-label': visible(title)},
    h('form.dialog-bar', {method: 'dialog'}, h('button.close', {'aria-label': 'Close'}, 'Close')), body);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed?.();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
