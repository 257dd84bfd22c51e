import { Injectable } from '@nestjs/common';
import { Conflict, insertMany, NotFound, Unprocessable, Work, type Actor, type Unit } from '../../platform/index.js';
import { refusalsToSave, refusalsToUndo } from '../scoring/scoring.rules.js';
import { undone, type Step } from '../scoring/undo.js';
import { askedOf, faultsOf, isComplete, placed, type Asked, type Lines } from './ballot-content.js';
import { keepStandings } from './card-standings.js';
import { JudgeBallot } from './judge-ballot.entity.js';
import { JudgeBallotLine } from './judge-ballot-line.entity.js';
import { JudgeBallotVersion } from './judge-ballot-version.entity.js';
import { heldBy, ownSeat, type OwnSeat } from './own-seat.js';

/** A ballot as a judge fills it in. */
export interface BallotInput {
  /** Version that the page showed; 0 before the first save. */
  version: number;
  lines: Lines;
}

export interface SavedBallot {
  version: number;
  status: 'incomplete' | 'complete';
}

interface Standing {
  seat: OwnSeat;
  asked: Asked;
  ballot: JudgeBallot | null;
  held: readonly string[];
  lines: Lines;
}

/** Saves judges' ballots, as often as they like until the round closes. */
@Injectable()
export class BallotsService {
  constructor(private readonly work: Work) {}

  /**
   * Saves the whole ballot. What it says of works that the judge does not hold is left out.
   * @throws NotFound without a seat or in a round without ballots; Unprocessable for one that the round does not allow; Conflict when the
   * round is not open, or when another tab has saved since
   */
  save(actor: Actor, roundId: string, { version, lines }: BallotInput): Promise<SavedBallot> {
    return this.work.run(actor, async (unit) => {
      const standing = await standingOf(unit, roundId);
      return this.keep(unit, standing, { version, lines: ofHeld(lines, standing.held), restores: null });
    });
  }

  /** Puts one work in its place on the ballot; null takes it off. @throws as `save` does */
  place(
    actor: Actor,
    roundId: string,
    line: { version: number; assignmentId: string; value: number | null },
  ): Promise<SavedBallot> {
    return this.work.run(actor, async (unit) => {
      const standing = await standingOf(unit, roundId);
      const { assignmentId: id, value, version } = line;
      if (!standing.held.includes(id)) throw new NotFound();
      const single = value === null ? {} : { [id]: value };
      refuseFaults(single, standing.asked);
      const lines = placed(standing.lines, { id, value }, standing.asked);
      return this.keep(unit, standing, { version, lines, restores: null });
    });
  }

  /** Saves the ballot anew as it stood before. @throws as `save` does, and Conflict when there is nothing to undo */
  undo(actor: Actor, roundId: string, version: number): Promise<SavedBallot> {
    return this.work.run(actor, async (unit) => {
      const standing = await standingOf(unit, roundId);
      const { roundJudgeId } = standing.seat;
      const versions = await unit.manager.find(JudgeBallotVersion, {
        where: { roundJudgeId },
        order: { version: 'ASC' },
      });
      const restores = undone(versions satisfies Step[]);
      const because = refusalsToUndo({ restores });
      if (because.length > 0) throw new Conflict(because, because[0]!.because);
      const lines = ofHeld(versions[restores! - 1]?.lines ?? {}, standing.held);
      return this.keep(unit, standing, { version, lines, restores });
    });
  }

  private async keep(
    unit: Unit,
    { seat, asked, ballot, held, lines: before }: Standing,
    { version, lines, restores }: BallotInput & { restores: number | null },
  ): Promise<SavedBallot> {
    const saved = ballot?.version ?? 0;
    const because = refusalsToSave({ state: seat.state, saved, known: version });
    // The same ballot sent twice, by a press of the button while the page saves itself, is saved already.
    const sentTwice = ballot && seat.state === 'open' && sameLines(before, lines);
    if (because.length > 0 && sentTwice) return ballot;
    if (because.length > 0) throw new Conflict(because, because[0]!.because);
    refuseFaults(lines, asked);
    const complete = isComplete(lines, asked, held.length);
    const { roundJudgeId } = seat;
    const next = { roundJudgeId, version: saved + 1, status: complete ? 'complete' : 'incomplete' } as const;
    const times = { savedAt: unit.now, completedAt: complete ? unit.now : null };
    await unit.manager.upsert(JudgeBallot, { ...next, ...times }, ['roundJudgeId']);
    await unit.manager.delete(JudgeBallotLine, { roundJudgeId });
    await insertMany(unit.manager, JudgeBallotLine, linesOf(roundJudgeId, lines, asked));
    const history = { roundJudgeId, version: next.version, restores, lines: { ...lines }, savedAt: unit.now };
    await unit.manager.insert(JudgeBallotVersion, history);
    await keepStandings(
      unit,
      held.map((assignmentId) => ({ assignmentId, complete })),
    );
    const details = { version: next.version, status: next.status };
    await unit.record('ballot.saved', { type: 'round-judge', id: roundJudgeId }, details);
    return next;
  }
}

async function standingOf(unit: Unit, roundId: string): Promise<Standing> {
  const seat = await ownSeat(unit, roundId);
  const { roundJudgeId } = seat;
  const asked = askedOf(seat.mode, seat.modeSettings);
  if (!asked) throw new NotFound();
  const ballot = await unit.manager.findOneBy(JudgeBallot, { roundJudgeId });
  const held = (await heldBy(unit, roundJudgeId)).map(({ assignmentId }) => assignmentId);
  const rows = await unit.manager.findBy(JudgeBallotLine, { roundJudgeId });
  const lines = Object.fromEntries(rows.map(({ assignmentId, rank, points }) => [assignmentId, (rank ?? points)!]));
  return { seat, asked, ballot, held, lines: ofHeld(lines, held) };
}

function refuseFaults(lines: Lines, asked: Asked): void {
  const [fault] = faultsOf(lines, asked);
  if (fault) throw new Unprocessable(fault.text);
}

const ofHeld = (lines: Lines, held: readonly string[]): Lines =>
  Object.fromEntries(Object.entries(lines).filter(([id]) => held.includes(id)));

const linesOf = (roundJudgeId: string, lines: Lines, { mode }: Asked): JudgeBallotLine[] =>
  Object.entries(lines).map(([assignmentId, value]) => ({
    assignmentId,
    roundJudgeId,
    rank: mode === 'ranking' ? value : null,
    points: mode === 'points' ? value : null,
  }));

const sameLines = (one: Lines, other: Lines): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, value]) => other[id] === value);
