import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, readRows, Work, type Actor } from '../../platform/index.js';
import { PapersQueries } from '../jury/papers.queries.js';
import { refusalsToSee } from '../jury/papers.rules.js';
import { seatAt, type Seated } from '../results/panel.js';
import { ResultRun } from '../results/result-run.entity.js';
import { agreedDepartures } from '../results/departures/departures.service.js';
import { TiesQueries, type WaitingTie } from '../results/ties/ties.queries.js';
import { mayRun } from '../round/round.policy.js';
import { Deliberation } from './deliberation.entity.js';
import { mayEnter } from './room.policy.js';
import { roomWorks, type RoomWorkRow } from './room.projections.js';
import type { Sights } from './room.service.js';
import { seenRanking, type SeenLine } from './seen-ranking.js';

export interface RoomWork extends Omit<RoomWorkRow, 'workId'> {
  line: SeenLine | null;
}

/** An outcome that somebody wants other than the ranking's. */
export interface DepartureLine {
  id: string;
  code: string;
  outcome: 'placed' | 'not_placed' | 'advanced';
  place: number | null;
  reason: string;
  proposedBy: string;
  /** Null while it waits for a second person. */
  secondedBy: string | null;
  /** Who would take back what was agreed; null while nobody would. */
  doubtedBy: string | null;
  own: boolean;
  /** Whether it is the reader who doubts it. */
  doubted: boolean;
  /** Whether it fell, because the ranking from which it departs was counted anew. */
  fell: boolean;
}

export interface RoomView extends Seated {
  sights: Sights;
  /** Whether the reader sees the ranking. */
  ranked: boolean;
  works: RoomWork[];
  /** The last work on this page, when there are more. */
  next: string | null;
  departures: DepartureLine[];
  ties: WaitingTie[];
}

const PAGE = 100;

const closed: Sights = { rankingOpen: false, cardsOpen: false };

