import { Conflict, NotFound, type Unit } from '../../platform/index.js';
import { EDITABLE_STATES } from './entry-state.js';
import { Entry } from './entry.entity.js';

/** The actor's own entry while its work may be changed, locked. @throws NotFound for somebody else's; Conflict when it is not editable */
export async function editableEntry(unit: Unit, id: string): Promise<Entry> {
  const where = { id, holderAccountId: unit.actor.accountId ?? '' };
  if (!where.holderAccountId) throw new NotFound();
  const entry = await unit.manager.findOne(Entry, { where, lock: { mode: 'pessimistic_write' } });
  if (!entry) throw new NotFound();
  if (!EDITABLE_STATES.includes(entry.state)) throw new Conflict([], { key: 'yaas.refusal.not_editable' });
  return entry;
}
