/** How the page says things: dates, numbers, and the ledger's terms in plain words. */
const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'});
const NUMBER = new Intl.NumberFormat('en-GB', {maximumFractionDigits: 1});

function formatted(format, value) {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? String(value ?? '') : format.format(time);
}

export const day = (value) => formatted(DAY, value);

/** A time without what opens it, where it has no first day. */
export const withDays = (time) => time.replace(/^\.\.\//, '');

/** As exactly as it is known: a day, a month, a year, or an interval of these (ISO), which may have no first day. */
export function when(value) {
  if (value !== withDays(value)) return `by ${when(withDays(value))}`;
  const ends = value.split('/');
  const times = ends.map((end) => Date.parse(end));
  if (/^-?\d+$/.test(ends[0]) || times.some(Number.isNaN)) return ends.join(' to ');
  const format = ends[0].length === 7 ? MONTH : DAY;
  return ends.length > 1 ? format.formatRange(...times) : format.format(times[0]);
}

/** By their first days, those without one by their last, before it. */
export function inOrder(times) {
  return [...times].sort((a, b) => {
    const [one, other] = [withDays(a), withDays(b)];
    return one === other ? b.length - a.length : one < other ? -1 : 1;
  });
}

export const moment = (value) =>
  /T/.test(value ?? '') ? formatted(MOMENT, value) + ' UTC' : formatted(DAY, value);
export const number = (value) => NUMBER.format(value);
export const share = (value) => (value === null || value === undefined ? '–' : value.toFixed(2));

/** Says where the service is not sure of a finding; its own number means little to a reader. */
export const sureness = (confidence) =>
  (typeof confidence !== 'number' || confidence >= 0.85 ? '' : confidence >= 0.65 ? ' (fairly sure)' : ' (not sure)');

export const capital = (text) => (/^\p{Ll}/u.test(text) ? text[0].toUpperCase() + text.slice(1) : text);

/** A claim to stand alone: the words as printed, without the conjunction that led to them and with a capital letter. */
export const statement = (text) => capital(text.replace(/^that\s+(?=\S)/i, ''));

/** Why a claim is marked, without what only programs ask for. */
export const cause = (why) =>
  capital(why.replace(/ \(claim [^)]*\)$/, '').replace(/^denied: /, 'a denial is printed: ').replace(/^hedged: /, 'put with a hedge: '));

/** The first part of a reason; what is measured stands behind a semicolon. */
export const briefly = (why) => why.split(';')[0];

const currency = (code) => new Intl.NumberFormat('en', {style: 'currency', currency: code, currencyDisplay: 'name'})
  .formatToParts(2).find((part) => part.type === 'currency').value;

/** What a number counts or measures: "USD" is "US dollars". */
export const quantityName = (quantity) => quantity.replace(/^[A-Z]{3}\b/, currency).trim();

/** `count(2, 'outlet')` is "2 outlets". */
export const count = (n, noun, plural = noun + 's') => `${number(n)} ${n === 1 ? noun : plural}`;

/** The days from the first to the last of sorted dates: "5–6 March 2026". */
export function days(dates) {
  const times = [dates[0], dates.at(-1)].map((d) => Date.parse(d?.slice(0, 10) ?? ''));
  return times.some(Number.isNaN) ? '' : DAY.formatRange(...times);
}

/** "A, B and C"; after `most` names, how many more there are. */
export function list(names, most = 4) {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export const REASONS = {
  hedged: 'hedged',
  anonymous_speaker: 'unnamed speaker',
  second_hand: 'second hand',
  single_origin: 'one origin',
  denied: 'denied',
  not_confirmed_by_party: 'not confirmed by the party',
  future_or_conditional: 'future or conditional',
  stated_as_fact_elsewhere_attributed: 'stated as fact here, attributed elsewhere',
};

export const STATES = {
  asserts: 'asserts',
  reports: 'reports',
  hedges: 'hedges',
  denies: 'denies',
  omitted: 'omitted',
  not_applicable: 'not applicable',
  none: 'not stated',
};

export const STATE_MEANINGS = {
  asserts: 'says it in its own voice',
  reports: 'says that somebody says it',
  hedges: 'says it may be so',
  denies: 'reports a denial of it',
  omitted: 'could have carried it and does not',
  not_applicable: 'published before it was known, or about other days',
};

export const RELATIONS = {
  same: 'says the same as',
  contradicts: 'contradicts',
  modality_conflict: 'is surer or less sure than',
  not_confirmed_by: 'is not confirmed by',
  same_proposition_other_date: 'says of another day what is said in',
  direction_conflict: 'turns round who did what in',
  frame_conflict: 'presents differently what is said in',
  elaborates: 'adds detail to',
};

export const FRAMINGS = {
  label: 'Labels',
  presupposition: 'Taken for granted',
  cue: 'How words are introduced',
  status: 'How far it has come',
  emphasis: 'What the first sentence picks',
  loaded: 'Words chosen to sway',
};

export const DIMENSIONS = {
  accuracy: ['Accuracy', 'its own claims hold'],
  sourcing: ['Sourcing', 'what it attributes has a named speaker'],
  quotation_fidelity: ['Quotation fidelity', 'its quotations are as others and the original have them'],
  restraint: ['Restraint', 'it does not state as fact what is unconfirmed'],
  neutrality: ['Neutrality of wording', 'its wording is like the other accounts of the same story'],
  independence: ['Independence', 'its claims are of its own gathering'],
  corrections: ['Corrections', 'it corrects what turned out wrong'],
};

export const LETTERS = {
  A: 'almost always borne out',
  B: 'usually borne out',
  C: 'more often borne out than not',
  D: 'cannot be told from chance',
  E: 'seldom borne out',
  F: 'too little evidence',
};

export const CREDIBILITY = {
  1: 'three or more independent voices, no contradiction to speak of',
  2: 'two independent voices, little contradiction',
  3: 'one voice, or as much contradiction as support at most',
  4: 'contradicted by more voices than carry it',
  5: 'contradicted by three times as many voices',
  6: 'cannot be judged: less than one voice',
};

export const PROVENANCE = {own: 'own gathering', syndicated: 'syndicated copy', derived: 'derived from another text'};

export const DEFECTS = {
  duplicate: 'printed twice',
  fragment: 'left behind by editing',
  mute_speaker: 'words put into the mouth of what cannot speak',
  garbled_name: 'a garbled name',
  machine_paraphrase: 'somebody’s words, rewritten between quotation marks',
  headline_quotation: 'the headline quotes what the text does not',
};

/** The words for a term, or the term itself with spaces where the page knows none. */
export const term = (words, key) => words[key] ?? String(key).replace(/_/g, ' ');
