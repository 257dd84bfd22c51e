import { Injectable } from '@nestjs/common';
import { Lifecycles, NotFound, system, type Unit } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { hostFileLifecycle } from '../file/host-file.lifecycle.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';

/** A student comes into a home, and the last one leaves: what programmes that place students tell the family's file. */
@Injectable()
export class Hosting {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly facts: HostFactsQueries,
  ) {}

  /** The home hosts from now on; with a student there already it does. @throws Conflict with the rules that keep the home from it */
  async begin(unit: Unit, fileId: string): Promise<void> {
    if ((await held(unit, fileId)).state !== 'hosting') await this.move(unit, fileId, 'host');
  }

  /** Nobody lives there any more: the home is open again, unless something else has ended or frozen its file. */
  async end(unit: Unit, fileId: string): Promise<void> {
    const file = await held(unit, fileId);
    if (file.state === 'hosting') await this.move(unit, fileId, 'part');
    else if (file.state === 'suspended' && file.suspendedFrom === 'hosting')
      await unit.manager.update(HostFile, fileId, { suspendedFrom: 'available' });
  }

  private async move(unit: Unit, id: string, event: 'host' | 'part'): Promise<void> {
    const facts = async () => {
      const known = await this.facts.one(unit.manager, id);
      return { ...known, orientedOn: known.day };
    };
    await this.lifecycles.apply({ ...unit, actor: system }, hostFileLifecycle, { id, event, facts });
  }
}

async function held({ manager }: Unit, id: string): Promise<HostFile> {
  const file = await manager.findOne(HostFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!file) throw new NotFound();
  return file;
}
