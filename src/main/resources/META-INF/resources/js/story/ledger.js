/** The quotation ledger: what somebody said, in every version that is printed, with the words that differ. */
import {h, said} from '../h.js';
import {folded, outletLink, paged} from '../parts.js';
import {count, list, sureness} from '../words.js';

const RELATIONS = {
  verbatim: 'the same words',
  shortened: 'shortened',
  altered: 'altered',
  partial: 'a fragment',
  indirect: 'in indirect speech',
};
const SEVERITIES = {wording: 'other words, the same sense', meaning: 'the sense is touched'};
const GRAVITY = {meaning: 2, wording: 1, none: 0};

export function ledger(model) {
  const gravity = (u) => Math.max(...u.versions.map((v) => (v.relation === 'altered' ? 4 : 0) + (GRAVITY[v.severity] ?? 0)));
  const several = model.quotations.filter((u) => u.versions.length > 1).sort((a, b) => gravity(b) - gravity(a));
  const single = model.quotations.filter((u) => u.versions.length === 1);
  return h('div',
    several.length ? paged(several, 10, 'quotation', (page) => page.map((u) => utterance(model, u)))
      : h('p.quiet', 'No quotation is printed by more than one outlet.'),
    single.length ? folded(`${count(single.length, 'quotation')} in one outlet alone`, () => paged(single, 20, 'quotation',
      (page) => h('ul.lone', page.map((u) => lone(model, u))))) : null);
}

const lone = (model, {speaker, versions: [version]}) => h('li',
  h('q', said(version.text)), h('span.quiet', ' ', said(speaker ?? 'speaker not named'), ', ', who(model, version)));

const who = (model, version) => outletLink(model.outletOf.get(version.article) ?? {name: version.article});

/** Versions of the same words stand together, so that each wording is read once. */
function utterance(model, {speaker, versions}) {
  const [reference] = versions;
  const groups = new Map();
  versions.forEach((v) => {
    const key = v === reference || (v.relation === 'verbatim' && !v.diff.length) ? 'same' : `${v.relation} ${v.text}`;
    groups.set(key, [...(groups.get(key) ?? []), v]);
  });
  const [direct, indirect] = [[], []];
  groups.forEach((group) => (group[0].relation === 'indirect' && group[0] !== reference ? indirect : direct).push(group));
  return h('article.utterance',
    h('h3', said(speaker ?? 'Speaker not named')),
    h('ul', direct.map((group) => wording(model, reference, group))),
    indirect.length ? folded(`${count(indirect.length, 'version')} in indirect speech`,
      () => h('ul', indirect.map((group) => wording(model, reference, group)))) : null);
}

function wording(model, reference, group) {
  const [version] = group;
  const isReference = group.includes(reference);
  return h(`li.version.version-${version.relation}`,
    h('blockquote', isReference ? said(version.text) : differences(reference.text, version)),
    h('div.version-foot',
      h('p', list(group.map((v) => model.outletOf.get(v.article)?.name ?? v.article), 8)),
      h('p.relation', h('b', isReference ? 'compared against' : RELATIONS[version.relation] ?? version.relation),
        SEVERITIES[version.severity] ? `, ${SEVERITIES[version.severity]}` : ''),
      isReference ? null : h('p.quiet.small', said(version.explanation), sureness(version.confidence)),
      version.diff.length ? h('p.edits', version.diff.map(edit)) : null));
}

const edit = ({op, reference, here}) => h('span',
  op === 'insert' ? ['added ', h('ins', said(here))]
    : op === 'delete' ? ['dropped ', h('del', said(reference))]
      : [h('del', said(reference)), ' became ', h('ins', said(here))]);

const bare = (word) => word.toLowerCase().normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The version word by word; what the service says was changed is marked where it stands. */
function differences(from, {text, diff}) {
  const said1 = new Set(diff.flatMap((d) => d.reference.split(/\s+/)).map(bare));
  const said2 = new Set(diff.flatMap((d) => d.here.split(/\s+/)).map(bare));
  return h('bdi', aligned(from.split(/\s+/), text.split(/\s+/)).map(([op, word]) => {
    if (op === 'out') return said1.has(bare(word)) && bare(word) ? [h('del', word), ' '] : null;
    return op === 'in' && said2.has(bare(word)) && bare(word) ? [h('ins', word), ' '] : word + ' ';
  }));
}

/** Longest common subsequence of words: `[op, word]` with op `same`, `out` or `in`. */
function aligned(a, b) {
  const [keysA, keysB] = [a.map(bare), b.map(bare)];
  const table = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i][j] = keysA[i] === keysB[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  const steps = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && keysA[i] === keysB[j]) steps.push(['same', (i++, b[j++])]);
    else if (j === b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) steps.push(['out', a[i++]]);
    else steps.push(['in', b[j++]]);
  }
  return steps;
}
