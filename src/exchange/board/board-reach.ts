import { hasRole } from '../../auth/index.js';
import { NotFound, type Actor } from '../../platform/index.js';
import { isOfReceivingDesk } from '../application/exchange-application.policy.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';

/** One member's board of one term. */
export interface Board {
  term: Pick<ExchangeTerm, 'id' | 'sponsorId'>;
  scope: string;
}

/** As if of an application of nobody: who may read those of the member and the sponsor reads their board. */
const anyOf = ({ term, scope }: Board) => ({ accountId: '', sendingCommunityId: '', scope, sponsorId: term.sponsorId });

export const readsBoard = (actor: Actor, board: Board): boolean => isOfReceivingDesk(actor, anyOf(board));

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
