import { Injectable } from '@nestjs/common';
import { prepared, Work } from '../../platform/index.js';
import { slotName, type AwardKind } from '../awards/award-grant.entity.js';
import { slotsOf } from '../awards/award-slots.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import type { Localized } from '../editions/localized.js';
import type { ExhibitRow } from './exhibit.projection.js';

/** An award as anybody may read it: no sum, no person. */
export interface ShownAward {
  kind: AwardKind;
  label: Localized;
  /** How many hold it together; 1 for most. */
  holders: number;
}

/** What a work was given; a step of the ladder stands in the place of the jury's, also where it was taken back. */
export interface ShownAwards {
  awards: ShownAward[];
  isOnLadder: boolean;
}

interface GrantRow {
  pieceId: string;
  kind: AwardKind;
  slot: string;
  state: 'given' | 'revoked';
  holders: number;
}

const text = `SELECT p.id AS "pieceId", g.kind, g.slot, g.state,
    (SELECT count(*)::int FROM award_grant o
      WHERE o.edition_id = g.edition_id AND o.slot = g.slot AND o.state = 'given' AND o.entry_id IS NOT NULL) AS holders
  FROM exhibit_piece p JOIN award_grant g ON g.entry_id = p.entry_id WHERE p.id = ANY($1) ORDER BY g.given_at, g.id`;

/** Awards of the works on the wall. */
@Injectable()
export class ExhibitAwards {
  constructor(private readonly work: Work) {}

  /** By piece; one query, however many works. */
  async of(rows: readonly ExhibitRow[], editions: readonly EditionWithRules[]): Promise<Map<string, ShownAwards>> {
    if (rows.length === 0) return new Map();
    const values = [rows.map(({ id }) => id)];
    const grants = await prepared<GrantRow>(this.work.read(), { name: 'exhibit-awards', text, values });
    const found = Map.groupBy(grants, ({ pieceId }) => pieceId);
    return new Map(
      rows.flatMap(({ id, editionId }) => {
        const own = found.get(id);
        return own
          ? [
              [
                id,
                shownOf(
                  own,
                  editions.find((one) => one.id === editionId)!,
                ),
              ] as const,
            ]
          : [];
      }),
    );
  }
}

function shownOf(grants: readonly GrantRow[], { rules }: EditionWithRules): ShownAwards {
  const slots = slotsOf(rules);
  const labelOf = (name: string) => slots.find((slot) => slotName(slot) === name)?.label;
  return {
    isOnLadder: grants.some(({ kind }) => kind === 'ladder'),
    awards: grants.flatMap(({ kind, slot, state, holders }) => {
      const label = labelOf(slot);
      return state === 'given' && label ? [{ kind, label, holders }] : [];
    }),
  };
}
