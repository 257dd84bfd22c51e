import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  ApplicationProgrammes,
  ApplicationQueries,
  ReferencesService,
  type Answers,
  type ApplicationChange,
  type ApplicationDefinition,
  type ApplicationFacts,
  type ApplicationProgramme,
  type ExpectedSigner,
  type Frame,
  type Introduction,
  type RefereeFacts,
  type RefereeFinding,
  type Standing,
} from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { Clock, judge, system, type Actor, type Unit } from '../../platform/index.js';
import { SummitForms } from '../form/summit-forms.js';
import { GUARDIAN_STATEMENT, YLS } from '../form/yls-definition.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { GuardianWithdrawals } from '../guardian/guardian-withdrawals.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { HandingIn } from './handing-in.service.js';
import { refereeIsNotOfFamily, refereesAreOfBoth } from './referees.rules.js';
import { standingOf } from './standing-of.js';

/** Students' applications to a summit: what is asked, who may read what, and what becomes of it. */
@Injectable()
export class YlsProgramme implements ApplicationProgramme, OnModuleInit {
  readonly code = YLS;

  constructor(
    private readonly programmes: ApplicationProgrammes,
    private readonly forms: SummitForms,
    private readonly references: ReferencesService,
    private readonly applications: ApplicationQueries,
    private readonly accounts: AccountQueries,
    private readonly handingIn: HandingIn,
    private readonly withdrawals: GuardianWithdrawals,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.programmes.register(this);
  }

  async definition(manager: EntityManager, application: ApplicationFacts): Promise<ApplicationDefinition> {
    return (await this.definitions(manager, [application])).get(application.id)!;
  }

  async definitions(
    manager: EntityManager,
    applications: readonly ApplicationFacts[],
  ): Promise<Map<string, ApplicationDefinition>> {
    const ids = applications.map(({ subjectId }) => subjectId);
    const registrations = await manager.find(YlsRegistration, {
      where: { id: In(ids) },
      select: { id: true, summitId: true },
    });
    const summits = new Map(registrations.map(({ id, summitId }) => [id, summitId]));
    const forms = await this.forms.of(manager, [...summits.values()]);
    return new Map(applications.map(({ id, subjectId }) => [id, forms.get(summits.get(subjectId)!)!]));
  }

  async standing(manager: EntityManager, actor: Actor, { subjectId }: ApplicationFacts): Promise<Standing | null> {
    const registration = await manager.findOneBy(YlsRegistration, { id: subjectId });
    if (!registration) return null;
    const { rules, recommendsUntil } = await manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
    return standingOf(actor, registration, { rules, recommendsUntil, now: this.clock.now() });
  }

  async signers(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<readonly ExpectedSigner[]> {
    const guardians = await manager.findBy(YlsGuardian, { registrationId: subjectId });
    return guardians.map(({ id, name, email }) => ({ id, name, email, statement: GUARDIAN_STATEMENT }));
  }

  async frame(manager: EntityManager, { subjectId }: ApplicationFacts, actor: Actor): Promise<Frame> {
    const registration = await manager.findOneByOrFail(YlsRegistration, { id: subjectId });
    if (isStudentOf(actor, registration)) return { title: { key: 'yls.own.title' }, path: '/yls/mine' };
    return { title: registration.name, path: `/yls/registrations/${subjectId}` };
  }

  async introduction(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<Introduction> {
    const { name: applicant, summitId } = await manager.findOneByOrFail(YlsRegistration, { id: subjectId });
    const { timeZone, name } = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    return { applicant, about: [{ key: 'yls.about.asked', params: { summit: name } }], timeZone };
  }

  eventText(event: string) {
    return { key: `yls.event.${event}` };
  }

  async judgeReferee(
    manager: EntityManager,
    { id, subjectId }: ApplicationFacts,
    { email, relation }: RefereeFacts,
  ): Promise<readonly RefereeFinding[]> {
    const { accountId } = await manager.findOneByOrFail(YlsRegistration, { id: subjectId });
    const account = await this.accounts.byId(accountId, manager);
    const guardian = await manager.findOneBy(YlsGuardian, { registrationId: subjectId });
    const given = await this.references.relationsGiven(manager, id);
    const familyEmails = [account?.email, guardian?.email].filter((one) => one !== undefined);
    const results = judge([refereesAreOfBoth, refereeIsNotOfFamily], { email, relation, given, familyEmails });
    return results.map((result) => ({ result, toldTo: 'referee' }));
  }

  async changed(unit: Unit, { id, subjectId }: ApplicationFacts, change: ApplicationChange): Promise<void> {
    if (change.kind === 'signed') return this.handingIn.whenSigned(unit, subjectId);
    if (change.kind === 'signature-declined') return this.withdrawals.follow(unit, subjectId, change.personId);
    if (change.kind !== 'section-saved' || change.section !== 'person') return;
    const asked = { applicationId: id, groups: ['person'] };
    const answers = (await this.applications.answers(unit.manager, system, asked))['person'] ?? {};
    await unit.manager.update(YlsRegistration, subjectId, factsOf(answers));
  }
}

/** What rules, rooms and lists read of the person. */
const factsOf = (answers: Answers): Partial<YlsRegistration> => ({
  name: word(answers['name']) ?? '',
  called: word(answers['called']) ?? '',
  birthDate: word(answers['birth_date']),
  gender: word(answers['gender']) as YlsRegistration['gender'],
});

const word = (answer: Answers[string] | undefined): string | null => (typeof answer === 'string' ? answer : null);
