import { Injectable } from '@nestjs/common';
import { NotFound, type Unit } from '../../platform/index.js';
import { EntryFee } from '../entries/entry-fee.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { deskScope } from './sponsorship.service.js';

/** What became of a fee: paid outside of the portal, or waived with a reason. */
export type FeeSettlement = Pick<EntryFee, 'state' | 'note'>;

/** The member notes that an entry's fee is settled. */
@Injectable()
export class FeesService {
  /** The newest note holds. @throws NotFound for an entry of another's */
  async settle(unit: Unit, entryId: string, { state, note }: FeeSettlement): Promise<void> {
    const scope = deskScope(unit.actor);
    if (!(await unit.manager.existsBy(Entry, { ...scope, id: entryId }))) throw new NotFound();
    const settled = { entryId, state, note, settledBy: unit.actor.accountId, settledAt: unit.now };
    await unit.manager.upsert(EntryFee, settled, ['entryId']);
    await unit.record('yaas.entry.fee', { type: 'entry', id: entryId }, { state });
  }
}
