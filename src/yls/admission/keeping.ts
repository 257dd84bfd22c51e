import { USUALLY } from '../summit/summit-state.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn, daysAfter } from '../summit/zoned-days.js';

type Kept = Pick<YlsSummit, 'rules' | 'beginsOn' | 'timeZone'>;

/** So often a party lets others go before it; then places are kept for it. */
export const mostPasses = ({ rules }: Pick<Kept, 'rules'>): number => rules.waitlistPasses ?? USUALLY.waitlistPasses;

/** The last ISO day on which places are kept for a large party: afterwards none shall stay empty. */
export const keepsUntil = ({ rules, beginsOn }: Omit<Kept, 'timeZone'>): string =>
  daysAfter(beginsOn, -(rules.waitlistKeepsDaysBefore ?? USUALLY.waitlistKeepsDaysBefore));

/** After so many passes places are kept for somebody; null once it is too late for that. */
export const keepsAfter = (summit: Kept, now: Date): number | null =>
  dayIn(now, summit.timeZone) <= keepsUntil(summit) ? mostPasses(summit) : null;
