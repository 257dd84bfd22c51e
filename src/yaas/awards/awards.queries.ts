import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work } from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import type { Localized } from '../editions/localized.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { AwardCandidates, type Candidate } from './award-candidates.queries.js';
import { slotName } from './award-grant.entity.js';
import { isIn, slotsOf, type RuledSlot } from './award-slots.js';
import type { PrizeState } from './prize.entity.js';

/** A grant as the desk shows it; `title` is null where nobody gets the award. */
export interface GrantRow {
  id: string;
  slot: string;
  entryId: string | null;
  title: string | null;
  reason: string;
  givenAt: Date;
  prize: PrizeState | null;
}

export interface SlotOnBoard {
  slot: RuledSlot;
  name: string;
  grants: GrantRow[];
  /** Who may be given it, those whose place earns it first. */
  candidates: Candidate[];
  /** Who comes next by the jury's order and holds no place yet; null where the rules know no moving up, or nobody is left. */
  next: Candidate | null;
}

/** An award as its winner sees it. */
export interface OwnAward {
  id: string;
  label: Localized;
  amount: number | null;
  currency: string | null;
  prize: PrizeState | null;
}

const GRANTS = `SELECT g.id, g.slot, g.entry_id AS "entryId", e.title, g.reason, g.given_at AS "givenAt", p.state AS prize
  FROM award_grant g LEFT JOIN entry e ON e.id = g.entry_id LEFT JOIN prize p ON p.id = g.id`;

/** Narrow questions about awards. */
@Injectable()
export class AwardsQueries {
  constructor(
    private readonly work: Work,
    private readonly candidates: AwardCandidates,
    private readonly editions: EditionsQueries,
  ) {}

  /** All awards of an edition, given or open. Three queries whatever their number; some more where the rules know pools. */
  async board({ id: editionId, rules }: EditionWithRules): Promise<SlotOnBoard[]> {
    const manager = this.work.read();
    const grants = await manager.query<GrantRow[]>(
      `${GRANTS} WHERE g.edition_id = $1 AND g.state = 'given' ORDER BY g.given_at`,
      [editionId],
    );
    const all = await this.candidates.of(manager, { editionId, rules });
    const onLadder = new Set(grants.map(({ entryId }) => entryId));
    return slotsOf(rules).map((slot) => {
      const name = slotName(slot);
      const inSlot = all.filter((one) => isIn(slot, one));
      const next = rules.awards.nextInLine ? (inSlot.find(({ id }) => !onLadder.has(id)) ?? null) : null;
      return {
        slot,
        name,
        grants: grants.filter((one) => one.slot === name),
        candidates: earnersFirst(slot, inSlot),
        next,
      };
    });
  }

  /** What works were given, by entry; for the family, the exhibit and certificates. */
  async ofEntries(
    entryIds: readonly string[],
    manager: EntityManager = this.work.read(),
  ): Promise<Map<string, OwnAward[]>> {
    const rows = await manager.query<
      {
        id: string;
        entryId: string;
        editionId: string;
        slot: string;
        amount: number | null;
        currency: string | null;
        prize: PrizeState | null;
      }[]
    >(
      `SELECT g.id, g.entry_id AS "entryId", g.edition_id AS "editionId", g.slot, g.amount, g.currency, p.state AS prize
         FROM award_grant g LEFT JOIN prize p ON p.id = g.id WHERE g.state = 'given' AND g.entry_id = ANY($1) ORDER BY g.given_at`,
      [entryIds],
    );
    const labels = await this.labelsOf(new Set(rows.map(({ editionId }) => editionId)), manager);
    const found = new Map<string, OwnAward[]>();
    for (const { entryId, editionId, slot, ...row } of rows) {
      const label = labels.get(`${editionId} ${slot}`) ?? { en: slot };
      found.set(entryId, [...(found.get(entryId) ?? []), { ...row, label }]);
    }
    return found;
  }

  private async labelsOf(editionIds: ReadonlySet<string>, manager: EntityManager): Promise<Map<string, Localized>> {
    const labels = new Map<string, Localized>();
    for (const id of editionIds)
      for (const slot of slotsOf((await this.editions.byId(id, manager)).rules))
        labels.set(`${id} ${slotName(slot)}`, slot.label);
    return labels;
  }
}

const earnersFirst = (slot: RuledSlot, all: readonly Candidate[]): Candidate[] =>
  all.toSorted((a, b) => Number(b.place === slot.place) - Number(a.place === slot.place));
