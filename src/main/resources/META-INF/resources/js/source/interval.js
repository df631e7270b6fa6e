/** A share with its 95 % interval on a scale from 0 to 1. Without a value there is no dot: absence, not an average. */
import {unit} from '../charts.js';
import {h} from '../h.js';
import {share} from '../words.js';

export function interval({value, low, high, n = 1}) {
  if (n === 0) return h('div.interval', {role: 'img', 'aria-label': 'no evidence'});

  const known = value !== null && value !== undefined;
  const words = known ? `${share(value)}, between ${share(low)} and ${share(high)}` : `no value; the evidence leaves ${share(low)} to ${share(high)} open`;
  return h(known ? 'div.interval' : 'div.interval.unknown',
    {vars: {'--low': unit(low), '--high': unit(high), '--at': unit(known ? value : 0)}, role: 'img', 'aria-label': words},
    h('i.span'), known ? h('i.dot') : null);
}

export const scale = () => h('div.interval-scale', {'aria-hidden': 'true'}, unit.ticks(2).map((tick) => h('span', String(tick))));
