import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import {
  Conflict,
  Jobs,
  newId,
  newReadableCode,
  NotFound,
  system,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { isOrganiserOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { issueCertificate } from './certificate.jobs.js';
import { YlsCertificate } from './yls-certificate.entity.js';

/** Issues certificates, and takes back one that was issued wrongly. */
@Injectable()
export class YlsCertificates implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly accounts: AccountQueries,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(issueCertificate, ({ registrationId }) => this.issue(registrationId));
  }

  /** Once for each who took part to the end; asked for again, it does nothing. */
  issue(registrationId: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const registration = await unit.manager.findOneBy(YlsRegistration, { id: registrationId, state: 'completed' });
      if (!registration) return;
      const { accountId, summitId, name } = registration;
      const account = await this.accounts.byId(accountId, unit.manager);
      const row = { id: newId(), summitId, registrationId, code: newReadableCode(), name, issuedAt: unit.now };
      const certificate = { ...row, language: account?.locale ?? 'en', revokedAt: null };
      const insert = unit.manager.createQueryBuilder().insert().into(YlsCertificate).values(certificate).orIgnore();
      const { raw } = (await insert.returning('id').execute()) as { raw: unknown[] };
      if (raw.length > 0) await this.tell(unit, registration);
    });
  }

  /** The page that verifies it says so from now on. @throws NotFound, Conflict where it was taken back before */
  revoke(actor: Actor, registrationId: string, because: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      const registration = await manager.findOneBy(YlsRegistration, { id: registrationId });
      if (!registration || !isOrganiserOf(actor, registration)) throw new NotFound();
      const where = { registrationId };
      const certificate = await manager.findOne(YlsCertificate, { where, lock: { mode: 'pessimistic_write' } });
      if (!certificate) throw new NotFound();
      if (certificate.revokedAt) throw new Conflict([], { key: 'yls.refusal.certificate-is-revoked' });
      await manager.update(YlsCertificate, certificate.id, { revokedAt: unit.now, revokedBecause: because });
      await unit.record('yls-certificate.revoked', { type: 'yls-registration', id: registrationId }, { because });
    });
  }

  private async tell(unit: Unit, { id, accountId, summitId, name }: YlsRegistration): Promise<void> {
    const { manager } = unit;
    const summit = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    const student = await this.accounts.byId(accountId, manager);
    const guardian = await manager.findOneBy(YlsGuardian, { registrationId: id });
    const params = { name, summit: summit.name };
    const subject = { key: 'yls.certificate-mail.subject', params };
    const about = { type: 'yls-registration', id };
    const paragraphs = (who: string) => [{ key: `yls.certificate-mail.${who}`, params }];
    const action = { label: { key: 'yls.certificate-mail.open' }, url: '/yls/mine' };
    if (student)
      await unit.mail({
        to: student.email,
        locale: student.locale,
        subject,
        paragraphs: paragraphs('student'),
        action,
        about,
      });
    if (guardian)
      await unit.mail({
        to: guardian.email,
        locale: guardian.locale,
        subject,
        paragraphs: paragraphs('guardian'),
        about,
      });
  }
}
