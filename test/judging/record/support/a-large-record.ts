import { RoundSeeds } from '../../../../src/judging/index.js';
import { newId } from '../../../../src/platform/index.js';
import type { JudgingInTest } from '../../support/judging-in-test.js';

/** A released round of that many works with three cards each, from sixty judges. @returns its id */
export async function aLargeRound(judging: JudgingInTest, works: number): Promise<string> {
  const about = { category: 'poetry', ageGroup: '12-14', pool: '12-14', languages: ['en'], communityIds: [] };
  let next = 1;
  const played = {
    programme: 'fake',
    editionId: judging.programme.editionId,
    category: 'poetry',
    name: 'Poetry, large',
    timeZone: 'America/New_York',
    seed: 7,
    opensAt: new Date('2026-04-01T12:00:00Z'),
    closesAt: new Date('2026-05-01T12:00:00Z'),
    releasedAt: new Date('2026-06-01T12:00:00Z'),
    judgesPerEntry: 3,
    judges: Array.from({ length: 60 }, (_, n) => ({
      email: `large-${n}@example.org`,
      displayName: `Large Judge ${n}`,
    })),
    password: 'a long password of nobody',
    works: Array.from({ length: works }, () => ({ ...about, workId: newId(), country: null, sponsor: null })),
    scores: (scale: number) => 1 + ((next = (next * 48_271) % 2_147_483_647) % scale),
  };
  const { id } = await judging.run((unit) => judging.app.get(RoundSeeds).store(unit, played));
  return id;
}
