import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { KEPT_FOR_HOSTS_MONTHS, keptForHosts } from '../retention.js';
import { keptByLaw } from './kept-by-law.js';

const isOver = (season: string): string =>
  `(${season}.ends_on + make_interval(months => ${KEPT_FOR_HOSTS_MONTHS}) < $1::date)`;

/** A file goes three years after its season while the family hosts on; with the family otherwise. */
@Injectable()
export class HostFileRetention implements Retention, OnModuleInit {
  readonly record = 'host-families.file';
  readonly words = [keptForHosts];
  readonly due = `SELECT f.id FROM host_file f JOIN host_season s ON s.id = f.season_id WHERE ${isOver('s')}
     AND EXISTS (SELECT FROM host_file g JOIN host_season t ON t.id = g.season_id WHERE g.household_id = f.household_id AND NOT ${isOver('t')})
     ORDER BY s.ends_on, f.id`;
  readonly ofAccount = 'SELECT id FROM host_file WHERE owner_account_id = $1';
  readonly rows = [
    { entity: 'AdverseLetter', where: 'r.file_id = $1' },
    { entity: 'HostBedOffer', where: 'r.file_id = $1' },
    { entity: 'HostWelcome', where: 'r.file_id = $1' },
    { entity: 'HostFileHold', where: 'r.file_id = $1' },
    { entity: 'HostFile', where: 'r.id = $1' },
  ];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy({ manager }: Unit, id: string): Promise<string | null> {
    return keptByLaw(manager, 'f.id = $1', id);
  }
}
