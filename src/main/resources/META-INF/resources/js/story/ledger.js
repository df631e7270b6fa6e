/** The quotation ledger: what somebody said, in every version that is printed, with the words that differ. */
import {h, said} from '../h.js';
import {folded, outletLink, paged} from '../parts.js';
import {capital, count, list, sureness} from '../words.js';

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
    h('ul', direct.map((group) => wording(model, reference, group, direct.length === 1))),
    indirect.length ? folded(`${count(indirect.length, 'version')} in indirect speech`,
      () => h('ul', indirect.map((group) => wording(model, reference, group)))) : null);
}

function wording(model, reference, group, alone) {
  const [version] = group;
  const isReference = group.includes(reference);
  const relation = !isReference ? RELATIONS[version.relation] ?? version.relation
    : !alone ? 'the others are compared with this' : group.length > 1 ? 'the same words' : 'in direct speech here alone';
  return h(`li.version.version-${version.relation}`,
    h('blockquote', isReference ? said(version.text) : differences(reference.text, version)),
    h('div.version-foot',
      h('p', list(group.map((v) => model.outletOf.get(v.article)?.name ?? v.article), 8)),
      h('p.relation', h('b', relation), SEVERITIES[version.severity] ? `, ${SEVERITIES[version.severity]}` : ''),
      isReference ? null : h('p.quiet.small', {title: version.explanation}, said(found(version.explanation)), sureness(version.confidence))));
}

/** Why it is so, without the count of words before it. */
const found = (explanation) => capital(explanation.replace(/^\d+ common words?, \d+ in one run(; )?/, ''));

const bare = (word) => word.toLowerCase().normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const SIGNS = {in: 'ins', out: 'del'};

/** The version word by word; what the service says was changed is marked where it stands, each change as one. */
function differences(from, {text, diff}) {
  const dropped = new Set(diff.flatMap((d) => d.reference.split(/\s+/)).map(bare));
  const added = new Set(diff.flatMap((d) => d.here.split(/\s+/)).map(bare));
  const stretches = [];
  aligned(from.split(/\s+/), text.split(/\s+/)).forEach(([op, word]) => {
    const told = bare(word) && (op === 'out' ? dropped : added).has(bare(word));
    if (op === 'out' && !told) return;
    const sign = told ? SIGNS[op] : undefined;
    if (stretches.length && stretches.at(-1).sign === sign) stretches.at(-1).words.push(word);
    else stretches.push({sign, words: [word]});
  });
  return h('bdi', stretches.map(({sign, words}) => [sign ? h(sign, words.join(' ')) : words.join(' '), ' ']));
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
