import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import {
  ApplicationQueries,
  type ApplicationAct,
  type ApplicationChange,
  type ApplicationFacts,
  type ApplicationProgramme,
  type Attendee,
  type ExpectedSigner,
  type Introduction,
  type RefereeFacts,
  type RefereeFinding,
  type Standing,
} from '../../applications/index.js';
import { Clock, system, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import { decides, isFamily, isOfDesk } from '../file/host-file.policy.js';
import { HostFile } from '../file/host-file.entity.js';
import { dayIn } from '../file/host-days.js';
import { WITH_FAMILY } from '../file/host-file-state.js';
import { keptByLaw } from '../forgetting/kept-by-law.js';
import { CHECK_STATEMENT } from '../checks/check-statement.js';
import { Household } from '../household/household.entity.js';
import { HouseholdMember } from '../household/household-member.entity.js';
import { isOfAge } from '../household/people-at-home.js';
import { isOfHousehold } from '../screening/is-of-household.js';
import { StepGuard } from '../screening/step-guard.js';
import { HOST_FAMILIES } from './field-of.js';
import { hostApplication } from './host-application.js';
import { keepProvenAddress } from './proven-address.js';
import { Referees } from './referees.js';

const OF_FAMILY: readonly ApplicationAct[] = ['ask-references', 'ask-signatures', 'send-documents'];
const OF_DESK: readonly ApplicationAct[] = [...OF_FAMILY, 'judge-documents', 'record-interviews', 'see-timeline'];

/** Host families' applications: what is asked of them and who may read what. */
@Injectable()
export class HostProgramme implements ApplicationProgramme {
  readonly code = HOST_FAMILIES;

  constructor(
    private readonly applications: ApplicationQueries,
    private readonly referees: Referees,
    private readonly guard: StepGuard,
    private readonly clock: Clock,
  ) {}

  definition() {
    return hostApplication;
  }

  /** Nobody works on the application of their own home, whoever of it has applied: 22 CFR 62.25(d)(10)(i). */
  async standing(manager: EntityManager, actor: Actor, { subjectId }: ApplicationFacts): Promise<Standing | null> {
    const file = await manager.findOneBy(HostFile, { id: subjectId });
    if (!file) return null;
    if (isFamily(actor, file)) return standingOfFamily(file);
    if (!isOfDesk(actor, file) || (await isOfHousehold(manager, actor, file))) return null;
    return standingOfDesk(actor, file);
  }

  /** Every adult who applies signs the whole; everybody of age gives leave for their own check. */
  async signers(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<readonly ExpectedSigner[]> {
    const members = await this.members(manager, subjectId);
    const { timeZone } = await this.householdOf(manager, subjectId);
    const today = dayIn(this.clock.now(), timeZone);
    return [
      ...asked(
        members.filter(({ isApplicant }) => isApplicant),
        'application',
      ),
      ...asked(
        members.filter((member) => isOfAge(member, today)),
        CHECK_STATEMENT,
      ),
    ];
  }

  /** All who live in the home have to be there; who often stays may be. */
  async attendees(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<readonly Attendee[]> {
    return (await this.members(manager, subjectId)).map(({ id, name }) => ({ id, name }));
  }

  async mayInterview(
    manager: EntityManager,
    actor: Actor,
    { subjectId }: ApplicationFacts,
  ): Promise<readonly RuleResult[]> {
    const file = await manager.findOneByOrFail(HostFile, { id: subjectId });
    return this.guard.against(manager, actor, { file, kind: 'home-interview' });
  }

  async frame(manager: EntityManager, { subjectId }: ApplicationFacts) {
    const { name } = await this.householdOf(manager, subjectId);
    return { title: name, path: `/host/files/${subjectId}` };
  }

  async introduction(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<Introduction> {
    const { name, timeZone } = await this.householdOf(manager, subjectId);
    return { applicant: name, about: [{ key: 'host-families.about.referee' }], timeZone };
  }

  eventText(event: string) {
    return { key: `host-families.event.${event}` };
  }

  heldBy(manager: EntityManager, { subjectId }: ApplicationFacts): Promise<string | null> {
    return keptByLaw(manager, 'f.id = $1', subjectId);
  }

  async judgeReferee(
    manager: EntityManager,
    { subjectId }: ApplicationFacts,
    referee: RefereeFacts,
  ): Promise<readonly RefereeFinding[]> {
    return this.referees.judge(manager, await manager.findOneByOrFail(HostFile, { id: subjectId }), referee);
  }

  private async householdOf(manager: EntityManager, fileId: string): Promise<Household> {
    const { householdId } = await manager.findOneByOrFail(HostFile, { id: fileId });
    return manager.findOneByOrFail(Household, { id: householdId });
  }

  private async members(manager: EntityManager, fileId: string): Promise<HouseholdMember[]> {
    const { householdId } = await manager.findOneByOrFail(HostFile, { id: fileId });
    return manager.find(HouseholdMember, {
      where: { householdId, leftOn: IsNull() },
      order: { birthDate: 'ASC', id: 'ASC' },
    });
  }

  /** Two answers are kept as facts, so that no rule reads the confidential part; who signs proves their address. */
  async changed(unit: Unit, application: ApplicationFacts, change: ApplicationChange): Promise<void> {
    if (change.kind === 'signed') return keepProvenAddress(unit, change.requestId);
    if (change.kind === 'interview-recorded') return this.interviewed(unit, application);
    if (change.kind !== 'section-saved' || change.section !== 'confidential') return;
    const asked = { applicationId: application.id, groups: ['confidential'] };
    const { confidential } = await this.applications.answers(unit.manager, system, asked);
    const told = (code: string) => (typeof confidential?.[code] === 'boolean' ? confidential[code] : null);
    const facts = { isAssisted: told('assistance'), isRewarded: told('rewarded') };
    await unit.manager.update(HostFile, { id: application.subjectId }, facts);
  }

  private async interviewed(unit: Unit, { subjectId }: ApplicationFacts): Promise<void> {
    await this.guard.done(unit, await unit.manager.findOneByOrFail(HostFile, { id: subjectId }), 'home-interview');
  }
}

const asked = (people: readonly HouseholdMember[], statement: string): ExpectedSigner[] =>
  people.map(({ id, name, email }) => ({ id, name, email, statement }));

const all = hostApplication.groups.map(({ code }) => code);
const ofFamily = all.filter((code) => code !== 'references' && code !== 'screening');

/** The family fills it in while it is with them, and again for what a change has reopened. */
function standingOfFamily({ state }: HostFile): Standing {
  const isWithFamily = WITH_FAMILY.has(state) || state === 'suspended';
  return { reads: ofFamily, writes: isWithFamily ? ofFamily : [], may: OF_FAMILY };
}

/** Whoever visits and supports a family reads what it tells freely; income, assistance and charges are for those who decide. */
function standingOfDesk(actor: Actor, file: HostFile): Standing {
  const reads = decides(actor, file) ? all : all.filter((code) => code !== 'confidential');
  return { reads, writes: ['screening'], may: decides(actor, file) ? [...OF_DESK, 'decide'] : OF_DESK };
}
