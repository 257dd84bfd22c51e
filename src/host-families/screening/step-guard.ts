import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Duties } from '../../duties/index.js';
import { Conflict, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import { StepsQueries, StepsService, type EarlierPart, type Step, type StepKind } from '../../vetting/index.js';
import { ASKED_STEP } from './asked-step.js';
import type { HostFile } from '../file/host-file.entity.js';
import { isOfOffice } from '../file/host-file.policy.js';
import { HostHome } from '../household/host-home.entity.js';
import { HouseholdMember } from '../household/household-member.entity.js';

/** Whether somebody may do a step for a family: trained, checked, near enough, with no part in what came before. */
@Injectable()
export class StepGuard {
  constructor(
    private readonly steps: StepsQueries,
    private readonly records: StepsService,
    private readonly duties: Duties,
  ) {}

  /** The step as vetting asks about it. */
  async stepOf(manager: EntityManager, file: HostFile, kind: StepKind): Promise<Step> {
    const { householdId, scope: memberId, ownerAccountId } = file;
    const home = await manager.findOneBy(HostHome, { householdId, until: IsNull() });
    const members = await manager.findBy(HouseholdMember, { householdId, leftOn: IsNull() });
    const isPlaced = home?.latitude !== null && home?.latitude !== undefined && home.longitude !== null;
    return {
      kind,
      memberId,
      home: isPlaced ? { lat: home.latitude!, lon: home.longitude! } : null,
      notThese: earlierParts(file),
      household: [ownerAccountId, ...(await accountsAt(manager, householdId))],
      householdNames: members.map(({ name }) => name),
    };
  }

  /** What stands against the actor; nothing when they may. The office decides by its own papers: of it only the parts it had count, and where it lives. */
  async against(
    manager: EntityManager,
    actor: Actor,
    { file, kind }: { file: HostFile; kind: StepKind },
  ): Promise<readonly RuleResult[]> {
    if (actor.kind === 'system' || !actor.accountId) return [];
    const step = await this.stepOf(manager, file, kind);
    const { against } = await this.steps.judge(manager, step, actor.accountId);
    return isOfOffice(actor, file) && kind === 'selection' ? against.filter(({ id }) => OF_OFFICE.has(id)) : against;
  }

  /** The actor does it now. @throws Conflict with the rules that stand against them */
  async mustBeAllowed(unit: Unit, file: HostFile, kind: StepKind): Promise<void> {
    const against = await this.against(unit.manager, unit.actor, { file, kind });
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
    await this.done(unit, file, kind);
  }

  /** Keeps that the actor did it, and how far they live: 22 CFR 62.25(d)(5). Whoever was asked for it is done. */
  async done(unit: Unit, file: HostFile, kind: StepKind): Promise<void> {
    const { accountId } = unit.actor;
    if (!accountId) return;
    const step = await this.stepOf(unit.manager, file, kind);
    await this.records.noted(unit, { step, subjectId: file.id, accountId });
    await this.duties.done(unit, { kind: ASKED_STEP, subjectId: file.id, occurrence: kind });
  }
}

/** What bars the office, too: a part in what came before, and its own home. */
const OF_OFFICE: ReadonlySet<string> = new Set(['second-review-by-another-person', 'worker-is-not-of-the-household']);

/** Accounts of those who live or often stay there. For a step the mere address is enough: its holder is told why they are refused, and another does it. */
async function accountsAt(manager: EntityManager, householdId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT a.id FROM household_member m JOIN account_brief a ON a.email IN (m.email, m.proven_email) WHERE m.household_id = $1 AND m.left_on IS NULL ORDER BY a.id',
    [householdId],
  );
  return rows.map(({ id }) => id);
}

function earlierParts({ recruitedBy, interviewedBy, approvedBy, reviewedBy }: HostFile): Step['notThese'] {
  const parts: [string | null, EarlierPart][] = [
    [recruitedBy, 'recruited'],
    [interviewedBy, 'interviewed'],
    [approvedBy, 'selected'],
    [reviewedBy, 'reviewed'],
  ];
  return parts.flatMap(([accountId, because]) => (accountId ? [{ accountId, because }] : []));
}
