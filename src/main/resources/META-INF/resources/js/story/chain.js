/** The way of a claim into an article, drawn from its origin on. */
import {h, said} from '../h.js';
import {PROVENANCE, term} from '../words.js';

/** The links of one mention: `{name, role, by}`, the origin first; `by` says how it came from the link before. */
export function linksOf(model, claim, mention) {
  const outlet = model.outletOf.get(mention.article);
  const provenance = model.provenanceOf.get(mention.article);
  const unnamed = claim.unconfirmed.some((u) => u.reason === 'anonymous_speaker' && u.article === mention.article);
  const links = [];
  if (mention.speaker || mention.cue) {
    links.push({name: mention.speaker ?? 'somebody', role: unnamed || !mention.speaker ? 'unnamed' : 'speaker'});
  }
  mention.via.forEach((name) => links.push({name, role: 'via', by: 'through'}));
  if (provenance && provenance.kind !== 'own') {
    links.push({name: provenance.from ?? 'another text', role: 'outlet', by: links.length ? mention.cue : undefined});
    links.push({name: outlet.name, role: 'outlet', by: term(PROVENANCE, provenance.kind)});
  } else {
    const by = mention.via.length ? 'named in' : mention.cue ?? 'said';
    links.push({name: outlet.name, role: 'outlet', by: links.length ? by : undefined});
  }
  return links;
}

const ROLES = {speaker: 'speaker', unnamed: 'not named', via: 'in between', outlet: 'outlet'};

export function chain(model, claim, mention) {
  const links = linksOf(model, claim, mention);
  return h('ol.chain', {'aria-label': 'How the claim came here'}, links.map((link, i) =>
    h(`li.link.link-${link.role}`,
      i > 0 ? h('span.by', said(link.by ?? '')) : null,
      h('span.node', h('span.node-name', said(link.name)),
        h('span.node-role', links.length === 1 ? 'own voice' : ROLES[link.role])))));
}
