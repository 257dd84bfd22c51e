import type { Actor } from '../../platform/index.js';
import type { EntryState } from '../entries/entry-state.js';
import { deskReach } from '../entries/entry.policy.js';

/** The states that a shown one may stand for; the index of lists is by these. */
export const behind = (shown: EntryState): EntryState[] =>
  shown === 'in_round' ? ['in_round', 'placed', 'not_placed'] : [shown];

/** The condition by which a list holds what the item page would show; `$1` is `idsOf`. */
export const reachOf = (actor: Actor): string =>
  `($1::uuid[] IS NULL OR e.${deskReach(actor)?.by === 'editionId' ? 'edition_id' : 'sponsor_member_id'} = ANY($1))`;

export const idsOf = (actor: Actor): readonly string[] | null => deskReach(actor)?.ids ?? null;
