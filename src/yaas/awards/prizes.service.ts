import { Injectable } from '@nestjs/common';
import { Lifecycles, NotFound, Unprocessable, type Unit } from '../../platform/index.js';
import { AwardGrant } from './award-grant.entity.js';
import { editionStaff } from './award-grant.lifecycle.js';
import { Prize } from './prize.entity.js';
import { prizeLifecycle, type PrizeEvent } from './prize.lifecycle.js';

export interface PrizeStep {
  event: Exclude<PrizeEvent, 'void'>;
  payeeName?: string;
  taxForm?: 'w9' | 'w8ben' | 'none';
  /** `YYYY-MM-DD` */
  paidOn?: string;
  reference?: string;
}

/** What each step must say. */
const NEEDED: Partial<Record<PrizeStep['event'], keyof PrizeStep>> = {
  accept: 'payeeName',
  take_documents: 'taxForm',
  pay: 'paidOn',
};

/** Prizes on their way to those who won them. */
@Injectable()
export class Prizes {
  constructor(private readonly lifecycles: Lifecycles) {}

  /** @throws NotFound for a prize of another's edition; Unprocessable when the step leaves out what it must say; Conflict out of order */
  async advance(unit: Unit, id: string, { event, ...told }: PrizeStep): Promise<void> {
    const grant = await unit.manager.findOneBy(AwardGrant, { id });
    if (!grant || !editionStaff.allows(unit.actor, grant)) throw new NotFound();
    const needed = NEEDED[event];
    if (needed && !told[needed as keyof typeof told]?.trim())
      throw new Unprocessable({ key: `yaas.prizes.form.${needed}` });
    const set = Object.fromEntries(Object.entries(told).filter(([, value]) => value)) as Partial<Prize>;
    await this.lifecycles.apply(unit, prizeLifecycle, { id, event, set: { ...set, updatedAt: unit.now } });
    await unit.record(`yaas.prize.${event}`, { type: 'award-grant', id });
  }
}
