import { Injectable } from '@nestjs/common';
import { NotFound, type Unit } from '../../../platform/index.js';
import { deskScope } from '../../desk/sponsorship.service.js';
import { Entry } from '../../entries/entry.entity.js';
import { SubmissionsService } from '../../entries/submissions.service.js';

/** Staff take an entry back for a family that cannot, or that they cannot reach. */
@Injectable()
export class StaffWithdrawals {
  constructor(private readonly submissions: SubmissionsService) {}

  /** The family is told by mail; nobody sees the work from now on. @throws NotFound, Conflict */
  async withdraw(unit: Unit, entryId: string, reason: string): Promise<void> {
    if (!(await unit.manager.existsBy(Entry, { ...deskScope(unit.actor), id: entryId }))) throw new NotFound();
    await this.submissions.withdraw(unit, entryId, reason);
  }
}
