import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';
import { CHANGES } from './exchange-sponsor-notice.entity.js';
import { ExchangeSponsorOfficer } from './exchange-sponsor-officer.entity.js';
import { SponsorNotices } from './sponsor-notices.service.js';

export type NewSponsor = Omit<ExchangeSponsor, 'id'>;
export type ChangedSponsor = NewSponsor & { changedOn: string };
export type NewOfficer = Pick<ExchangeSponsorOfficer, 'kind' | 'isUsPerson' | 'checkedOn' | 'since'> & {
  /** The address of the person's account. */
  email: string;
};

/** Staff keep the sponsors and their officers. */
@Injectable()
export class SponsorsService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly notices: SponsorNotices,
  ) {}

  /** @returns its id, or null when there is one with that programme number */
  add(actor: Actor, told: NewSponsor): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      if (await unit.manager.existsBy(ExchangeSponsor, { programNumber: told.programNumber })) return null;
      const id = newId();
      await unit.manager.insert(ExchangeSponsor, { id, ...told });
      await unit.record('exchange-sponsor.added', { type: 'exchange-sponsor', id }, { name: told.name });
      return id;
    });
  }

  /** `on` is the day (ISO) of the change. @returns false when another sponsor has that programme number. @throws NotFound when there is no such sponsor */
  change(actor: Actor, id: string, { changedOn: on, ...told }: ChangedSponsor): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const before = await unit.manager.findOneBy(ExchangeSponsor, { id });
      if (!before) throw new NotFound();
      const same = await unit.manager.findOneBy(ExchangeSponsor, { programNumber: told.programNumber });
      if (same && same.id !== id) return false;
      await unit.manager.update(ExchangeSponsor, id, told);
      const changes = CHANGES.filter((field) => field !== 'officers' && before[field] !== told[field]);
      await this.notices.changed(unit, id, { changes, on });
      await unit.record('exchange-sponsor.changed', { type: 'exchange-sponsor', id }, { before, after: told });
      return true;
    });
  }

  /** @returns why nobody was appointed: no account of that address, one already, or a second responsible officer; null when somebody was */
  appoint(
    actor: Actor,
    sponsorId: string,
    { email, ...told }: NewOfficer,
  ): Promise<'nobody' | 'already' | 'second' | null> {
    return this.work.run(actor, async (unit) => {
      const account = await this.accounts.byEmail(email, unit.manager);
      if (!account) return 'nobody';
      const against = await standing(unit, sponsorId, { accountId: account.id, kind: told.kind });
      if (against) return against;
      const officer = { id: newId(), sponsorId, accountId: account.id, ...told, until: null };
      await unit.manager.insert(ExchangeSponsorOfficer, officer);
      await this.notices.changed(unit, sponsorId, { changes: ['officers'], on: told.since });
      const details = { kind: told.kind, accountId: account.id };
      await unit.record('exchange-sponsor.officer-appointed', { type: 'exchange-sponsor', id: sponsorId }, details);
      return null;
    });
  }

  /** From tomorrow on somebody is no officer. @throws NotFound when they are none */
  dismiss(actor: Actor, sponsorId: string, officerId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const officer = await unit.manager.findOneBy(ExchangeSponsorOfficer, { id: officerId, sponsorId });
      if (!officer || officer.until !== null) throw new NotFound();
      const today = dayOfOffice(unit.now);
      const until = today < officer.since ? officer.since : today;
      await unit.manager.update(ExchangeSponsorOfficer, officerId, { until });
      await this.notices.changed(unit, sponsorId, { changes: ['officers'], on: until });
      const details = { accountId: officer.accountId };
      await unit.record('exchange-sponsor.officer-dismissed', { type: 'exchange-sponsor', id: sponsorId }, details);
    });
  }
}

async function standing(
  { manager }: Unit,
  sponsorId: string,
  { accountId, kind }: { accountId: string; kind: string },
): Promise<'already' | 'second' | null> {
  const rows = await manager.query<{ accountId: string; kind: string }[]>(
    'SELECT account_id AS "accountId", kind FROM exchange_sponsor_officer WHERE sponsor_id = $1 AND until IS NULL FOR UPDATE',
    [sponsorId],
  );
  if (rows.some((one) => one.accountId === accountId)) return 'already';
  return kind === 'RO' && rows.some((one) => one.kind === 'RO') ? 'second' : null;
}
