/** How a score moved from run to run: the interval as a band, the value as a line. */
import {area, line, scaleLinear, scaleTime} from '../charts.js';
import {h, s, visible} from '../h.js';
import {count, day, moment, share} from '../words.js';

const [WIDTH, HEIGHT] = [720, 170];
/** Fewer runs make no line worth drawing. */
const FEWEST = 3;

/** @param runs `{asOf, reliability, low, high}`, the oldest first */
export function history(runs) {
  if (runs.length < FEWEST) return few(runs);
  const x = scaleTime([new Date(runs[0].asOf), new Date(runs.at(-1).asOf)], [0, WIDTH]);
  const y = scaleLinear([0, 1], [HEIGHT, 0]);
  const when = (run) => x(new Date(run.asOf));
  const band = area().x(when).y0((run) => y(run.low)).y1((run) => y(run.high));
  const value = line().defined(known).x(when).y((run) => y(run.reliability));
  const levels = y.ticks(2);
  const label = `From ${moment(runs[0].asOf)} to ${moment(runs.at(-1).asOf)}: interval ${share(runs[0].low)} to ${share(runs[0].high)}, then ${share(runs.at(-1).low)} to ${share(runs.at(-1).high)}`;
  const at = day(runs[0].asOf) === day(runs.at(-1).asOf) ? moment : day;
  return h('figure.history',
    s('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': visible(label)},
      levels.map((level) => s('line', {x1: 0, x2: WIDTH, y1: y(level), y2: y(level)})),
      s('path.band', {d: band(runs)}),
      runs.filter(known).length > 1 ? s('path.value', {d: value(runs)}) : null),
    h('div.history-scale', {'aria-hidden': 'true'}, [...levels].reverse().map((level) => h('span', String(level)))),
    h('figcaption.small.quiet', h('span', at(runs[0].asOf)), h('span', count(runs.length, 'run')), h('span', at(runs.at(-1).asOf))));
}

const known = ({reliability}) => reliability !== null && reliability !== undefined;

const range = (run) => (known(run) ? `${share(run.reliability)}, ` : '') + `between ${share(run.low)} and ${share(run.high)}`;

const few = (runs) => (runs.length ? h('ul', runs.map((r) => h('li', h('span.quiet', `${moment(r.asOf)}: `), range(r))))
  : h('p.quiet', 'No scoring run yet.'));
