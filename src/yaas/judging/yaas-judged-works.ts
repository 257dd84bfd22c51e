import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { ConsentQueries } from '../../consent/index.js';
import type {
  CameFrom,
  Competition,
  CompetitionWords,
  Concern,
  JudgeFacts,
  EntrantFeedback,
  JudgedWork,
  JudgedWorks,
  JudgingCopy,
  JudgingPlan,
  OfferedCompetition,
  RoundOutcome,
  Tie,
} from '../../judging/index.js';
import { Conflict, NotFound, readReadableCode, readRows, system, type Unit } from '../../platform/index.js';
import { CertificateChecks } from '../awards/certificate-checks.queries.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { inLocale, type Localized } from '../editions/localized.js';
import { type RuleSet } from '../editions/rule-set.schema.js';
import { EntryEvents } from '../entries/entry-events.js';
import type { EntryState } from '../entries/entry-state.js';
import { Entry } from '../entries/entry.entity.js';
import { FeedbackToEntrants } from '../feedback/feedback-to-entrants.js';
import { effectiveRules } from '../levels/effective-rules.js';
import { LevelsQueries, type LevelInForce } from '../levels/levels.queries.js';
import { Holds } from '../moderation/holds.js';
import { ReportsService } from '../moderation/reports/reports.service.js';
import { WorkQueries } from '../works/work.queries.js';
import { wordsIn } from './competition-words.js';
import { copyOf } from './judging-copy.js';
import { judgingCopyProjection } from './judging-copy.projection.js';
import { OutcomesToTell, type FinalOutcome } from './outcomes-to-tell.js';
import { planIn } from './prescribed-plan.js';
import { ReadyWorks } from './ready-works.js';
import { WorksTiesQueries } from './works-ties.queries.js';
import { YaasDisqualifying } from './yaas-disqualifying.js';

/** The showcase's works before a jury. */
@Injectable()
export class YaasJudgedWorks implements JudgedWorks {
  readonly programme = PROGRAMME;

  constructor(
    private readonly editionsQueries: EditionsQueries,
    private readonly levels: LevelsQueries,
    private readonly events: EntryEvents,
    private readonly outcomes: OutcomesToTell,
    private readonly holds: Holds,
    private readonly consents: ConsentQueries,
    private readonly ties: WorksTiesQueries,
    private readonly works: WorkQueries,
    private readonly reports: ReportsService,
    private readonly readyWorks: ReadyWorks,
    private readonly certificates: CertificateChecks,
    private readonly words: FeedbackToEntrants,
    readonly disqualifying: YaasDisqualifying,
  ) {}

  async competitions(manager: EntityManager): Promise<OfferedCompetition[]> {
    const editions = await this.editionsQueries.all(manager);
    const locals = await this.levels.locals(
      manager,
      editions.map(({ id }) => id),
    );
    return editions.flatMap(({ id: editionId, rules }) => [
      {
        editionId,
        levelId: editionId,
        conductedBy: null,
        name: inLocale(rules.title, 'en'),
        categories: offered(rules),
      },
      ...locals
        .filter((level) => level.editionId === editionId)
        .map((level) => ({
          ...competitionOf(level),
          name: level.name,
          categories: offered(effectiveRules(rules, level)),
        })),
    ]);
  }

  async competition(manager: EntityManager, editionId: string, levelId = editionId): Promise<Competition> {
    const level = await this.levels.inForce(manager, levelId);
    if (level.editionId !== editionId) throw new NotFound();
    return competitionOf(level);
  }

  async rubric(manager: EntityManager, editionId: string) {
    const { criteria } = (await this.editionsQueries.byId(editionId, manager)).rules.judging;
    const whole = criteria.reduce((sum, { parts }) => sum + parts, 0);
    return criteria.map(({ code, label, parts, scale, anchors }) => ({
      code,
      label,
      weight: parts / whole,
      scale,
      anchors,
    }));
  }

  ruleSetAt(manager: EntityManager, editionId: string, at: Date): Promise<{ number: number; hash: string }> {
    return this.editionsQueries.versionAt(editionId, at, manager);
  }

  async wordsOf(manager: EntityManager, editionId: string): Promise<CompetitionWords> {
    const { rules } = await this.editionsQueries.byId(editionId, manager);
    const locals = await this.levels.locals(manager, [editionId]);
    const named = locals.map(({ id, name }): [string, Localized] => [id, { en: name }]);
    return { ...wordsIn(rules), competitions: new Map([[editionId, rules.title], ...named]) };
  }

  async certificatePath(_manager: EntityManager, code: string): Promise<string | null> {
    return (await this.certificates.of(code)) && `/certificates/${readReadableCode(code)}`;
  }

