import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { KEPT_FOR_HOSTS_MONTHS, keptForHosts } from '../retention.js';
import { keptByLaw } from './kept-by-law.js';

const ofFiles = 'r.file_id IN (SELECT id FROM host_file WHERE household_id = $1)';
const ofMembers = 'r.member_id IN (SELECT id FROM household_member WHERE household_id = $1)';
const ofHomes = 'r.home_id IN (SELECT id FROM host_home WHERE household_id = $1)';

/** A family goes three years after the last season for which it had a file, or after it came and never had one. */
@Injectable()
export class HouseholdRetention implements Retention, OnModuleInit {
  readonly record = 'host-families.household';
  readonly words = [keptForHosts];
  readonly due = `SELECT h.id FROM household h
     WHERE coalesce((SELECT max(s.ends_on) FROM host_file f JOIN host_season s ON s.id = f.season_id WHERE f.household_id = h.id), h.opened_at::date)
       + make_interval(months => ${KEPT_FOR_HOSTS_MONTHS}) < $1::date ORDER BY h.id`;
  readonly ofAccount = 'SELECT id FROM household WHERE owner_account_id = $1';
  readonly rows = [
    { entity: 'AdverseLetter', where: ofFiles },
    { entity: 'HostBedOffer', where: ofFiles },
    { entity: 'HostWelcome', where: ofFiles },
    { entity: 'HostFileHold', where: ofFiles },
    { entity: 'HostFile', where: 'r.household_id = $1' },
    { entity: 'HouseholdChange', where: 'r.household_id = $1' },
    { entity: 'HouseholdCheck', where: ofMembers },
    { entity: 'HostRoom', where: ofHomes },
    { entity: 'HostHome', where: 'r.household_id = $1' },
    { entity: 'HouseholdMember', where: 'r.household_id = $1' },
    { entity: 'Household', where: 'r.id = $1' },
  ];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy({ manager }: Unit, id: string): Promise<string | null> {
    return keptByLaw(manager, 'f.household_id = $1', id);
  }
}
