import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Unit } from '../../platform/index.js';
import { AdmissionMails } from '../admission/admission-mails.js';
import { followAid } from '../fees/fees.jobs.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';

/** What follows from a scholarship: whoever thinks about an open offer is told, and what a family owes changes. Before the release nobody hears of it. */
@Injectable()
export class AidNews {
  constructor(private readonly mails: AdmissionMails) {}

  async follow(unit: Unit, registrationIds: readonly string[]): Promise<void> {
    const offered = await unit.manager.findBy(YlsRegistration, { id: In([...registrationIds]), state: 'admitted' });
    if (offered[0]) {
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: offered[0].summitId });
      await this.mails.tellAll(unit, offered, { summit, news: 'aid' });
    }
    // Of everybody: who takes the place at this moment may have been asked for the whole fee.
    for (const registrationId of registrationIds) await unit.queue(followAid, { registrationId });
  }
}