  async plan(manager: EntityManager, editionId: string): Promise<JudgingPlan> {
    return planIn((await this.editionsQueries.byId(editionId, manager)).rules.judging);
  }

  ready(manager: EntityManager, at: { levelId: string; category: string }): Promise<JudgedWork[]> {
    return this.readyWorks.at(manager, at);
  }

  tiesTo(manager: EntityManager, person: JudgeFacts, workIds: readonly string[]): Promise<Tie[]> {
    return this.ties.of(manager, person, workIds);
  }

  async copies(manager: EntityManager, workIds: readonly string[]): Promise<JudgingCopy[]> {
    const reading = { where: 'e.id = ANY($1)', parameters: [workIds] };
    const rows = await readRows(manager, system, { projection: judgingCopyProjection, reading });
    const rules = new Map<string, RuleSet>();
    for (const { rulesId } of rows)
      if (!rules.has(rulesId)) rules.set(rulesId, (await this.editionsQueries.underVersion(rulesId, manager)).rules);
    const parts = await this.works.partsOf(manager, workIds);
    return rows.map((row) => copyOf(row, rules.get(row.rulesId)!, parts.get(row.workId)));
  }

  async opened(unit: Unit, roundId: string, workIds: readonly string[], from?: CameFrom): Promise<void> {
    const follows = from?.follows;
    const before: FindOptionsWhere<Entry> = follows ? { state: 'in_round', roundId: follows } : { state: 'submitted' };
    const ready = await locked(unit, { id: In([...workIds]), ...before });
    if (ready.length < workIds.length) throw new Conflict([], { key: 'yaas.refusal.works_changed' });
    const event = follows ? 'change_round' : 'open_round';
    for (const id of ready) await this.events.apply(unit, { id, event, set: { roundId } });
  }

  async cancelled(unit: Unit, roundId: string, from?: CameFrom): Promise<void> {
    const follows = from?.follows ?? null;
    const event = follows ? 'change_round' : 'put_back';
    for (const id of await locked(unit, { roundId, state: 'in_round' }))
      await this.events.apply(unit, { id, event, set: { roundId: follows } });
  }

  async undecided(unit: Unit, roundId: string): Promise<void> {
    const set = { place: null, decidedAt: null };
    for (const id of await locked(unit, { roundId, state: In(finalStates) }))
      await this.events.apply(unit, { id, event: 'undecide', set });
  }

  async decided(unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    const inRound = new Set(await locked(unit, { roundId, state: 'in_round' }));
    const final = outcomes.filter(({ workId, outcome }) => inRound.has(workId) && outcome !== 'advanced');
    for (const { workId: id, outcome, place, score, cards } of final) {
      const event = outcome === 'placed' ? 'place' : 'not_place';
      const set = { place: outcome === 'placed' ? place : null, decidedAt: unit.now };
      await this.events.apply(unit, { id, event, set, data: { roundId, score, cards } });
    }
  }

  async concern(unit: Unit, workId: string, concern: Concern): Promise<boolean> {
    await this.reports.ofJudge(unit, workId, concern);
    return true;
  }

  async feedback(unit: Unit, roundId: string, items: readonly EntrantFeedback[]): Promise<void> {
    await this.words.keep(unit, roundId, items);
  }

  async released(unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    const outcomeOf = new Map(outcomes.flatMap(finalOf));
    const decided = await locked(unit, { roundId, state: In(finalStates) });
    const ids = decided.filter((id) => outcomeOf.has(id));
    const consents = await this.consents.effective(unit.manager, PROGRAMME, ids);
    const held = await this.holds.openFor(unit.manager, ids);
    for (const id of ids.filter((one) => !held.has(one)))
      await this.outcomes.tell(unit, id, { roundId, outcome: outcomeOf.get(id)!, answers: consents.get(id) ?? {} });
  }
}

const finalStates = ['placed', 'not_placed'] satisfies EntryState[];

/** A work that goes on has no outcome to tell yet. */
const finalOf = ({ workId, outcome }: RoundOutcome): [string, FinalOutcome][] =>
  outcome === 'advanced' ? [] : [[workId, outcome]];

const competitionOf = ({ id, editionId, ownerMemberId }: LevelInForce): Competition => ({
  editionId,
  levelId: id,
  conductedBy: ownerMemberId,
});

const offered = ({ categories }: RuleSet) =>
  categories.map(({ code, label }) => ({ code, label: inLocale(label, 'en'), names: label }));

/** Those that are so now, locked, so that nobody withdraws in between; what was withdrawn before is left alone. */
async function locked(unit: Unit, where: FindOptionsWhere<Entry>): Promise<string[]> {
  const lock = { mode: 'pessimistic_write' } as const;
  const found = await unit.manager.find(Entry, { select: { id: true }, where, order: { id: 'ASC' }, lock });
  return found.map(({ id }) => id);
}
