import { Injectable } from '@nestjs/common';
import type { Unit } from '../../../platform/index.js';
import { YlsGuardian } from '../../guardian/yls-guardian.entity.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';

/** The guardian hears at once into whose hands the student was given. */
@Injectable()
export class ReleaseMails {
  async tell(unit: Unit, { id, called, name }: YlsRegistration, to: string): Promise<void> {
    const guardian = await unit.manager.findOneBy(YlsGuardian, { registrationId: id });
    if (!guardian) return;
    const params = { name: called || name, to, at: unit.now };
    await unit.mail({
      to: guardian.email,
      locale: guardian.locale,
      subject: { key: 'yls.mail.released.subject', params },
      paragraphs: [{ key: 'yls.mail.released.text', params }],
      about: { type: 'yls-registration', id },
    });
  }
}
