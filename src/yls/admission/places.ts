import { NotFound, type Unit } from '../../platform/index.js';
import { listed, PLACED_STATES } from '../registration/registration-state.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn, daysAfter } from '../summit/zoned-days.js';

/** Whoever gives out places holds the summit, so that no place is given twice. @throws NotFound */
export async function heldSummit({ manager }: Unit, id: string): Promise<YlsSummit> {
  const summit = await manager.findOne(YlsSummit, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!summit) throw new NotFound();
  return summit;
}

/** The last day of an offer that is made now: none outlasts the eve of the summit. */
export function offerEnd(
  { timeZone, offerDays, beginsOn }: Pick<YlsSummit, 'timeZone' | 'offerDays' | 'beginsOn'>,
  now: Date,
): string {
  const usual = daysAfter(dayIn(now, timeZone), offerDays);
  const eve = daysAfter(beginsOn, -1);
  return usual < eve ? usual : eve;
}

/** With open offers, and with all seats that are held for registered delegations. */
export async function placesTaken({ manager }: Pick<Unit, 'manager'>, summitId: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT s.seats_held + (SELECT count(*)::int FROM yls_registration r WHERE r.summit_id = s.id AND r.state IN (${listed(PLACED_STATES)})
        AND NOT EXISTS (SELECT FROM yls_delegation d WHERE d.id = r.delegation_id AND d.state = 'registered')) AS count
       FROM yls_summit s WHERE s.id = $1`,
    [summitId],
  );
  return row!.count;
}
