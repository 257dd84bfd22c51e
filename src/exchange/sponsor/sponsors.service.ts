import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor } from '../../platform/index.js';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';
import { ExchangeSponsorOfficer } from './exchange-sponsor-officer.entity.js';

export type NewSponsor = Omit<ExchangeSponsor, 'id'>;
export type NewOfficer = Pick<ExchangeSponsorOfficer, 'accountId' | 'kind' | 'isUsPerson' | 'checkedOn' | 'since'>;

/** Staff keep the sponsors and their officers. */
@Injectable()
export class SponsorsService {
  constructor(private readonly work: Work) {}

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

  /** @returns the officer's id, or null when the person is one already, or there is another responsible officer */
  appoint(actor: Actor, sponsorId: string, told: NewOfficer): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const taken = await unit.manager.query<unknown[]>(
        `SELECT FROM exchange_sponsor_officer WHERE sponsor_id = $1 AND until IS NULL AND (account_id = $2 OR (kind = 'RO' AND $3 = 'RO'))`,
        [sponsorId, told.accountId, told.kind],
      );
      if (taken.length > 0) return null;
      const id = newId();
      await unit.manager.insert(ExchangeSponsorOfficer, { id, sponsorId, ...told, until: null });
      const { kind, accountId } = told;
      await unit.record(
        'exchange-sponsor.officer-appointed',
        { type: 'exchange-sponsor', id: sponsorId },
        { kind, accountId },
      );
      return id;
    });
  }
}
