/** An article's text with stretches lit. Offsets are code points. */
import {get, path} from '../api.js';
import {h} from '../h.js';

const BEYOND_BMP = /[\ud800-\udfff]/;

/** The text of an article, asked for once. */
export async function textOf(model, id, signal) {
  const article = model.articles.get(id);
  if (article.text === undefined) article.text = (await get(path('articles', id), signal)).text;
  return article.text;
}

/**
 * @param spans `{start, end, kind}`; kind is `claim`, `evidence` or `other`. They may overlap.
 */
export function lit(text, spans) {
  const points = BEYOND_BMP.test(text) ? Array.from(text) : null;
  const slice = (from, to) => (points ? points.slice(from, to).join('') : text.slice(from, to));
  const end = points ? points.length : text.length;
  const cuts = [...new Set([0, end, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const covering = spans.filter((span) => span.start <= cuts[i] && span.end >= cuts[i + 1]);
    const kinds = new Set(covering.map((span) => span.kind));
    const piece = slice(cuts[i], cuts[i + 1]);
    if (!kinds.size) nodes.push(piece);
    else if (kinds.has('claim')) nodes.push(h(kinds.has('evidence') ? 'mark.evidence' : 'mark', piece));
    else nodes.push(h(kinds.has('evidence') ? 'span.evidence' : 'span.touched', piece));
  }
  return h('bdi.text', nodes);
}

/** A stretch of the text with what stands around it, cut at words. */
export function around(text, span, width = 160) {
  const points = Array.from(text);
  let from = Math.max(0, span.start - width);
  let to = Math.min(points.length, span.end + width);
  while (from > 0 && from < span.start && !/\s/.test(points[from - 1])) from++;
  while (to < points.length && to > span.end && !/\s/.test(points[to])) to--;
  const lit = points.slice(span.start, span.end).join('');
  return h('bdi.text',
    from > 0 ? '… ' : '', points.slice(from, span.start).join(''), h('mark', lit), points.slice(span.end, to).join(''),
    to < points.length ? ' …' : '');
}
