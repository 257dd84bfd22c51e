import { hasRole } from '../../auth/index.js';
import { NotFound, type Actor } from '../../platform/index.js';
import { isOfReceivingDesk, ofNobody } from '../application/exchange-application.policy.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';

/** One member's board of one term. */
export interface Board {
  term: Pick<ExchangeTerm, 'id' | 'sponsorId'>;
  scope: string;
}

/** Who may read the applications of the member and the sponsor reads their board. */
export const readsBoard = (actor: Actor, { term, scope }: Board): boolean =>
  isOfReceivingDesk(actor, ofNobody({ scope, sendingCommunityId: '', sponsorId: term.sponsorId }));

/** Local coordinators are with the student and the family; who lives where is said by the coordinators. */
export const plansBoard = (actor: Actor, board: Board): boolean =>
  readsBoard(actor, board) &&
  (hasRole(actor, 'coordinator', board.scope) ||
    hasRole(actor, 'staff', board.scope) ||
    hasRole(actor, 'responsible_officer', board.scope) ||
    hasRole(actor, 'responsible_officer', board.term.sponsorId));

/** @throws NotFound outside the reader's reach */
export function mustRead(actor: Actor, board: Board): void {
  if (!readsBoard(actor, board)) throw new NotFound();
}
