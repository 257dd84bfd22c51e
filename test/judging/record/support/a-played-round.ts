import { RecordsService } from '../../../../src/judging/index.js';
import { system, type Actor } from '../../../../src/platform/index.js';
import type { NewRound } from '../../../../src/judging/index.js';
import { aJury, aRound, opened, scoreAll, type JudgeInTest } from '../../support/a-round.js';
import type { JudgingInTest } from '../../support/judging-in-test.js';
import { recordOf } from './records.js';

export interface PlayedRound {
  id: string;
  jury: JudgeInTest[];
  works: string[];
  /** The record as it is kept. */
  record: string;
}

/** An open round. */
export type Playing = Omit<PlayedRound, 'record'>;

interface Wishes extends Partial<NewRound> {
  works?: number;
  judges?: number;
  communityIds?: string[];
  /** Where each work comes from, for counting. */
  countries?: string[];
  /** How its judges judge; cards by the criteria when left out. */
  judge?: (playing: Playing) => Promise<void>;
  /** Between the counting and the decision. */
  counted?: (roundId: string) => Promise<void>;
  /** Between the decision and the release. */
  onceDecided?: (roundId: string) => Promise<void>;
  staff?: Actor;
}

/** A round with its cards filled in, decided, released and recorded. */
export async function aPlayedRound(judging: JudgingInTest, wishes: Wishes = {}): Promise<PlayedRound> {
  const {
    works: count = 4,
    judges = 3,
    communityIds = [],
    countries = [],
    judge,
    counted,
    onceDecided,
    staff = system,
    ...round
  } = wishes;
  judging.programme.works.clear();
  const works = Array.from(
    { length: count },
    (_, work) => judging.programme.addWork({ communityIds, country: countries[work] ?? null }).workId,
  );
  const id = await aRound(judging, { judgesPerEntry: 2, places: 2, ...round });
  const jury = await aJury(judging, id, judges);
  await opened(judging, id);
  const steps = (workId: string, number: number) => [5 - (works.indexOf(workId) % 4), 4, 1 + number];
  if (judge) await judge({ id, jury, works });
  else await scoreAll(judging, id, { jury, steps });
  await judging.rounds.close(staff, id);
  const { resultRunId } = await judging.results.tally(staff, id);
  await judging.results.adopt(staff, id, resultRunId);
  await counted?.(id);
  await judging.results.decide(staff, id);
  await onceDecided?.(id);
  await judging.results.release(staff, id);
  await judging.app.get(RecordsService).write(id);
  return { id, jury, works, record: await recordOf(judging, id) };
}
