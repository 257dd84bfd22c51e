import type { SummitState } from '../summit/summit-state.js';
import type { SummitFigures } from './summit-figures.queries.js';

/** Who has to act. */
export type Awaited = 'staff' | 'members' | 'families';

/** So many things that wait for somebody, and the page below the summit on which they stand; null where there is none. */
export interface Waiting {
  what: string;
  whom: Awaited;
  count: number;
  page: string | null;
}

interface Kind extends Omit<Waiting, 'count'> {
  states: readonly SummitState[];
  count: (figures: SummitFigures) => number;
}

const UNTIL_THERE = ['open', 'closed', 'released'] as const;
const BEFORE = ['released'] as const;
const TO_THE_END = ['released', 'running'] as const;

const KINDS: readonly Kind[] = [
  { what: 'undecided', whom: 'staff', page: 'review', states: ['closed', 'released'], count: (f) => f.undecided },
  { what: 'unreleased', whom: 'staff', page: 'review', states: ['closed', 'released'], count: (f) => f.unreleased },
  {
    what: 'unplaced',
    whom: 'staff',
    page: 'allocation',
    states: TO_THE_END,
    count: (f) => (f.slots > 0 ? f.unplaced : 0),
  },
  { what: 'unshown-places', whom: 'staff', page: 'allocation', states: TO_THE_END, count: (f) => f.unshownPlaces },
  { what: 'bedless', whom: 'staff', page: 'rooms', states: TO_THE_END, count: (f) => (f.beds > 0 ? f.bedless : 0) },
  { what: 'unshown-beds', whom: 'staff', page: 'rooms', states: TO_THE_END, count: (f) => f.unshownBeds },
  { what: 'no-nurse', whom: 'staff', page: 'nurses', states: TO_THE_END, count: (f) => (f.nurses === 0 ? 1 : 0) },
  { what: 'unready', whom: 'members', page: 'delegations', states: UNTIL_THERE, count: (f) => f.delegations.unready },
  {
    what: 'guardians',
    whom: 'families',
    page: null,
    states: ['open', 'closed'],
    count: (f) => f.states.awaiting_guardian ?? 0,
  },
  { what: 'offers', whom: 'families', page: 'review', states: BEFORE, count: (f) => f.states.admitted ?? 0 },
  { what: 'unsigned', whom: 'families', page: 'papers', states: TO_THE_END, count: (f) => f.unsigned },
  { what: 'overdue', whom: 'families', page: 'fees', states: [...TO_THE_END, 'ended'], count: (f) => f.overdue },
  {
    what: 'owing',
    whom: 'families',
    page: 'fees',
    states: [...TO_THE_END, 'ended'],
    count: (f) => f.owing - f.overdue,
  },
];

/** Pure: what is not done yet, staff's own first. */
export const waitingIn = (state: SummitState, figures: SummitFigures): Waiting[] =>
  KINDS.filter(({ states }) => states.includes(state))
    .map(({ what, whom, page, count }) => ({ what, whom, page, count: count(figures) }))
    .filter(({ count }) => count > 0);
