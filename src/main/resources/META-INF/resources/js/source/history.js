/** How a score moved from run to run: the interval as a band, the value as a line. */
import {h, s, visible} from '../h.js';
import {count, day, moment, share} from '../words.js';

const [WIDTH, HEIGHT] = [720, 170];
/** Fewer runs make no line worth drawing. */
const FEWEST = 3;

/** @param runs `{asOf, reliability, low, high}`, the oldest first */
export function history(runs) {
  if (runs.length < FEWEST) return few(runs);
  const at = day(runs[0].asOf) === day(runs.at(-1).asOf) ? ({asOf}) => moment(asOf) : ({asOf}) => day(asOf);
  const times = runs.map((r) => Date.parse(r.asOf));
  const [from, to] = [times[0], times.at(-1)];
  const x = (i) => (to === from ? 0 : ((times[i] - from) / (to - from)) * WIDTH);
  const y = (v) => HEIGHT - v * HEIGHT;
  const band = [...runs.map((r, i) => `${x(i)},${y(r.high)}`), ...runs.map((r, i) => `${x(i)},${y(r.low)}`).reverse()].join(' ');
  const known = runs.map((r, i) => [r, i]).filter(([r]) => r.reliability !== null && r.reliability !== undefined);
  const label = `From ${moment(runs[0].asOf)} to ${moment(runs.at(-1).asOf)}: interval ${share(runs[0].low)} to ${share(runs[0].high)}, then ${share(runs.at(-1).low)} to ${share(runs.at(-1).high)}`;
  return h('figure.history',
    s('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': visible(label)},
      [0, 0.5, 1].map((v) => s('line', {x1: 0, x2: WIDTH, y1: y(v), y2: y(v)})),
      s('polygon', {points: band}),
      known.length > 1 ? s('polyline', {points: known.map(([r, i]) => `${x(i)},${y(r.reliability)}`).join(' ')}) : null),
    h('div.history-scale', {'aria-hidden': 'true'}, h('span', '1'), h('span', '0.5'), h('span', '0')),
    h('figcaption.small.quiet', h('span', at(runs[0])), h('span', count(runs.length, 'run')), h('span', at(runs.at(-1)))));
}

const range = ({reliability, low, high}) => (reliability === null || reliability === undefined ? '' : `${share(reliability)}, `)
  + `between ${share(low)} and ${share(high)}`;

const few = (runs) => (runs.length ? h('ul', runs.map((r) => h('li', h('span.quiet', `${moment(r.asOf)}: `), range(r))))
  : h('p.quiet', 'No scoring run yet.'));
