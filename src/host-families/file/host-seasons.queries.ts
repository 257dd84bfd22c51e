import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { Work } from '../../platform/index.js';
import { HostSeason } from './host-season.entity.js';

/** The seasons for which families may apply. */
@Injectable()
export class HostSeasons {
  constructor(private readonly work: Work) {}

  /** All, the latest first. */
  all(manager: EntityManager = this.work.read()): Promise<HostSeason[]> {
    return manager.find(HostSeason, { order: { beginsOn: 'DESC', id: 'DESC' } });
  }

  /** Those that have not ended on that day (ISO), the next first. */
  openOn(day: string, manager: EntityManager = this.work.read()): Promise<HostSeason[]> {
    return manager.find(HostSeason, { where: { endsOn: MoreThan(day) }, order: { beginsOn: 'ASC', id: 'ASC' } });
  }
}
