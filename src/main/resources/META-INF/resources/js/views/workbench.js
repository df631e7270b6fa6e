/** Two to six articles pasted in or named by their address, compared at once, nothing stored. */
import {post, Problem} from '../api.js';
import {fill, h} from '../h.js';
import {failed, waiting} from '../parts.js';
import {StoryModel} from '../story/model.js';
import {storyPage} from '../story/page.js';
import {saveButton} from '../report.js';
import {list} from '../words.js';

const [FEWEST, MOST] = [2, 6];
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;
const PAGE = /^\s*<(!doctype|html|head|body|article|div|main)\b/i;
const drafts = []; // kept while the page is open, so that a look at another view loses nothing

export async function view() {
  if (!drafts.length) for (let i = 0; i < FEWEST; i++) drafts.push({source: '', published: '', title: '', text: ''});
  const forms = h('div.drafts');
  const result = h('div', {'aria-live': 'polite'});
  const add = h('button', {type: 'button', onclick: () => {
    drafts.push({source: '', published: '', title: '', text: ''});
    draw();
    forms.lastElementChild.querySelector('input').focus();
  }}, 'Add an article');
  const submit = h('button.primary', {type: 'submit'}, 'Compare');

  function draw() {
    fill(forms, drafts.map((draft, i) => draftForm(draft, i, drafts.length > FEWEST ? () => {
      drafts.splice(i, 1);
      draw();
    } : null)));
    add.hidden = drafts.length >= MOST;
  }

  async function compare(event) {
    event.preventDefault();
    if (!checked(forms)) return;
    submit.disabled = true;
    fill(result, waiting('Reading the articles'));
    try {
      const articles = await Promise.all(drafts.map(article));
      fill(result, compared(await post('comparisons', {articles: articles.map(sendable)}), articles));
      result.querySelector('h1, h2')?.scrollIntoView();
    } catch (e) {
      fill(result, failed(e));
    }
    submit.disabled = false;
  }
  draw();
  return h('div',
    h('div.page-head', h('h1', 'Workbench'),
      h('p.lead', 'Paste two to six articles about one matter, or the addresses of their pages, and see them side by side. Nothing is stored, and no text leaves this machine.')),
    h('form', {novalidate: true, onsubmit: compare}, forms, h('p.actions.workbench-actions', submit, add)),
    result);
}

function draftForm(draft, i, remove) {
  const field = (name, label, attributes = {}) => h('div.field',
    h('label', {for: `${name}-${i}`}, label),
    h(name === 'text' ? 'textarea' : 'input', {
      id: `${name}-${i}`, value: draft[name], oninput: (event) => (draft[name] = event.target.value), ...attributes,
    }));
  return h('fieldset.draft',
    h('legend', `Article ${i + 1}`),
    field('text', 'Text, address or HTML of its page', {required: true, spellcheck: 'false'}),
    h('div.two', field('source', 'Outlet', {required: true, autocomplete: 'off'}), field('published', 'Published', {type: 'date'})),
    field('title', 'Headline', {autocomplete: 'off'}),
    h('p.hint', 'A page brings its own headline and day where you give none; an address its outlet, too.'),
    remove ? h('p', h('button', {type: 'button', onclick: remove}, `Remove article ${i + 1}`)) : null);
}

/** Marks what is missing and goes to the first of it. */
function checked(forms) {
  const missing = [...forms.querySelectorAll('[required]')].filter((field) => {
    const byAddress = ADDRESS.test(field.closest('fieldset').querySelector('textarea').value);
    const blank = !field.value.trim() && !byAddress;
    field.setAttribute('aria-invalid', String(blank));
    field.parentElement.querySelector('.fault')?.remove();
    if (blank) field.after(h('p.fault', {id: `${field.id}-fault`}, field.id.startsWith('source') ? 'Name the outlet.' : 'Paste the text or the address.'));
    if (blank) field.setAttribute('aria-describedby', `${field.id}-fault`);
    return blank;
  });
  missing[0]?.focus();
  return !missing.length;
}

/** A draft as an article; a page, pasted or at an address, gives its main text first. */
async function article(draft, i) {
  const id = String(i + 1);
  const text = draft.text.trim();
  const given = {id, source: draft.source.trim(), title: draft.title.trim() || null, published: draft.published || null};
  const request = ADDRESS.test(text) ? {url: text} : PAGE.test(text) ? {html: text} : null;
  if (!request) return {...given, text: draft.text};
  const page = await post('extractions', request).catch((e) => unread(e, id));
  if (!page.text.trim()) throw new Problem(0, {detail: `Article ${id}: no text of an article was found on this page. Paste the text itself.`});
  return {...given, source: given.source || new URL(text).hostname.replace(/^www\./, ''), title: given.title ?? page.title,
    published: given.published ?? page.published, author: page.author, text: page.text};
}

function unread(error, id) {
  const off = error.status === 403 && /switched off/.test(error.message);
  if (error.status === 401 || (error.status === 403 && !off)) throw error;
  throw new Problem(0, {detail: off
    ? `This service does not fetch pages. Paste the text or the HTML of article ${id} instead, or start the service with PARALLAX_FETCH_ENABLED=true.`
    : `Article ${id}: ${error.message}`});
}

const sendable = (article) => Object.fromEntries(Object.entries(article).filter(([, v]) => v !== null && v !== undefined));

function compared(comparison, articles) {
  const model = new StoryModel(comparison, articles, {stored: false, title: articles.find((a) => a.title)?.title ?? list(articles.map((a) => a.source))});
  return storyPage(model, {actions: [saveButton(model), h('button', {onclick: () => window.print()}, 'Print')]}).page;
}
