import { Injectable } from '@nestjs/common';
import { NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { ShownFiles, type Thumbnail } from '../scoring/shown-files.js';
import { askedOf, leftOn, type Asked, type Lines } from './ballot-content.js';
import { ballotRounds, ballotRows, type BallotRoundRow, type BallotRow } from './ballot.projection.js';

/** A work on a ballot: enough to know it again. */
export interface BallotWork extends Omit<BallotRow, 'workId'> {
  title: string;
  thumbnail: Thumbnail | null;
}

export interface BallotView {
  round: BallotRoundRow;
  asked: Asked;
  /** Those on the ballot first, best first; then the others in the judge's own order. */
  works: BallotWork[];
  /** Places or points still to give. */
  left: number;
}

/** What stands on a ballot, for the page of one of its works. */
export interface BallotBeside {
  asked: Asked;
  version: number;
  left: number;
  /** What the work has now. */
  value: number | null;
}

/** A judge's own ballot, in a fixed number of queries however many works are in hand. */
@Injectable()
export class BallotQueries {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
    private readonly shown: ShownFiles,
  ) {}

  /** @throws NotFound without a seat, or when the round has no ballots */
  async ballot(actor: Actor, roundId: string): Promise<BallotView> {
    const round = await this.round(actor, roundId);
    const asked = askedOf(round.mode, round.modeSettings);
    if (!asked) throw new NotFound();
    const rows = await this.rows(actor, roundId);
    return { round, asked, works: await this.known(round, rows), left: leftOn(linesOf(rows), asked, rows.length) };
  }

  /** What a work has on the ballot. @throws NotFound as `ballot` does */
  async beside(actor: Actor, roundId: string, assignmentId: string): Promise<BallotBeside | null> {
    const { mode, modeSettings, version } = await this.round(actor, roundId);
    const asked = askedOf(mode, modeSettings);
    if (!asked) return null;
    const rows = await this.rows(actor, roundId);
    const lines = linesOf(rows);
    return { asked, version, left: leftOn(lines, asked, rows.length), value: lines[assignmentId] ?? null };
  }

  /** @throws NotFound without a seat, or when the round scores cards or is out of sight */
  async round(actor: Actor, roundId: string): Promise<BallotRoundRow> {
    const reading = { where: 'j.account_id = $1 AND r.id = $2', parameters: [actor.accountId, roundId] };
    const [round] = await readRows(this.work.read(), actor, { projection: ballotRounds, reading });
    if (!round) throw new NotFound();
    return round;
  }

  /** The works in hand: those on the ballot best first, then the others in the judge's own order. */
  rows(actor: Actor, roundId: string): Promise<BallotRow[]> {
    const reading = {
      where: 'j.account_id = $1 AND j.round_id = $2',
      parameters: [actor.accountId, roundId],
      orderBy: 'line.rank NULLS LAST, line.points DESC NULLS LAST, a.position',
    };
    return readRows(this.work.read(), actor, { projection: ballotRows, reading });
  }

  private async known({ programme }: BallotRoundRow, rows: readonly BallotRow[]): Promise<BallotWork[]> {
    const workIds = rows.map(({ workId }) => workId);
    const copies = await this.programmes.of(programme).copies(this.work.read(), workIds);
    const byWork = new Map(copies.map((copy) => [copy.workId, copy]));
    const thumbnails = await this.shown.thumbnails(copies);
    return rows.flatMap(({ workId, ...row }) => {
      const copy = byWork.get(workId);
      return copy ? [{ ...row, title: copy.title, thumbnail: thumbnails.get(workId) ?? null }] : [];
    });
  }
}

const linesOf = (rows: readonly BallotRow[]): Lines =>
  Object.fromEntries(
    rows.flatMap(({ assignmentId, rank, points }): [string, number][] => {
      const value = rank ?? points;
      return value === null ? [] : [[assignmentId, value]];
    }),
  );
