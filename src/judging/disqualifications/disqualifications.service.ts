import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict, NotFound, Unprocessable, Work, type Actor, type Unit } from '../../platform/index.js';
import { notWithheld } from '../conflicts/withheld.js';
import type { Disqualifying } from '../disqualifying.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { loadRound } from '../round/load-round.js';
import { againstDisqualifying } from './disqualification.rules.js';

export interface Proposal {
  /** The work's judging code. */
  code: string;
  /** Code of one of the programme's reasons. */
  reason: string;
  /** The family reads it. */
  said: string;
}

/** A work of the round by its id there, or by its judging code. */
interface Named {
  id?: string;
  code?: string;
}

interface Way {
  disqualifying: Disqualifying;
  workId: string;
}

/** Those who run a round begin and end a disqualification by the work's code; the programme keeps it, and its rule decides. */
@Injectable()
export class DisqualificationsService {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
  ) {}

  /** @throws NotFound for a work out of the actor's sight; Unprocessable for a reason that the programme does not know; Conflict with the rule */
  async propose(actor: Actor, roundId: string, { code, reason, said }: Proposal): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const { disqualifying, workId } = await this.way(unit, roundId, { code: code.trim().toUpperCase() });
      if (!disqualifying.reasons.some((one) => one.code === reason))
        throw new Unprocessable({ key: 'judging.disqualifications.form.reason' });
      await disqualifying.propose(unit, workId, { reason, said });
    });
  }

  /** As the second person: the work leaves the round. @throws NotFound, Forbidden, Conflict */
  async confirm(actor: Actor, roundId: string, roundEntryId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const { disqualifying, workId } = await this.way(unit, roundId, { id: roundEntryId });
      await disqualifying.confirm(unit, workId);
    });
  }

  /** As the second person: the work goes on. @throws NotFound, Forbidden, Conflict */
  async reject(actor: Actor, roundId: string, { roundEntryId, why }: { roundEntryId: string; why: string }) {
    await this.work.run(actor, async (unit) => {
      const { disqualifying, workId } = await this.way(unit, roundId, { id: roundEntryId });
      await disqualifying.reject(unit, workId, why);
    });
  }

  private async way(unit: Unit, roundId: string, by: Named): Promise<Way> {
    const round = await loadRound(unit.manager, unit.actor, roundId);
    const { disqualifying } = this.programmes.of(round.programme);
    const because = againstDisqualifying({ state: round.state, programmeDecides: disqualifying !== undefined });
    if (because.length > 0 || !disqualifying) throw new Conflict(because, because[0]!.because);
    return { disqualifying, workId: await workOf(unit.manager, unit.actor, { roundId, ...by }) };
  }
}

/** Of a withheld work the answer is that of one that is not there. */
async function workOf(
  manager: EntityManager,
  { accountId }: Actor,
  { roundId, ...by }: { roundId: string } & Named,
): Promise<string> {
  const [entry] = await manager.query<{ workId: string }[]>(
    `SELECT e.work_id AS "workId" FROM round_entry e
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND (e.id = $2 OR e.judging_code = $3) AND ${notWithheld('$4', 'e.id')}`,
    [roundId, by.id ?? null, by.code ?? null, accountId],
  );
  if (!entry) throw new NotFound({ key: 'judging.disqualifications.unknown' });
  return entry.workId;
}
