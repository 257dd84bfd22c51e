import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { Text, Unit } from '../../platform/index.js';
import type { HostFile } from '../file/host-file.entity.js';

interface Told {
  what: 'approve' | 'return' | 'decline';
  reason?: string;
}

/** What a family is written when its file moves. */
@Injectable()
export class FamilyMails {
  constructor(private readonly accounts: AccountQueries) {}

  async tell(unit: Unit, { ownerAccountId }: Pick<HostFile, 'ownerAccountId'>, { what, reason }: Told): Promise<void> {
    const owner = await this.accounts.byId(ownerAccountId, unit.manager);
    if (!owner) return;
    const base = `host-families.mail.${what}`;
    const paragraphs: Text[] = [{ key: `${base}.text` }];
    if (reason) paragraphs.push({ key: 'host-families.mail.reason', params: { reason } });
    await unit.mail({
      to: owner.email,
      locale: owner.locale,
      subject: { key: `${base}.subject` },
      paragraphs,
      action: { label: { key: 'host-families.mail.open' }, url: '/host' },
    });
  }
}
