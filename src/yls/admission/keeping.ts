import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn, daysAfter } from '../summit/zoned-days.js';

const MOST_PASSES = 3;
const DAYS_BEFORE = 14;

type Kept = Pick<YlsSummit, 'rules' | 'beginsOn' | 'timeZone'>;

/** So often a party lets others go before it; then places are kept for it. */
export const mostPasses = ({ rules }: Pick<Kept, 'rules'>): number => rules.waitlistPasses ?? MOST_PASSES;

/** The last ISO day on which places are kept for a large party: afterwards none shall stay empty. */
export const keepsUntil = ({ rules, beginsOn }: Omit<Kept, 'timeZone'>): string =>
  daysAfter(beginsOn, -(rules.waitlistKeepsDaysBefore ?? DAYS_BEFORE));

/** After so many passes places are kept for somebody; null once it is too late for that. */
export const keepsAfter = (summit: Kept, now: Date): number | null =>
  dayIn(now, summit.timeZone) <= keepsUntil(summit) ? mostPasses(summit) : null;
