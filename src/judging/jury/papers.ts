import { Temporal } from 'temporal-polyfill';

/** What a judge gives before they see anything: their word, and the training. */
export const PAPER_KINDS = ['agreement', 'training'] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];

/** The wording in force, and for how many months it holds. A new wording is a new version: who gave an older one gives it anew. */
export const papersInForce: Record<PaperKind, { version: string; months: number }> = {
  agreement: { version: '2026-1', months: 12 },
  training: { version: '2026-1', months: 24 },
};

/** So many days before its end a paper is renewed in one step, and the judge is reminded. */
export const DAYS_BEFORE_END = 30;

export interface GivenPaper {
  kind: PaperKind;
  version: string;
  givenAt: Date;
  goodUntil: Date;
}

/** `ending`: it holds, and is to be renewed soon. `outdated`: the wording has changed since. */
export type PaperState = 'missing' | 'outdated' | 'ended' | 'ending' | 'valid';

export interface PaperStanding {
  kind: PaperKind;
  state: PaperState;
  /** The paper that counts; null when there was none. */
  given: GivenPaper | null;
}

export const holdsNow = (state: PaperState): boolean => state === 'valid' || state === 'ending';

/** How a paper stands at an instant: of those given, the one that lasts longest counts. */
export function standingOf(kind: PaperKind, given: readonly GivenPaper[], now: Date): PaperStanding {
  const [last] = given
    .filter((paper) => paper.kind === kind)
    .toSorted((a, b) => b.goodUntil.getTime() - a.goodUntil.getTime());
  if (!last) return { kind, state: 'missing', given: null };
  return { kind, state: stateOf(last, now), given: last };
}

function stateOf({ kind, version, goodUntil }: GivenPaper, now: Date): PaperState {
  if (version !== papersInForce[kind].version) return 'outdated';
  if (goodUntil <= now) return 'ended';
  return goodUntil.getTime() - now.getTime() <= DAYS_BEFORE_END * DAY ? 'ending' : 'valid';
}

const DAY = 86_400_000;

/** Until when a paper given now holds: the same day and hour, so many months on, by UTC. */
export function endOf(kind: PaperKind, now: Date): Date {
  const given = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC');
  return new Date(given.add({ months: papersInForce[kind].months }).epochMilliseconds);
}
