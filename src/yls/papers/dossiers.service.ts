import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { ApplicationsService, SubmissionsService } from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, NotFound, system, Work, type Actor, type Unit } from '../../platform/index.js';
import { GuardianMails } from '../guardian/guardian-mails.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { ReadinessService } from '../readiness/readiness.service.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { COMPLETING } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { USUALLY } from '../summit/summit-state.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn, daysAfter } from '../summit/zoned-days.js';
import { PaperFiles, unsignedOf } from './paper-files.js';
import { YLS_PAPERS } from './papers.definition.js';
import { PapersSigned } from './papers-signed.js';
import { YlsDossier } from './yls-dossier.entity.js';

/** Who comes from the waitlist at the last moment has so many days. */
const LEAST_DAYS = 7;

/** What the days at the summit need: asked once the place is taken, signed by the guardian, and signed again after each change. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly work: Work,
    private readonly applications: ApplicationsService,
    private readonly submissions: SubmissionsService,
    private readonly accounts: AccountQueries,
    private readonly files: PaperFiles,
    private readonly readiness: ReadinessService,
    private readonly mails: GuardianMails,
    private readonly followers: PapersSigned,
  ) {}

  /** Once; a second call changes nothing. */
  async open(unit: Unit, registrationId: string): Promise<void> {
    const { manager } = unit;
    const lock = { mode: 'pessimistic_write' } as const;
    const registration = await manager.findOne(YlsRegistration, { where: { id: registrationId }, lock });
    if (!registration || !COMPLETING.has(registration.state)) return;
    if (await manager.existsBy(YlsDossier, { registrationId })) return;
    const { summitId, scope, accountId } = registration;
    const summit = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    const opening = { programme: YLS_PAPERS, subjectId: registrationId, scopeIds: [summitId, scope] };
    await this.applications.open({ ...unit, actor: inNameOf(accountId) }, { ...opening, endsOn: summit.endsOn });
    const dueOn = dueDay(summit, unit.now);
    await manager.insert(YlsDossier, { registrationId, openedAt: unit.now, dueOn, signedAt: null, remindedAt: null });
    await this.tell(unit, { registration, summit, dueOn, news: 'yls.papers-mail.opened' });
  }

  /** The student asks the guardian once more; at most once in an hour. @throws NotFound, Conflict */
  remindGuardian(actor: Actor, registrationId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const registration = await manager.findOneBy(YlsRegistration, { id: registrationId });
      const dossier = await manager.findOneBy(YlsDossier, { registrationId });
      if (!dossier || !registration || !isStudentOf(actor, registration)) throw new NotFound();
      if (now.getTime() - (dossier.remindedAt ?? dossier.openedAt).getTime() < 3_600_000)
        throw new Conflict([], { key: 'yls.refusal.reminded' });
      const { name } = await manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
      await manager.update(YlsDossier, registrationId, { remindedAt: now });
      const params = { name: registration.name, summit: name, until: noonOf(dossier.dueOn) };
      await this.mails.send(unit, { registrationId, news: 'yls.papers-mail.reminder', params });
    });
  }

  /** Student and guardian are written that something is to be done; of what was told nothing is in it. */
  async tell(
    unit: Unit,
    told: { registration: YlsRegistration; summit: YlsSummit; dueOn: string; news: string },
  ): Promise<void> {
    const { registration, summit, dueOn, news } = told;
    const { id: registrationId, name, accountId } = registration;
    const params = { name, summit: summit.name, until: noonOf(dueOn) };
    await this.mails.send(unit, { registrationId, news, params });
    const student = await this.accounts.byId(accountId, unit.manager);
    if (!student) return;
    await unit.mail({
      to: student.email,
      locale: student.locale,
      subject: { key: `${news}.subject`, params },
      paragraphs: [{ key: `${news}.text`, params }],
      action: { label: { key: 'yls.guardian-page.open' }, url: '/yls/mine/forms' },
      about: { type: 'yls-registration', id: registrationId },
    });
  }

  /** After a signature. With the last one, questions and answers are kept as they were read. */
  async whenSigned(unit: Unit, registrationId: string): Promise<void> {
    const file = await this.files.one(unit.manager, registrationId);
    if (!file?.isWhole || file.dossier.signedAt || unsignedOf(file).length > 0) return;
    const guardian = await unit.manager.findOneByOrFail(YlsGuardian, { registrationId });
    await this.submissions.submit({ ...unit, actor: { ...system, locale: guardian.locale } }, file.formId);
    const version = file.dossier.version + 1;
    await unit.manager.update(YlsDossier, registrationId, { signedAt: unit.now, version });
    await unit.record('yls-papers.signed', { type: 'yls-registration', id: registrationId }, { version });
    for (const follower of this.followers.all()) await follower(unit, { registrationId, formId: file.formId });
    await this.readiness.completeIfReady(unit, registrationId);
  }

  /** An answer or a paper is another one than was signed. A guardian who changed it themselves sees so on their page. */
  async whenLapsed(unit: Unit, registrationId: string): Promise<void> {
    const { manager, actor } = unit;
    const { affected } = await manager.update(
      YlsDossier,
      { registrationId, signedAt: Not(IsNull()) },
      { signedAt: null },
    );
    if (!affected || actor.kind === 'link') return;
    const { name, summitId } = await manager.findOneByOrFail(YlsRegistration, { id: registrationId });
    const { name: summit } = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    await this.mails.send(unit, { registrationId, news: 'yls.papers-mail.lapsed', params: { name, summit } });
  }

  async needPlan({ manager }: Unit, registrationId: string, needsPlan: boolean): Promise<void> {
    await manager.update(YlsDossier, registrationId, { needsPlan });
  }
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The student's own, so that it goes when they ask to be forgotten. */
const inNameOf = (accountId: string): Actor => ({ ...system, kind: 'account', accountId });

function dueDay({ rules, beginsOn, timeZone }: YlsSummit, now: Date): string {
  const planned = daysAfter(beginsOn, -(rules.formsDueDaysBefore ?? USUALLY.formsDueDaysBefore));
  const soonest = daysAfter(dayIn(now, timeZone), LEAST_DAYS);
  const last = daysAfter(beginsOn, -1);
  const due = planned > soonest ? planned : soonest;
  return due < last ? due : last;
}
