import type { SummitStep } from '../summit/summit-steps.js';
import type { SummitState } from '../summit/summit-state.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import type { SummitFigures } from './summit-figures.queries.js';

/** The one thing to do now: a step of the summit itself, or a page below it on which it is done. */
export type NextAct = { step: SummitStep } | { act: string; page: string };

interface Asked {
  summit: Pick<YlsSummit, 'state' | 'appliesUntil' | 'beginsOn' | 'endsOn' | 'timeZone'>;
  figures: SummitFigures;
  now: Date;
}

type Known = Asked & { today: string };

/** Pure: what waits for nobody but staff, the earliest first. */
export function nextActOf(asked: Asked): NextAct {
  const today = dayIn(asked.now, asked.summit.timeZone);
  return BY_STATE[asked.summit.state]({ ...asked, today });
}

const BY_STATE: Readonly<Record<SummitState, (known: Known) => NextAct>> = {
  draft: ({ figures }) => (figures.questions === 0 ? { act: 'write-form', page: 'form' } : { step: 'open' }),
  open: ({ summit, now }) => (now < summit.appliesUntil ? { act: 'read', page: 'review' } : { step: 'close' }),
  closed: ({ figures }) => ({ act: figures.undecided > 0 ? 'decide' : 'release', page: 'review' }),
  released: (known) => (known.today >= known.summit.beginsOn ? { step: 'begin' } : preparing(known)),
  running: ({ summit, today }) => (today > summit.endsOn ? { step: 'end' } : { act: 'run-day', page: 'day' }),
  ended: () => ({ act: 'certify', page: 'certificates' }),
};

function preparing({ figures, now }: Known): NextAct {
  const { slots, ranksUntil, unplaced, unshownPlaces, beds, bedless, unshownBeds } = figures;
  if (slots === 0) return { act: 'write-programme', page: 'programme' };
  if (!ranksUntil) return { act: 'open-ranking', page: 'programme' };
  const isRanked = ranksUntil <= now;
  if (isRanked && unplaced > 0) return { act: 'plan-sessions', page: 'allocation' };
  if (isRanked && unshownPlaces > 0) return { act: 'release-sessions', page: 'allocation' };
  if (beds === 0) return { act: 'write-rooms', page: 'rooms' };
  if (bedless > 0) return { act: 'plan-rooms', page: 'rooms' };
  if (unshownBeds > 0) return { act: 'release-rooms', page: 'rooms' };
  return figures.unsigned > 0 ? { act: 'see-papers', page: 'papers' } : { act: 'prepare-day', page: 'day' };
}
