/** The articles of a story and whose gathering each is. */
import {h, said} from '../h.js';
import {outletLink, paged} from '../parts.js';
import {DEFECTS, moment, PROVENANCE, sureness, term} from '../words.js';

export function articles(model) {
  const byDate = model.outlets.flatMap((o) => o.articles).sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
  return paged(byDate, 20, 'article', (page) => h('ol.articles', page.map((article) => {
    const provenance = model.provenanceOf.get(article.id);
    const copied = provenance && provenance.kind !== 'own';
    return h('li',
      h('p.eyebrow', outletLink(model.outletOf.get(article.id)), article.published ? ` · ${moment(article.published)}` : ''),
      h('h3', article.title ? said(article.title) : h('span.quiet', 'No headline')),
      provenance ? h('p.small', h(copied ? 'b' : 'span.quiet', term(PROVENANCE, provenance.kind)),
        provenance.from ? [' of ', said(provenance.from)] : null,
        provenance.evidence.length ? h('span.quiet', ': ', h('q', said(shortened(provenance.evidence[0].text)))) : null) : null,
      defects(model.defectsOf.get(article.id) ?? []));
  })));
}

const defects = (found) => (found.length ? h('ul.small', found.slice(0, 12).map((d) => h('li',
  h('b', 'Text defect: '), term(DEFECTS, d.kind), ': ', h('q', said(shortened(d.text))), h('span.quiet', ' ', said(d.why), sureness(d.confidence))))) : null);

const shortened = (text) => (text.length > 160 ? text.slice(0, 160).trimEnd() + ' …' : text);
