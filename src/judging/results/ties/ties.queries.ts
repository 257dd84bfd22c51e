import { Injectable } from '@nestjs/common';
import { Work } from '../../../platform/index.js';
import type { RoundState } from '../../round/round-state.js';
import { Round } from '../../round/round.entity.js';
import type { ResultRun } from '../result-run.entity.js';
import { sameWorks, type OpenTie } from './tie-ladder.js';

/** A tie that decides something and waits for people. */
export interface WaitingTie {
  awaits: OpenTie['awaits'];
  works: { id: string; code: string }[];
  /** The newest mini-round of these works. */
  miniRound: { id: string; state: RoundState } | null;
}

/** The ties of a run that wait for people. The caller has made sure that the reader may see the run. */
@Injectable()
export class TiesQueries {
  constructor(private readonly work: Work) {}

  async waiting({ roundId, output, diagnostics }: ResultRun): Promise<WaitingTie[]> {
    const open = diagnostics.ties?.open ?? [];
    if (open.length === 0) return [];
    const minis = await this.work
      .read()
      .find(Round, { where: { breaksTiesOf: roundId }, order: { createdAt: 'DESC', id: 'DESC' } });
    const ids = new Map(output.map(({ code, roundEntryId }) => [code, roundEntryId]));
    return open.map(({ awaits, tied }) => {
      const works = tied.map((code) => ({ id: ids.get(code)!, code }));
      const mini = minis.find((one) =>
        sameWorks(
          one.tied!,
          works.map(({ id }) => id),
        ),
      );
      return { awaits, works, miniRound: mini ? { id: mini.id, state: mini.state } : null };
    });
  }
}
