import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor } from '../../platform/index.js';
import { HostSeason } from './host-season.entity.js';

/** Staff say for which time families may host. */
@Injectable()
export class HostSeasonsService {
  constructor(private readonly work: Work) {}

  /** @returns its id, or null when there is one of that name */
  add(actor: Actor, season: Pick<HostSeason, 'name' | 'beginsOn' | 'endsOn'>): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      if (await unit.manager.existsBy(HostSeason, { name: season.name })) return null;
      const id = newId();
      await unit.manager.insert(HostSeason, { id, ...season });
      await unit.record('host-season.added', { type: 'host-season', id }, { name: season.name });
      return id;
    });
  }
}
