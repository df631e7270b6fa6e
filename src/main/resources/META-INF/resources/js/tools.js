/** The right end of the masthead: progress of the ingest, theme, access key. */
import {accessKey, setAccessKey} from './api.js';
import {fill, h} from './h.js';
import {follow} from './live.js';
import {openDialog} from './parts.js';
import {count, number} from './words.js';

const THEMES = {system: 'As the system', light: 'Light', dark: 'Dark'};

function themeButton() {
  let theme = document.documentElement.dataset.theme ?? 'system';
  const button = h('button', {type: 'button', onclick: turn});
  function label() {
    fill(button, `Theme: ${theme}`);
    button.title = THEMES[theme];
  }
  function turn() {
    const names = Object.keys(THEMES);
    theme = names[(names.indexOf(theme) + 1) % names.length];
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem('theme');
    } else {
      document.documentElement.dataset.theme = theme;
      localStorage.setItem('theme', theme);
    }
    label();
  }
  label();
  return button;
}

function keyButton() {
  const ask = () => {
    const field = h('input', {type: 'password', autocomplete: 'off', id: 'access-key', value: accessKey() ?? ''});
    const dialog = openDialog('Access key', h('form.key-form', {
      onsubmit: (event) => {
        event.preventDefault();
        setAccessKey(field.value.trim());
        dialog.close();
        location.reload();
      },
    },
    h('h2', 'Access key'),
    h('p.quiet', 'Only for a service that asks for one. It stays in this tab and goes to this host alone.'),
    h('label', {for: 'access-key'}, 'Key or token'), field,
    h('p.actions', h('button.primary', 'Use this key'))));
    dialog.classList.add('narrow');
    field.focus();
  };
  return h('button', {type: 'button', onclick: ask}, accessKey() ? 'Key set' : 'Key');
}

function progress() {
  const place = h('div.progress', {role: 'status', 'aria-live': 'polite'});
  let most = 0;
  follow((status) => {
    most = status.pending ? Math.max(most, status.pending) : 0;
    if (!status.pending) {
      fill(place, status.failed ? h('span', `${count(status.failed, 'article')} could not be read`) : null);
      return;
    }
    const done = most - status.pending;
    fill(place,
      h('progress', {max: most, value: done, 'aria-label': 'Articles read'}),
      h('span', most > 1 ? `${number(done)} of ${number(most)} read` : 'Reading an article'));
  });
  return place;
}

export const tools = () => [progress(), keyButton(), themeButton()];
