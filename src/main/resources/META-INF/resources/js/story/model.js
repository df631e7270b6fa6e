/** A comparison as the page looks at it: claims in rows, outlets in columns, and what stands where they meet. */
/**
 * @param comparison the document of `/stories/{id}/comparison` or `/comparisons`
 * @param articles `{id, source, sourceName?, title?, published?, text?}`; ones with a text are not asked for again
 * @param stored whether the story is kept, so that its sources and claims have pages
 */
export class StoryModel {
  constructor(comparison, articles, {stored, title} = {}) {
    Object.assign(this, comparison);
    this.stored = stored;
    this.title = title ?? articles.find((a) => a.title)?.title ?? 'Untitled story';
    this.articles = new Map(articles.map((a) => [a.id, a]));
    this.outlets = outletsOf(articles, stored);
    this.outletOf = new Map(this.outlets.flatMap((o) => o.articles.map((a) => [a.id, o])));
    this.claimOf = new Map(this.claims.map((c) => [c.id, c]));
    this.provenanceOf = new Map(this.provenance.map((p) => [p.article, p]));
    this.omissionsOf = grouped(this.omissions, (o) => o.claim);
    this.defectsOf = grouped(this.defects, (d) => d.article);
    this.relationsOf = grouped(this.relations.flatMap((r) => [{...r, claim: r.a}, {...r, claim: r.b}]), (r) => r.claim);
    this.cells = new Map();
  }

  /** What an outlet does with a claim: `{state, mentions, why}`. */
  cell(claim, outlet) {
    const key = `${claim.id} ${outlet.id}`;
    if (!this.cells.has(key)) this.cells.set(key, this.#cell(claim, outlet));
    return this.cells.get(key);
  }

  #cell(claim, outlet) {
    const here = (entry) => this.outletOf.get(entry.article) === outlet;
    const mentions = claim.mentions.filter(here);
    if (mentions.length) return {state: stated(claim, mentions, here), mentions, why: ''};
    const entries = this.#omissionsBy(claim).get(outlet) ?? [];
    const omitted = entries.find((e) => e.state === 'omitted');
    if (omitted) return {state: 'omitted', mentions, why: omitted.why};
    return entries.length ? {state: 'not_applicable', mentions, why: entries[0].why} : {state: 'none', mentions, why: ''};
  }

  /** The entries of the claim's row by outlet; grouped once, for a row may have hundreds. */
  #omissionsBy(claim) {
    if (this.row?.claim !== claim) {
      this.row = {claim, byOutlet: grouped(this.omissionsOf.get(claim.id) ?? [], (o) => this.outletOf.get(o.article))};
    }
    return this.row.byOutlet;
  }

  isDisputed(claim) {
    return claim.unconfirmed.some((u) => u.reason === 'denied' || u.reason === 'not_confirmed_by_party')
      || (this.relationsOf.get(claim.id) ?? []).some((r) => r.type === 'contradicts' || r.type === 'not_confirmed_by');
  }

  /** Claims with what wants a look first: disputed, then carried by many hands, then unconfirmed. */
  ranked() {
    const weight = (c) => (this.isDisputed(c) ? 1000 : 0) + c.support.outlets * 10 + Math.min(9, c.unconfirmed.length);
    return [...this.claims].sort((a, b) => weight(b) - weight(a));
  }
}

/** The strongest thing an outlet does with a claim that it carries. */
function stated(claim, mentions, here) {
  const denied = claim.unconfirmed.some((u) => u.reason === 'denied' && u.evidence && here(u));
  if (denied && mentions.every((m) => (m.cue || m.speaker) && m.polarity === 'negative')) return 'denies';
  const own = mentions.filter((m) => m.speaker === null && !m.cue);
  const doubtful = (m) => m.certainty === 'probable' || m.certainty === 'possible';
  if (own.some((m) => !doubtful(m))) return 'asserts';
  if (mentions.every(doubtful)) return 'hedges';
  return 'reports';
}

function outletsOf(articles, stored) {
  const byDate = [...articles].sort((a, b) => (a.published ?? '9').localeCompare(b.published ?? '9'));
  return [...grouped(byDate, (a) => a.source)].map(([id, own]) => ({
    id, articles: own, linked: stored, name: own[0].sourceName ?? id,
  }));
}

export function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const k = key(item);
    if (groups.has(k)) groups.get(k).push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
