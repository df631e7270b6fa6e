/** A comparison as one file to hand on: no script, no request, every page of every list, the texts at the end. */
import {h, said, visible} from './h.js';
import {lit, textOf} from './story/text.js';
import {storyPage} from './story/page.js';
import {everything} from './parts.js';
import {moment} from './words.js';

const MOST_ARTICLES = 50;
const STYLES = ['base', 'shell', 'story', 'print'];

/** @return the file's text */
async function report(model) {
  const {page} = everything(() => storyPage(model));
  const texts = await Promise.all([...model.articles.values()].map((article) => articleText(model, article)));
  const body = h('body', h('main', page,
    h('section.report-texts', h('h2', 'The texts as compared'), texts),
    h('p.quiet.small', `Made by Parallax (engine ${model.engine}) on ${moment(new Date().toISOString())}. It shows support, independence, wording and uncertainty; it calls no claim true.`)));
  still(body);
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const head = h('head', h('meta', {charset: 'utf-8'}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('meta', {'http-equiv': 'Content-Security-Policy', content: policy}),
    h('title', `${model.title} · Parallax`), h('style', await styles()));
  return '<!doctype html>\n' + h('html', {lang: 'en'}, head, body).outerHTML;
}

/** The page's own rules without its font files, which a report would have to fetch. */
async function styles() {
  const sheets = await Promise.all(STYLES.map(async (name) => wrapped(name, await (await fetch(`/css/${name}.css`)).text())));
  return sheets.join('\n').replace(/@font-face\s*{[^}]*}/g, '');
}

const wrapped = (name, rules) => (name === 'print' ? `@media print {\n${rules}\n}` : rules);

async function articleText(model, article) {
  const spans = model.claims.flatMap((claim) => claim.mentions.filter((m) => m.article === article.id)
    .map((m) => ({start: m.start, end: m.end, kind: 'other'})));
  return h('article', h('h3', said(article.title ?? 'No headline')),
    h('p.eyebrow', said(model.outletOf.get(article.id).name), article.published ? ` · ${moment(article.published)}` : ''),
    h('div.serif', lit(await textOf(model, article.id), spans)));
}

/** What can be clicked becomes plain text; what is folded is opened. */
function still(body) {
  body.querySelectorAll('nav, .bar, .pager, .actions, .how-to').forEach((part) => part.remove());
  body.querySelectorAll('button, a').forEach((part) => {
    const text = h('span', {data: part.dataset}, [...part.childNodes]);
    text.className = part.className;
    part.replaceWith(text);
  });
  body.querySelectorAll('details').forEach((part) => (part.open = true));
}

/** Saves the report of a story; it becomes too long to read where there are more than fifty articles. */
export function saveButton(model) {
  if (model.articles.size > MOST_ARTICLES) return null;
  const name = `${visible(model.title).slice(0, 60)}.html`;
  const button = h('button', {onclick: async () => {
    button.disabled = true;
    download(name, await report(model));
    button.disabled = false;
  }}, 'Save as a report');
  return button;
}

function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/html'}));
  h('a', {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
