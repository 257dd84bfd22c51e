import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, Work, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';
import { refusalsToSave } from '../scoring/scoring.rules.js';
import { AnchorCard, type AnchorTurn } from './anchor-card.entity.js';
import { criteriaOf } from './anchors.queries.js';
import { anchorsOf } from './anchors.service.js';
import { refusalsToScore, refusalsToStart, repeatedOf } from './calibration.rules.js';
import { Calibration } from './calibration.entity.js';

export interface AnchorAnswers {
  /** Version that the page showed; 0 before the first save. */
  version: number;
  /** Steps by criterion id. */
  scores: Readonly<Record<string, number>>;
}

interface Seat {
  roundJudgeId: string;
  roundId: string;
  state: RoundState;
  rubricVersionId: string;
  started: boolean;
}

/** Judges score the anchors, look at how they compare, and start; one anchor comes again late in their order. */
@Injectable()
export class CalibrationsService {
  constructor(private readonly work: Work) {}

  /**
   * Saves a judge's card of an anchor. A repeat is of the judge's own one, whatever is asked.
   * @throws NotFound for a seat or an anchor that is not the actor's; Conflict out of turn, or for an older page
   */
  score(
    actor: Actor,
    roundId: string,
    { anchorId, turn, ...given }: AnchorAnswers & { anchorId: string; turn: AnchorTurn },
  ): Promise<{ version: number; status: AnchorCard['status'] }> {
    return this.work.run(actor, async (unit) => {
      const seat = await lockedSeat(unit, roundId);
      refuse(refusalsToScore({ ...seat, turn }));
      await ownAnchor(unit, seat, { anchorId, turn });
      const key = { roundJudgeId: seat.roundJudgeId, anchorId, turn };
      const saved = (await unit.manager.findOneBy(AnchorCard, key))?.version ?? 0;
      refuse(refusalsToSave({ state: 'open', known: given.version, saved }));
      const card = { version: saved + 1, ...(await answersOn(unit, seat, given.scores)) };
      await unit.manager.upsert(AnchorCard, { ...key, ...card, savedAt: unit.now }, [
        'roundJudgeId',
        'anchorId',
        'turn',
      ]);
      await unit.record('anchor.scored', { type: 'round', id: roundId }, { anchorId, turn, version: card.version });
      return card;
    });
  }

  /** The round's works come into the judge's sight. @throws NotFound; Conflict before all anchors are scored */
  async start(actor: Actor, roundId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const { roundJudgeId, started } = await lockedSeat(unit, roundId);
      if (started) return;
      const anchors = await anchorsOf(unit.manager, roundId);
      const scored = await unit.manager.countBy(AnchorCard, { roundJudgeId, turn: 'first', status: 'complete' });
      refuse(refusalsToStart({ anchors: anchors.length, scored }));
      await unit.manager.insert(Calibration, { roundJudgeId, startedAt: unit.now });
      await unit.record('judge.calibrated', { type: 'round', id: roundId }, { roundJudgeId });
    });
  }
}

/** One save of a judge at a time. */
async function lockedSeat(unit: Unit, roundId: string): Promise<Seat> {
  const [seat] = await unit.manager.query<Seat[]>(
    `SELECT j.id AS "roundJudgeId", r.id AS "roundId", r.state, r.rubric_version_id AS "rubricVersionId",
            EXISTS (SELECT FROM calibration s WHERE s.round_judge_id = j.id) AS started
       FROM round_judge j JOIN round r ON r.id = j.round_id
      WHERE j.account_id = $1 AND r.id = $2 AND r.calibrated AND j.state = 'accepted' FOR UPDATE OF j FOR SHARE OF r`,
    [unit.actor.accountId, roundId],
  );
  if (!seat) throw new NotFound();
  return seat;
}

async function ownAnchor(unit: Unit, seat: Seat, { anchorId, turn }: { anchorId: string; turn: AnchorTurn }) {
  const anchors = await anchorsOf(unit.manager, seat.roundId);
  const isOwn = turn === 'repeat' ? repeatedOf(anchors, seat.roundJudgeId)?.id === anchorId : true;
  if (!isOwn || !anchors.some(({ id }) => id === anchorId)) throw new NotFound();
}

/** Steps of the rubric's own scales; complete when each question has one. */
async function answersOn(unit: Unit, { rubricVersionId }: Seat, scores: AnchorAnswers['scores']) {
  const criteria = await criteriaOf(unit.manager, rubricVersionId);
  const given = criteria.flatMap(({ id, scale }): [string, number][] => {
    const step = scores[id];
    return step !== undefined && step <= scale ? [[id, step]] : [];
  });
  const status = given.length === criteria.length ? ('complete' as const) : ('incomplete' as const);
  return { scores: Object.fromEntries(given), status };
}

function refuse(because: readonly RuleResult[]): void {
  if (because.length > 0) throw new Conflict(because, because[0]!.because);
}
