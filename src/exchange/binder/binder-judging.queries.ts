import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HomesToPlace, HostFilesQueries } from '../../host-families/index.js';
import { allLawRules } from '../../law/index.js';
import { judge, system, type RuleResult } from '../../platform/index.js';
import { StepsQueries } from '../../vetting/index.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import type { GateFacts, GateRule } from '../application/application.gates.js';
import { GateFactsReader } from '../application/gate-facts-reader.js';
import { GATES } from '../desk/gates.js';
import { ExchangeCoordination } from '../living/exchange-coordination.entity.js';
import { livingFiles } from '../living/living-facts.queries.js';
import { livingStep } from '../living/living-step.js';
import { dayOfStay, livingVerdicts } from '../living/living-verdicts.js';
import { ExchangePlacement } from '../placement/exchange-placement.entity.js';
import { PlacementFactsReader } from '../placement/placement-facts.queries.js';
import { approvalRules } from '../placement/placement.rules.js';
import { schoolsTold } from '../schools/school-told.js';
import { isLive, type PlacementState } from '../placement/placement-state.js';
import type { BinderRecord, PlacementOnRecord } from './binder-record.js';
import type { Judged } from './binder-rule.js';
import { recordVerdicts } from './record-verdicts.js';
import { rulesOfBinder, type BinderRule } from './binder-rule.js';

/** Which placements are judged as homes of the student: those that both sides knew of. */
const KNOWN: ReadonlySet<PlacementState> = new Set(['sponsor_approved', 'disclosed', 'active', 'moving'] as const);

/** Every rule that concerns a student, asked again today by the same rules as before each step. */
@Injectable()
export class BinderJudging {
  constructor(
    private readonly gates: GateFactsReader,
    private readonly placements: PlacementFactsReader,
    private readonly files: HostFilesQueries,
    private readonly homes: HomesToPlace,
    private readonly steps: StepsQueries,
  ) {}

  async of(manager: EntityManager, application: ExchangeApplication, record: BinderRecord): Promise<BinderRule[]> {
    const facts = await this.gates.one(manager, application.id);
    const { law } = facts;
    const [told] = await schoolsTold(manager, [application.id]);
    const now = record.placements.filter(({ placement: { state } }) => KNOWN.has(state));
    const judged: Judged[] = [
      { about: null, results: gateVerdicts(facts) },
      { about: null, results: await this.living(manager, facts, application.id) },
      ...recordVerdicts(record, { facts, law, told }),
      ...(await this.ofHomes(manager, now)),
      ...(await this.ofCoordinator(manager, application, now)),
    ];
    return rulesOfBinder(judged, law);
  }

  private async living(manager: EntityManager, { day, law }: GateFacts, id: string): Promise<readonly RuleResult[]> {
    const [living] = await livingFiles(manager, [id]);
    return living ? livingVerdicts(living, { day: dayOfStay(living, day), law }) : [];
  }

  /** The family's own file, and the placement as it was asked before the sponsor's word. */
  private async ofHomes(manager: EntityManager, now: readonly PlacementOnRecord[]): Promise<Judged[]> {
    const files = await this.files.judgeEach(manager, [...new Set(now.map(({ placement }) => placement.hostFileId))]);
    const judged: Judged[] = [];
    for (const { placement, family } of now) {
      const file = files.get(placement.hostFileId)?.results ?? [];
      const facts = await this.placements.of(
        manager,
        system,
        Object.assign(new ExchangePlacement(), placement, { state: 'sponsor_approved' as const }),
      );
      judged.push({ about: family, results: [...file, ...judge(approvalRules, facts)] });
    }
    return judged;
  }

  /** Who coordinates for the student: near enough, trained, checked and tied to neither side. */
  private async ofCoordinator(
    manager: EntityManager,
    application: ExchangeApplication,
    now: readonly PlacementOnRecord[],
  ): Promise<Judged[]> {
    const where = { applicationId: application.id };
    const coordination = await manager.findOne(ExchangeCoordination, { where, order: { sinceOn: 'DESC', id: 'DESC' } });
    const fileId = now.findLast(({ placement: { state } }) => isLive(state))?.placement.hostFileId;
    const home = fileId && (await this.homes.of(manager, [fileId])).get(fileId);
    if (!coordination || !home) return [];
    const step = livingStep('coordination', { application, home });
    const { name, against, notes } = await this.steps.judge(manager, step, coordination.accountId);
    const missed = [...against, ...notes];
    const kept = allLawRules()
      .filter(({ id }) => OF_COORDINATOR.has(id) && !missed.some((one) => one.id === id))
      .map(({ id, cites, severity }) => ({ id, cites, severity, ok: true }));
    return [{ about: name, results: [...missed, ...kept] }];
  }
}

/** What vetting asks of whoever coordinates; it tells what is missed, and all else is kept. */
const OF_COORDINATOR: ReadonlySet<string> = new Set([
  'worker-trained-before-appointment',
  'worker-training-is-refreshed',
  'worker-checked-each-year',
  'worker-declares-conflicts',
  'worker-is-supervised',
  'worker-is-not-of-the-household',
  'worker-holds-no-position-of-trust',
  'coordinator-within-reach',
  'coordinator-lives-near',
]);

/** Each rule of each gate once; one whose facts are not there yet is not asked. */
function gateVerdicts(facts: GateFacts): RuleResult[] {
  const rules = new Map(
    Object.values(GATES).flatMap((gate: readonly GateRule[]) => gate.map((rule) => [rule.id, rule])),
  );
  const asked = [...rules.values()].filter(({ reads }) => reads.every((name) => facts[name] !== null));
  return judge(asked, facts);
}
