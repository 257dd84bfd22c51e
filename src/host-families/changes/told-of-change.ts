import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { Unit } from '../../platform/index.js';
import type { Household } from '../household/household.entity.js';
import type { ChangeKind } from './change-kind.js';
import { isConfidential } from './confidential-kinds.js';

/** Tells the member's coordinators that something changed in a household; what it is stands on the page. */
@Injectable()
export class ToldOfChange {
  constructor(private readonly accounts: AccountQueries) {}

  async tellCoordinators(unit: Unit, { scope, ownerAccountId }: Household, kind: ChangeKind): Promise<void> {
    const readers = await this.accounts.holders('coordinator', scope, unit.manager);
    // What only few may read is named in no mail.
    const key = isConfidential(kind) ? 'something' : kind;
    for (const { email, locale } of readers.filter((one) => one.id !== ownerAccountId))
      await unit.mail({
        to: email,
        locale,
        subject: { key: 'host-families.mail.changed.subject' },
        paragraphs: [{ key: `host-families.mail.changed.${key}` }, { key: 'host-families.mail.changed.steps' }],
        action: { label: { key: 'host-families.mail.changed.action' }, url: '/host-families/files' },
      });
  }
}
