import { Injectable } from '@nestjs/common';
import { JudgedWorksQueries, type RoundOfEdition } from '../../judging/index.js';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { RegistryQueries, labelOf } from '../../registry/index.js';
import { YLS } from '../form/yls-definition.js';
import type { Decision, RegistrationState } from '../registration/registration-state.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { ListAsked } from './decision.schema.js';
import { placesTaken } from './places.js';
import { RANKED, type Suggestion } from './suggestion.js';

/** An application with what its jury found, in 0..1. */
export interface DecisionLine {
  id: string;
  /** Its place in the whole list, from 1. */
  number: number;
  name: string;
  from: string;
  /** In which they come; null for who comes without one. */
  delegation: string | null;
  state: RegistrationState;
  decision: Decision | null;
  score: number | null;
  low: number | null;
  high: number | null;
  suggestion: Suggestion | null;
  /** The reader is tied to it: what the jury found is not told. */
  isWithheld: boolean;
}

export interface DecisionList {
  summit: YlsSummit;
  rounds: readonly RoundOfEdition[];
  lines: readonly DecisionLine[];
  /** `taken`: with open offers and with the seats that are held for delegations. */
  counts: Readonly<Record<'undecided' | 'suggested' | Decision | 'taken', number>>;
  /** Number of the last line, where there are more. */
  after: number | null;
}

const PAGE = 50;

/** All applications of a summit beside their ranking, as those see them who decide. */
@Injectable()
export class DecisionListQueries {
  constructor(
    private readonly work: Work,
    private readonly juries: JudgedWorksQueries,
    private readonly registry: RegistryQueries,
  ) {}

  /** As many queries for thousands as for one. @throws NotFound for whom there is nothing to decide */
  async list(actor: Actor, summitId: string, { show, after }: ListAsked): Promise<DecisionList> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
    const rounds = await this.juries.rounds(manager, YLS, summitId);
    await this.juries.compare(actor, rounds);
    const rows = await manager.query<Row[]>(LINES, [summitId, show, after, actor.accountId, PAGE + 1]);
    const shown = rows.slice(0, PAGE);
    const [counts] = await manager.query<[Omit<DecisionList['counts'], 'taken'>]>(COUNTS, [summitId]);
    return {
      summit,
      rounds,
      lines: await this.lines(actor, shown),
      counts: { ...counts, taken: await placesTaken({ manager }, summitId) },
      after: rows.length > PAGE ? shown.at(-1)!.number : null,
    };
  }

  private async lines(actor: Actor, rows: readonly Row[]): Promise<DecisionLine[]> {
    const manager = this.work.read();
    const labels = await this.registry.communityLabels([...new Set(rows.map((row) => row.communityId))], manager);
    const ids = rows.map(({ id }) => id);
    const withheld = await this.juries.withheld(manager, actor.accountId, ids);
    return rows.map(({ communityId, ...row }) => {
      const from = labelOf(labels.get(communityId)!, actor.locale);
      if (!withheld.has(row.id)) return { ...row, from, isWithheld: false };
      return { ...row, from, isWithheld: true, score: null, low: null, high: null, suggestion: null };
    });
  }
}

interface Row extends Omit<DecisionLine, 'from' | 'isWithheld'> {
  communityId: string;
}

/** Nobody decides about their own. */
const LINES = `
  WITH ${RANKED}
  SELECT r.id, k.number, r.name, r.community_id AS "communityId", d.name AS delegation, r.state, r.decision, k.score, k.low, k.high, k.suggestion
    FROM ranked k JOIN yls_registration r ON r.id = k.id LEFT JOIN yls_delegation d ON d.id = r.delegation_id
   WHERE ($2 = 'all' OR ($2 = 'undecided' AND r.decision IS NULL) OR r.decision = $2) AND k.number > $3 AND r.account_id IS DISTINCT FROM $4
   ORDER BY k.number LIMIT $5`;

const COUNTS = `
  WITH ${RANKED}
  SELECT count(*) FILTER (WHERE r.decision IS NULL AND r.state IN ('submitted', 'under_review'))::int AS undecided,
    count(*) FILTER (WHERE r.decision IS NULL AND k.suggestion IS NOT NULL)::int AS suggested,
    count(*) FILTER (WHERE r.decision = 'admit')::int AS admit, count(*) FILTER (WHERE r.decision = 'waitlist')::int AS waitlist,
    count(*) FILTER (WHERE r.decision = 'decline')::int AS decline
    FROM ranked k JOIN yls_registration r ON r.id = k.id`;
