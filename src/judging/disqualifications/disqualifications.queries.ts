import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { notWithheld } from '../conflicts/withheld.js';
import type { Disqualification } from '../disqualifying.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { JudgingCopy } from '../judged-works.js';
import type { Round } from '../round/round.entity.js';
import { ShownFiles, type ShownFile } from '../scoring/shown-files.js';
import { againstDisqualifying } from './disqualification.rules.js';

/** A proposal or decision about a work of the round. */
export interface DisqualificationLine extends Omit<Disqualification, 'workId'> {
  roundEntryId: string;
  /** The work's code in the round. */
  code: string;
}

export interface DisqualificationInFull extends DisqualificationLine {
  /** Names; empty for whoever has no account any more. */
  proposer: string;
  decider: string;
  copy: JudgingCopy;
  files: ShownFile[];
  process: ShownFile[];
}

interface EntryRow {
  id: string;
  workId: string;
  code: string;
}

/** What is proposed and decided about works of a round. Of a work that is withheld from them nobody learns anything. */
@Injectable()
export class DisqualificationsQueries {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
    private readonly accounts: AccountQueries,
    private readonly files: ShownFiles,
  ) {}

  /** Those that wait for a decision first, then newest first. The caller has made sure that the actor runs the round. */
  async ofRound(actor: Actor, round: Round): Promise<DisqualificationLine[]> {
    const { disqualifying } = this.programmes.of(round.programme);
    if (!disqualifying) return [];
    const entries = new Map((await this.entries(actor, round.id)).map((entry) => [entry.workId, entry]));
    const found = await disqualifying.of(this.work.read(), actor, [...entries.keys()]);
    return found
      .map(({ workId, ...one }) => {
        const { id: roundEntryId, code } = entries.get(workId)!;
        return { ...one, roundEntryId, code };
      })
      .toSorted((one, other) => Number(other.state === 'proposed') - Number(one.state === 'proposed'));
  }

  /** How many of them wait for a second person. The caller has made sure that the actor runs the round. */
  async waiting(actor: Actor, round: Round): Promise<number> {
    if (againstDisqualifying({ state: round.state, programmeDecides: true }).length > 0) return 0;
    return (await this.ofRound(actor, round)).filter(({ state }) => state === 'proposed').length;
  }

  /** The newest about one work, with the work as judges see it. @throws NotFound when there is none, or it is withheld from the actor */
  async one(actor: Actor, round: Round, roundEntryId: string): Promise<DisqualificationInFull> {
    const line = (await this.ofRound(actor, round)).find((one) => one.roundEntryId === roundEntryId);
    if (!line) throw new NotFound();
    const { workId } = (await this.entries(actor, round.id)).find(({ id }) => id === roundEntryId)!;
    const [copy] = await this.programmes.of(round.programme).copies(this.work.read(), [workId]);
    const names = await this.accounts.displayNames([line.proposedBy, ...(line.decidedBy ? [line.decidedBy] : [])]);
    const proposer = names.get(line.proposedBy) ?? '';
    const decider = names.get(line.decidedBy ?? '') ?? '';
    return { ...line, proposer, decider, copy: copy!, ...(await this.files.of(copy!)) };
  }

  private entries(actor: Actor, roundId: string): Promise<EntryRow[]> {
    return this.work
      .read()
      .query<EntryRow[]>(
        `SELECT e.id, e.work_id AS "workId", e.judging_code AS code FROM round_entry e WHERE e.round_id = $1 AND ${notWithheld('$2', 'e.id')}`,
        [roundId, actor.accountId],
      );
  }
}
