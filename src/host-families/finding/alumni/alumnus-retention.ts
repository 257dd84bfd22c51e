import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../../platform/index.js';

/** Who wishes not to be asked stays on the list so that nobody asks. */
export const keptForAlumni = 'Ten years after the family last hosted';

const YEARS = 10;

/** A family that hosted long ago leaves the list, whether it was asked or not. */
@Injectable()
export class AlumnusRetention implements Retention, OnModuleInit {
  readonly record = 'host-families.alumnus';
  readonly words = [keptForAlumni];
  readonly due = `SELECT id FROM host_alumnus WHERE last_year < extract(year FROM $1::date) - ${YEARS} ORDER BY id`;
  readonly ofAccount = 'SELECT f.id FROM host_alumnus f JOIN account_brief a ON a.email = f.email WHERE a.id = $1';
  readonly rows = [
    { entity: 'FindingLink', where: 'r.alumnus_id = $1' },
    { entity: 'HostAlumnus', where: 'r.id = $1' },
  ];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }
}
