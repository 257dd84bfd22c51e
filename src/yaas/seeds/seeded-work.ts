import type { ConsentAnswers } from '../../consent/index.js';
import { system, type LivedEvent } from '../../platform/index.js';
import type { EntryEvent } from '../entries/entry-state.js';

/** How far a work of a generated season has come. */
export type SeededStage =
  'draft' | 'awaiting_guardian' | 'awaiting_sponsor' | 'submitted' | 'returned' | 'declined' | 'withdrawn' | 'released';

/** A work of a generated season with all that befell it. Its account exists; without a file, only written works are more than drafts. */
export interface SeededWork {
  id: string;
  stage: SeededStage;
  student: {
    accountId: string;
    name: string;
    /** `YYYY-MM-DD` */
    birthDate: string;
    guardian: { name: string; email: string };
  };
  line: { memberId: string; communityId: string; partnershipId: string | null; partnerId: string | null };
  category: string;
  ageGroup: string;
  title: string;
  statement: string;
  body: string;
  language: string;
  /** What the guardian answers where the stage is past them. */
  answers: ConsentAnswers;
  startedAt: Date;
  submittedAt: Date;
  answeredAt: Date;
  /** When the sponsor spoke, or the family took the work back. */
  settledAt: Date;
  reason: string;
  dueAt: Date;
  /** Of a released work. */
  result: {
    roundId: string;
    openedAt: Date;
    releasedAt: Date;
    outcome: 'placed' | 'not_placed';
    place: number | null;
  } | null;
}

/** Whether the work came to the guardian and was consented to. */
export const isConsented = ({ stage }: SeededWork): boolean =>
  !['draft', 'awaiting_guardian', 'withdrawn'].includes(stage);

/** What happened to the work, oldest first. */
export function lifeOf(work: SeededWork): LivedEvent<EntryEvent>[] {
  const { stage, student, submittedAt, answeredAt } = work;
  const byFamily = { kind: 'account', accountId: student.accountId } as const;
  if (stage === 'draft') return [];
  const submitted = { event: 'submit', at: submittedAt, by: byFamily } as const;
  if (stage === 'withdrawn') return [submitted, { event: 'withdraw', at: work.settledAt, by: byFamily }];
  if (stage === 'awaiting_guardian') return [submitted];
  const consented = { event: 'consent', at: answeredAt, by: { kind: 'link', accountId: null } } as const;
  return [submitted, consented, ...settled(work)];
}

function settled({ stage, settledAt: at, reason, result }: SeededWork): LivedEvent<EntryEvent>[] {
  const by = system;
  if (stage === 'awaiting_sponsor') return [];
  if (stage === 'returned') return [{ event: 'return', at, by, reason }];
  if (stage === 'declined') return [{ event: 'decline', at, by, reason }];
  const confirmed = { event: 'confirm', at, by } as const;
  if (!result) return [confirmed];
  const { roundId, openedAt, releasedAt, outcome } = result;
  const decided = {
    event: outcome === 'placed' ? 'place' : 'not_place',
    at: releasedAt,
    by,
    data: { roundId },
  } as const;
  const released = { event: 'release', at: releasedAt, by, data: { roundId } } as const;
  return [confirmed, { event: 'open_round', at: openedAt, by }, decided, released];
}
