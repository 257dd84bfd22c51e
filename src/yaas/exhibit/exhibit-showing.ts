import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { dayIn } from '../editions/window.js';
import type { Entry } from '../entries/entry.entity.js';

type Showing = Pick<EditionWithRules, 'rules' | 'timeZone'>;

/**
 * Which released entries `e` an edition shows. What is released was accepted by its member before; a finalist is one that the jury placed;
 * a winner one that holds an award.
 */
const AMONG: Readonly<Record<RuleSet['exhibit']['which'], string>> = {
  all: `e.state IN ('placed', 'not_placed')`,
  accepted: `e.state IN ('placed', 'not_placed')`,
  finalists: `e.state = 'placed'`,
  winners: `EXISTS (SELECT FROM award_grant g WHERE g.entry_id = e.id AND g.state = 'given')`,
};

/** A condition on `entry e`: among those that the edition shows. */
export const isAmong = ({ rules }: Pick<Showing, 'rules'>): string => AMONG[rules.exhibit.which];

/** Whether the exhibit is open on the day that it is in the edition's zone; its last day counts. */
export function isOpen({ rules: { exhibit }, timeZone }: Showing, now: Date): boolean {
  const today = dayIn(now, timeZone);
  return (exhibit.from === null || exhibit.from <= today) && (exhibit.until === null || today <= exhibit.until);
}

/** What the edition's rules say about showing a work: which, from when, until when. */
@Injectable()
export class ExhibitShowing {
  constructor(private readonly editions: EditionsQueries) {}

  /** By the rules in force now. */
  async shows(unit: Unit, { id, editionId }: Pick<Entry, 'id' | 'editionId'>): Promise<boolean> {
    const edition = await this.editions.byId(editionId, unit.manager);
    if (!isOpen(edition, unit.now)) return false;
    const found = await unit.manager.query<object[]>(`SELECT FROM entry e WHERE e.id = $1 AND ${isAmong(edition)}`, [
      id,
    ]);
    return found.length > 0;
  }
}
