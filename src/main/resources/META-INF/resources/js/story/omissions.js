/** What others carry and an outlet leaves out; an answer that was dropped comes first. */
import {h, said} from '../h.js';
import {paged} from '../parts.js';
import {count, list, statement} from '../words.js';

export function omissions(model, open) {
  const rows = model.ranked().map((claim) => {
    const with_ = (state) => model.outlets.filter((o) => model.cell(claim, o).state === state);
    const without = (model.omissionsOf.get(claim.id) ?? []).some((o) => o.state === 'omitted') ? with_('omitted') : [];
    return {claim, without, dropped: without.filter((o) => model.cell(claim, o).why.startsWith('carries what'))};
  }).filter((row) => row.without.length).sort((a, b) => b.dropped.length - a.dropped.length);
  if (!rows.length) return h('p.quiet', 'No outlet leaves out what another carries, as far as could be told.');
  const items = paged(rows, 10, 'claim', (page) => h('ul.omissions', page.map(({claim, without, dropped}) => h('li',
    h('button.plain.serif', {data: {claim: claim.id, outlet: (dropped[0] ?? without[0]).id}}, said(statement(claim.text))),
    dropped.length ? h('p', h('b', 'Answer dropped: '), list(dropped.map((o) => o.name), 6), ' carried what this answers, not the answer') : null,
    dropped.length === without.length ? null : h('p.small', h('span.quiet', `carried by ${count(claim.support.outlets, 'outlet')}; not found in `), list(without.map((o) => o.name), 6))))));
  items.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-claim]');
    if (button) open(button.dataset.claim, button.dataset.outlet);
  });
  return items;
}
