import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ApplicationProgrammes,
  ApplicationQueries,
  type ApplicationChange,
  type ApplicationFacts,
  type ApplicationProgramme,
  type ExpectedSigner,
  type Frame,
  type Introduction,
  type Standing,
} from '../../applications/index.js';
import { system, type Actor, type Unit } from '../../platform/index.js';
import { isGuardianOf } from '../guardian/guardian.policy.js';
import { YlsGuardian } from '../guardian/yls-guardian.entity.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { DossiersService } from './dossiers.service.js';
import { PAPER_STATEMENTS, papersDefinition, YLS_PAPERS } from './papers.definition.js';
import { isNurseOf, papersStandingOf } from './papers-standing.js';

/** Health, travel and the rules of the summit: what is asked after the yes, and who may read what. */
@Injectable()
export class PapersProgramme implements ApplicationProgramme, OnModuleInit {
  readonly code = YLS_PAPERS;

  constructor(
    private readonly programmes: ApplicationProgrammes,
    private readonly applications: ApplicationQueries,
    private readonly dossiers: DossiersService,
  ) {}

  onModuleInit(): void {
    this.programmes.register(this);
  }

  definition() {
    return papersDefinition;
  }

  async standing(manager: EntityManager, actor: Actor, { subjectId }: ApplicationFacts): Promise<Standing | null> {
    const registration = await manager.findOneBy(YlsRegistration, { id: subjectId });
    return registration && papersStandingOf(actor, registration);
  }

  async signers(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<readonly ExpectedSigner[]> {
    const guardians = await manager.findBy(YlsGuardian, { registrationId: subjectId });
    return guardians.flatMap(({ id, name, email }) =>
      PAPER_STATEMENTS.map((statement) => ({ id, name, email, statement })),
    );
  }

  async frame(manager: EntityManager, { subjectId }: ApplicationFacts, actor: Actor): Promise<Frame> {
    const registration = await manager.findOneByOrFail(YlsRegistration, { id: subjectId });
    const title = { key: 'yls.papers.title' };
    if (isStudentOf(actor, registration) || isGuardianOf(actor, registration))
      return { title, path: '/yls/mine/forms' };
    const path = isNurseOf(actor, registration)
      ? `/yls/registrations/${subjectId}/health`
      : `/yls/registrations/${subjectId}`;
    return { title: registration.name, path };
  }

  async introduction(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<Introduction> {
    const { name: applicant, summitId } = await manager.findOneByOrFail(YlsRegistration, { id: subjectId });
    const { timeZone, name } = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    return { applicant, about: [{ key: 'yls.about.asked', params: { summit: name } }], timeZone };
  }

  async changed(unit: Unit, { id, subjectId }: ApplicationFacts, change: ApplicationChange): Promise<void> {
    if (change.kind === 'signed') return this.dossiers.whenSigned(unit, subjectId);
    if (change.kind === 'signature-lapsed') return this.dossiers.whenLapsed(unit, subjectId);
    if (change.kind !== 'section-saved' || change.section !== 'allergies') return;
    const asked = { applicationId: id, groups: ['allergies'] };
    const { severity } = (await this.applications.answers(unit.manager, system, asked))['allergies'] ?? {};
    await this.dossiers.needPlan(unit, subjectId, severity === 'life_threatening');
  }
}
