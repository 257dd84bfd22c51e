import type { DutyKind } from '../../duties/index.js';
import { SEVIS_CITES, SEVIS_KINDS, type SevisKind } from './sevis-kind.js';

export const dutyOf = (kind: SevisKind): string => `exchange.sevis.${kind}`;

/** Staff and officers do it on one page; whom it is about is said there alone. */
export const sevisDuties: readonly DutyKind[] = SEVIS_KINDS.map((kind) => ({
  code: dutyOf(kind),
  cites: SEVIS_CITES[kind],
  text: { key: `exchange.sevis.duty.${kind}` },
  href: () => '/exchange/sevis',
  raises: { responsible: 7, coordinators: 0, staff: 1 },
  labels: async () => new Map(),
}));