/** The deliberation room: works by code, and of the result what the chair has opened. Works in conflict are not there. */
@Injectable()
export class RoomQueries {
  constructor(
    private readonly work: Work,
    private readonly papers: PapersQueries,
    private readonly ties: TiesQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** @throws NotFound for whom the room is not open; Conflict for a judge whose papers do not hold */
  async enter(actor: Actor, roundId: string): Promise<Seated & { sights: Sights }> {
    const manager = this.work.read();
    const seated = await seatAt(manager, actor, roundId);
    mayEnter(seated);
    if (!mayRun(actor, seated.round) || seated.seat === 'judge') await this.standing(actor);
    const { rankingOpen, cardsOpen } = (await manager.findOneBy(Deliberation, { roundId })) ?? closed;
    return { ...seated, sights: { rankingOpen, cardsOpen } };
  }

  hasRun(roundId: string, id: string): Promise<boolean> {
    return this.work.read().existsBy(ResultRun, { id, roundId });
  }

  /** As many queries for one work as for many. */
  async room(actor: Actor, roundId: string, after: string | null): Promise<RoomView> {
    const manager = this.work.read();
    const seated = await this.enter(actor, roundId);
    const { round, seat, sights } = seated;
    const run = await runOnTheTable(manager, roundId);
    const withheld = await withheldFrom(manager, actor, seated);
    const ranked = seat !== 'judge' || sights.rankingOpen;
    const departures = await agreedDepartures(manager, roundId);
    const lines = ranked && run ? seenRanking(run.output, { rules: round, departures, withheld }) : [];
    const rows = await this.onTheTable(actor, roundId, { lines, withheld, after });
    const waiting = run ? await this.ties.waiting(run) : [];
    return {
      ...seated,
      ranked: lines.length > 0,
      works: rows.slice(0, lines.length || PAGE),
      next: lines.length === 0 && rows.length > PAGE ? rows[PAGE - 1]!.id : null,
      departures: await this.departures(actor, roundId, withheld),
      ties: waiting.filter(({ works }) => !works.some(({ id }) => withheld.has(id))),
    };
  }

  private async standing({ accountId }: Actor): Promise<void> {
    const { agreement, training } = await this.papers.of(accountId!);
    const because = refusalsToSee({ agreement: agreement.state, training: training.state });
    if (because.length > 0) throw new Conflict(because, because[0]!.because);
  }

  /** In the order of the ranking, where it is seen; else a page by code. */
  private async onTheTable(
    actor: Actor,
    roundId: string,
    { lines, withheld, after }: { lines: readonly SeenLine[]; withheld: ReadonlySet<string>; after: string | null },
  ): Promise<RoomWork[]> {
    const ids = lines.map(({ roundEntryId }) => roundEntryId);
    const reading = {
      where: `e.round_id = $1 AND e.id <> ALL($2::uuid[]) AND (cardinality($3::uuid[]) = 0 OR e.id = ANY($3))
        AND ($4::uuid IS NULL OR e.judging_code > (SELECT judging_code FROM round_entry WHERE id = $4))`,
      parameters: [roundId, [...withheld], ids, ids.length > 0 ? null : after],
      orderBy: 'e.judging_code',
      limit: ids.length > 0 ? ids.length : PAGE + 1,
    };
    const rows = await readRows(this.work.read(), actor, { projection: roomWorks, reading });
    const place = new Map(ids.map((id, index) => [id, index]));
    return rows
      .map(({ workId: _workId, ...row }) => ({ ...row, line: lines[place.get(row.id) ?? -1] ?? null }))
      .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  }

  private async departures(actor: Actor, roundId: string, withheld: ReadonlySet<string>): Promise<DepartureLine[]> {
    const rows = await this.work.read().query<DepartureRow[]>(
      `SELECT p.id, e.judging_code AS code, p.outcome, p.place, p.reason, p.proposed_by AS proposer, p.seconded_by AS seconder, p.doubted_by AS doubter,
              p.withdrawn_at IS NOT NULL AS fell
         FROM departure p JOIN round_entry e ON e.id = p.round_entry_id
        WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND e.id <> ALL($2::uuid[]) AND ${standsOrFell} ORDER BY p.proposed_at, p.id`,
      [roundId, [...withheld]],
    );
    const people = rows
      .flatMap(({ proposer, seconder, doubter }) => [proposer, seconder, doubter])
      .filter((one) => one !== null);
    const names = await this.accounts.displayNames(people);
    return rows.map(({ proposer, seconder, doubter, ...row }) => ({
      ...row,
      proposedBy: names.get(proposer ?? '') ?? '',
      secondedBy: seconder && (names.get(seconder) ?? ''),
      doubtedBy: doubter && (names.get(doubter) ?? ''),
      own: proposer === actor.accountId,
      doubted: doubter !== null && doubter === actor.accountId,
    }));
  }
}

/** SQL: the departure stands, or fell with its ranking and nobody has proposed it anew. */
const standsOrFell = `(p.withdrawn_at IS NULL OR (p.withdrawn_for = 'counted_anew'
  AND NOT EXISTS (SELECT FROM departure later WHERE later.round_entry_id = p.round_entry_id AND later.proposed_at > p.proposed_at)))`;

interface DepartureRow extends Pick<DepartureLine, 'id' | 'code' | 'outcome' | 'place' | 'reason' | 'fell'> {
  proposer: string | null;
  seconder: string | null;
  doubter: string | null;
}

/** The run that counts, else the newest by the round's own method. */
async function runOnTheTable(manager: EntityManager, roundId: string): Promise<ResultRun | null> {
  const [row] = await manager.query<{ id: string }[]>(
    `SELECT run.id FROM result_run run JOIN round r ON r.id = run.round_id AND r.method = run.method
       LEFT JOIN result_adoption o ON o.result_run_id = run.id
      WHERE run.round_id = $1 ORDER BY o.round_id IS NULL, run.made_at DESC, run.id DESC LIMIT 1`,
    [roundId],
  );
  return row ? manager.findOneBy(ResultRun, { id: row.id }) : null;
}

/** A judge's conflicts of every kind; of an official's, those that the office itself is not. */
export async function withheldFrom(
  manager: EntityManager,
  { accountId }: Actor,
  { round, seat }: Seated,
): Promise<ReadonlySet<string>> {
  const conflicts = seat === 'judge' ? 'standing_conflict' : 'withheld_work';
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT e.id FROM ${conflicts} c JOIN round_entry e ON e.id = c.round_entry_id WHERE c.account_id = $1 AND e.round_id = $2`,
    [accountId, round.id],
  );
  return new Set(rows.map(({ id }) => id));
}
