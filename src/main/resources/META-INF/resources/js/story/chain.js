/** The way of a claim into an article, drawn from its origin on. */
import {h, said} from '../h.js';

const ROLES = {
  speaker: {person: 'speaker', institution: 'speaker', outlet: 'speaker', anonymous: 'not named', mute: 'cannot speak'},
  intermediary: {person: 'in between', institution: 'in between', outlet: 'in between', anonymous: 'in between, not named', mute: 'in between'},
  outlet: {},
};
const VOUCHES = {content: 'vouches for it', utterance: 'vouches that it was said', report: 'vouches that it was reported'};

export function chain(mention) {
  const links = mention.chain;
  return h('ol.chain', {'aria-label': 'How the claim came here'}, links.map((link, i) => h(`li.link.link-${link.kind}`,
    i > 0 ? h('span.by', said(by(link, mention, i === 1))) : null,
    h('span.node', {title: VOUCHES[link.vouches] ?? ''},
      h('span.node-name', said(link.name ?? 'somebody')),
      h('span.node-role', links.length === 1 ? 'own voice' : ROLES[link.role]?.[link.kind] ?? VOUCHES[link.vouches])))));
}

/** How the claim came to a link from the one before. */
const by = (link, mention, first) => (first && mention.cue ? mention.cue : link.role === 'intermediary' ? 'through' : 'in');
