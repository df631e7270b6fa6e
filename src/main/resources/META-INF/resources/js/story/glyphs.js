/** The six states, each with a shape of its own beside its word. */
import {s} from '../h.js';

const SHAPES = {
  asserts: () => s('circle.full', {cx: 8, cy: 8, r: 6}),
  reports: () => [s('circle', {cx: 8, cy: 8, r: 5.5}), s('path.full', {d: 'M8 2.5a5.5 5.5 0 0 1 0 11z'})],
  hedges: () => [s('circle', {cx: 8, cy: 8, r: 5.5}), s('path', {d: 'M4.5 9.2c1.2-2 2.3-2 3.5-.8s2.3 1.2 3.5-.8'})],
  denies: () => s('path.heavy', {d: 'M3 3l10 10M13 3L3 13'}),
  omitted: () => s('rect.dashed', {x: 2.75, y: 2.75, width: 10.5, height: 10.5}),
  not_applicable: () => s('path', {d: 'M4 8h8'}),
  none: () => s('circle.full', {cx: 8, cy: 8, r: 1.2}),
};

const drawn = new Map();

/** Drawn once and copied, for a matrix has hundreds. */
export function glyph(state) {
  if (!drawn.has(state)) drawn.set(state, draw(state));
  return drawn.get(state).cloneNode(true);
}

const draw = (state) =>
  s(`svg.glyph.glyph-${state}`, {viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true'}, SHAPES[state]());
