import { Injectable } from '@nestjs/common';
import { formatDateTime, type Unit } from '../../../platform/index.js';
import { YlsGuardian } from '../../guardian/yls-guardian.entity.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** The guardian hears at once into whose hands the student was given, by the clock of the summit. */
@Injectable()
export class ReleaseMails {
  async tell(unit: Unit, { id, summitId, called, name }: YlsRegistration, to: string): Promise<void> {
    const guardian = await unit.manager.findOneBy(YlsGuardian, { registrationId: id });
    if (!guardian) return;
    const { timeZone } = await unit.manager.findOneByOrFail(YlsSummit, { id: summitId });
    const at = formatDateTime(unit.now, { locale: guardian.locale, timeZone });
    const params = { name: called || name, to, at };
    await unit.mail({
      to: guardian.email,
      locale: guardian.locale,
      subject: { key: 'yls.mail.released.subject', params },
      paragraphs: [{ key: 'yls.mail.released.text', params }],
      about: { type: 'yls-registration', id },
    });
  }
}
