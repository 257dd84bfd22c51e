import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ApplicationProgrammes,
  ApplicationQueries,
  type ApplicationChange,
  type ApplicationFacts,
  type ApplicationProgramme,
  type Attendee,
  type ExpectedSigner,
  type Frame,
  type Introduction,
  type RefereeFacts,
  type RefereeFinding,
  type Standing,
} from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { judge, system, type Actor, type Unit } from '../../platform/index.js';
import { RegistryQueries, timeZoneAt } from '../../registry/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { isStudentOf } from '../application/exchange-application.policy.js';
import { OFFICE_ZONE } from '../application/office-day.js';
import { NaturalParents } from '../parents/natural-parents.js';
import { EnglishEvidences } from './english-evidences.js';
import { exchangeApplication, STATEMENTS } from './exchange-application.definition.js';
import { ExchangeStudent } from './exchange-student.entity.js';
import { HandingIn } from './handing-in.service.js';
import { EXCHANGE } from './questions/asked.js';
import { mineCrumb } from './mine/mine-crumb.js';
import { refereeIsNotOfFamily, refereeTeaches } from './referees.rules.js';
import { factsOfSection } from './student-facts.js';
import { standingOf } from './student-standing.js';

/** Students' applications: what is asked of them, who may read what, and what becomes of it. */
@Injectable()
export class ExchangeProgramme implements ApplicationProgramme, OnModuleInit {
  readonly code = EXCHANGE;

  constructor(
    private readonly programmes: ApplicationProgrammes,
    private readonly applications: ApplicationQueries,
    private readonly accounts: AccountQueries,
    private readonly registry: RegistryQueries,
    private readonly parents: NaturalParents,
    private readonly english: EnglishEvidences,
    private readonly handingIn: HandingIn,
  ) {}

  onModuleInit(): void {
    this.programmes.register(this);
  }

  definition() {
    return exchangeApplication;
  }

  async standing(manager: EntityManager, actor: Actor, { subjectId }: ApplicationFacts): Promise<Standing | null> {
    const application = await manager.findOneBy(ExchangeApplication, { id: subjectId });
    return application && standingOf(actor, application);
  }

  /** Every natural parent signs each statement. */
  async signers(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<readonly ExpectedSigner[]> {
    const parents = await this.parents.of(manager, subjectId);
    return parents.flatMap(({ personId: id, name, email }) =>
      STATEMENTS.map((statement) => ({ id, name, email, statement })),
    );
  }

  /** The student, and the parents when they sit beside. */
  async attendees(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<readonly Attendee[]> {
    const { name } = await this.student(manager, subjectId);
    const parents = await this.parents.of(manager, subjectId);
    return [{ id: subjectId, name }, ...parents.map((parent) => ({ id: parent.personId, name: parent.name }))];
  }

  async frame(manager: EntityManager, { subjectId }: ApplicationFacts, actor: Actor): Promise<Frame> {
    const { name } = await this.student(manager, subjectId);
    const application = await manager.findOneByOrFail(ExchangeApplication, { id: subjectId });
    if (isStudentOf(actor, application)) return { title: mineCrumb.text, path: mineCrumb.href };
    return { title: name, path: `/exchange/applications/${subjectId}` };
  }

  async introduction(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<Introduction> {
    const { name: applicant } = await this.student(manager, subjectId);
    const { sendingCommunityId } = await manager.findOneByOrFail(ExchangeApplication, { id: subjectId });
    const place = (await this.registry.placesOf([sendingCommunityId])).get(sendingCommunityId);
    const timeZone = place ? timeZoneAt(place.latitude, place.longitude) : OFFICE_ZONE;
    return { applicant, about: [{ key: 'exchange.about.referee' }], timeZone };
  }

  eventText(event: string) {
    return { key: `exchange.event.${event}` };
  }

  /** 22 CFR 62.25(f)(4): what was handed in stays for three years. */
  async heldBy(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<string | null> {
    const application = await manager.findOneBy(ExchangeApplication, { id: subjectId });
    return application?.submittedAt ? '22 CFR 62.25(f)(4)' : null;
  }

  async judgeReferee(
    manager: EntityManager,
    { subjectId }: ApplicationFacts,
    { email, relation }: RefereeFacts,
  ): Promise<readonly RefereeFinding[]> {
    const { accountId } = await manager.findOneByOrFail(ExchangeApplication, { id: subjectId });
    const own = await this.accounts.byId(accountId, manager);
    const parents = await this.parents.of(manager, subjectId);
    const familyEmails = [...(own ? [own.email] : []), ...parents.map((parent) => parent.email)];
    const results = judge([refereeTeaches, refereeIsNotOfFamily], { email, relation, familyEmails });
    return results.map((result) => ({ result, toldTo: 'referee' }));
  }

  /** Rules and matching read typed facts, never answers: they are filled as soon as a section is saved. */
  async changed(unit: Unit, application: ApplicationFacts, change: ApplicationChange): Promise<void> {
    const { id: formId, subjectId } = application;
    if (change.kind === 'section-saved') return this.saved(unit, application, change.section);
    if (change.kind === 'interview-recorded') return this.english.interviewed(unit, subjectId, formId);
    if (change.kind === 'signed') await this.handingIn.whenSigned(unit, subjectId);
  }

  private async saved(unit: Unit, { id: formId, subjectId }: ApplicationFacts, code: string): Promise<void> {
    const { group } = exchangeApplication.sections.find((section) => section.code === code)!;
    const asked = { applicationId: formId, groups: [group] };
    const answers = (await this.applications.answers(unit.manager, system, asked))[code]!;
    const facts = factsOfSection(code, answers, await this.student(unit.manager, subjectId));
    if (Object.keys(facts).length > 0) await unit.manager.update(ExchangeStudent, { applicationId: subjectId }, facts);
    if (code === 'language') await this.english.declared(unit, subjectId, answers);
  }

  private student(manager: EntityManager, applicationId: string): Promise<ExchangeStudent> {
    return manager.findOneByOrFail(ExchangeStudent, { applicationId });
  }
}
