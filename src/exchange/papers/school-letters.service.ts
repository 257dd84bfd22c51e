import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Work, type Actor, type Text } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { SchoolClock } from '../schools/school-clock.service.js';
import { DEPARTMENT } from './department.js';
import type { Dossier } from './dossier.js';
import { Dossiers } from './dossiers.queries.js';
import { ExchangePaper } from './exchange-paper.entity.js';
import { hashOfSources } from './sources.js';

/** Mails the school whom it calls: 22 CFR 62.25(d)(14). The home's address stays on the paper. */
@Injectable()
export class SchoolLetters {
  constructor(
    private readonly work: Work,
    private readonly dossiers: Dossiers,
    private readonly clock: SchoolClock,
  ) {}

  /** @returns false while there is no present letter, or no address of the school's */
  mail(actor: Actor, applicationId: string): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      const where = { applicationId, kind: 'school-pack' as const, replacedAt: IsNull() };
      const paper = await unit.manager.findOneBy(ExchangePaper, where);
      const dossier = (await this.dossiers.of(unit.manager, [applicationId])).get(applicationId)!;
      const to = dossier.school?.contactEmail;
      if (!to || !dossier.contacts || paper?.sourcesHash !== hashOfSources('school-pack', dossier)) return false;
      const about = { type: 'exchange-application', id: applicationId };
      await unit.mail({ to, locale: 'en', ...letter(dossier), about });
      await unit.manager.update(ExchangePaper, paper.id, { givenOn: dayOfOffice(unit.now) });
      await unit.record('exchange-paper.mailed', about, { kind: paper.kind, version: paper.version });
      await this.clock.wind(unit, [applicationId]);
      return true;
    });
  }
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const say = (what: string, params: Text['params']): Text => ({ key: `exchange.school-mail.${what}`, params });

function letter({ student, term, sponsor, contacts, school }: Dossier): { subject: Text; paragraphs: Text[] } {
  const { coordinatorName: name, coordinatorPhone: phone, coordinatorEmail: email } = contacts!;
  const during = { student: student.name, kind: term.kind, from: noon(term.beginsOn), until: noon(term.endsOn) };
  return {
    subject: say('subject', { sponsor: sponsor.name }),
    paragraphs: [
      say('greeting', { name: school!.contactName || school!.name }),
      say('about', during),
      say('coordinator', { name, phone, email }),
      say('sponsor', { name: sponsor.name, phone: sponsor.mainPhone, emergency: sponsor.emergencyPhone }),
      say('department', { name: DEPARTMENT.name, phone: DEPARTMENT.phone, email: DEPARTMENT.email }),
    ],
  };
}
