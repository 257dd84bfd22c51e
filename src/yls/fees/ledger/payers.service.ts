import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../../auth/index.js';
import { newId, type Unit } from '../../../platform/index.js';
import { YlsGuardian } from '../../guardian/yls-guardian.entity.js';
import { COMING } from '../../registration/registration-state.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { dayIn, daysAfter } from '../../summit/zoned-days.js';
import { Ledger } from './ledger.service.js';
import { referenceOf } from './payment-reference.js';
import { YlsPayer } from './yls-payer.entity.js';

/** Days after the invoice, where the summit says nothing. */
export const USUAL_DAYS = 30;

interface NewPayer {
  registration: YlsRegistration;
  summit: YlsSummit;
  /** Of the first invoice. */
  number: number;
}

/** Who owes for whom. */
@Injectable()
export class Payers {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly ledger: Ledger,
  ) {}

  /** Who comes, owes a fee and was not asked for it; the registration is held. Null for everybody else. */
  async forWhomToAsk({ manager }: Unit, registrationId: string): Promise<Omit<NewPayer, 'number'> | null> {
    const where = { id: registrationId };
    const registration = await manager.findOne(YlsRegistration, { where, lock: { mode: 'for_no_key_update' } });
    if (!registration || !COMING.has(registration.state)) return null;
    if (await manager.existsBy(YlsPayer, { registrationId })) return null;
    const summit = await manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
    return summit.feeCents > 0 ? { registration, summit } : null;
  }

  /** Billed to the guardian, in the guardian's language. */
  async open(unit: Unit, { registration, summit, number }: NewPayer): Promise<YlsPayer> {
    const { manager, now } = unit;
    const guardian = await manager.findOneBy(YlsGuardian, { registrationId: registration.id });
    const account = await this.accounts.byId(registration.accountId, manager);
    const payer = {
      id: newId(),
      summitId: summit.id,
      currency: summit.currency,
      registrationId: registration.id,
      reference: referenceOf(bodyOf(summit, number)),
      student: registration.name,
      billedTo: guardian?.name ?? registration.name,
      locale: guardian?.locale ?? account?.locale ?? 'en',
      dueOn: dueOf(summit, dayIn(now, summit.timeZone)),
      remindedOn: null,
      openedAt: now,
    };
    await manager.insert(YlsPayer, payer);
    return payer;
  }

  /** Held, so that nobody else writes meanwhile; null for whom nothing was asked. */
  async heldOf(unit: Unit, registrationId: string): Promise<YlsPayer | null> {
    const found = await unit.manager.findOneBy(YlsPayer, { registrationId });
    return found && this.ledger.hold(unit, found.id);
  }
}

/** Within the days that the summit gives, and before it begins where there is time for that. */
function dueOf({ rules, beginsOn }: YlsSummit, today: string): string {
  const due = daysAfter(today, rules.payWithinDays ?? USUAL_DAYS);
  const before = daysAfter(beginsOn, -1);
  return due > before && before > today ? before : due;
}

/** `YLS27`, four letters that tell summits of a year apart, and the number of the invoice. */
const bodyOf = ({ id, beginsOn }: YlsSummit, number: number): string =>
  `YLS${beginsOn.slice(2, 4)}${lettersOf(id)}${String(number).padStart(4, '0')}`;

/** The last of an id's random bits. */
const lettersOf = (id: string): string =>
  (parseInt(id.slice(-8), 16) % 36 ** 4).toString(36).toUpperCase().padStart(4, '0');
