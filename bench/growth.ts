import { join } from 'node:path';
import type { Ground } from './ground.js';
import { anotherDatabase, command } from './ground.js';
import { startPortalProcess, type RunningProcess } from './processes.js';
import { reportGrowth } from './report.js';
import { signInAll } from './sign-in.js';

/** Six of ten works are of the season that is open: 2,000 entries, and 20,000. The exhibit shows the season before, four of ten. */
const works = { small: 3_400, large: 34_000 } as const;
const sizes = { small: 2_000, large: 20_000 };

interface Season {
  portal: RunningProcess;
  cookies: Record<Reader, string>;
  clear(): Promise<void>;
}

type Reader = 'staff' | 'coordinator' | 'visitor';

/** The language in the address keeps an answer from being one that was kept. */
const asked: readonly { bench: string; reader: Reader; path: string }[] = [
  { bench: 'coordinator’s desk', reader: 'coordinator', path: '/yaas/desk' },
  { bench: 'staff’s season', reader: 'staff', path: '/yaas/season' },
  { bench: 'staff’s search without words', reader: 'staff', path: '/yaas/season/entries' },
  { bench: 'staff’s search by a rare name', reader: 'staff', path: '/yaas/season/entries?q=student-4711' },
  { bench: 'exhibit wall', reader: 'visitor', path: '/exhibit?lang=en' },
  { bench: 'exhibit search', reader: 'visitor', path: '/exhibit?lang=en&q=river' },
];

/** What a page costs in a small season and in one ten times as large. */
export async function measureGrowth(ground: Ground): Promise<void> {
  const small = await seasonOf(ground, works.small);
  const large = await seasonOf(ground, works.large);
  try {
    for (const { bench, reader, path } of asked) {
      const costs = await costsOf([small, large], reader, path);
      reportGrowth({ bench, small: costs[0]!, large: costs[1]!, sizes });
    }
  } finally {
    await small.clear();
    await large.clear();
  }
}

async function seasonOf(ground: Ground, entries: number): Promise<Season> {
  const database = await anotherDatabase(ground, `season_${entries}`);
  const folder = join(ground.folder, `season-${entries}`);
  const settings = {
    ...ground.settings,
    DATABASE_URL: database,
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
  };
  await command(settings, ['demo', 'generate', '--entries', String(entries), '--seed', 'growth']);
  const portal = await startPortalProcess(settings);
  const [staff, coordinator] = await signInAll(portal.url, ['staff@demo.example', 'coordinator@demo.example']);
  const cookies = { staff: staff!, coordinator: coordinator!, visitor: '' };
  return { portal, cookies, clear: () => portal.stop() };
}

const rounds = 60;
const warmUp = 15;

/**
 * Median milliseconds of an answer, one at a time. The seasons take turns, so that what else this machine does meets both alike.
 * @throws when an answer is not a success: a fast refusal is no figure
 */
async function costsOf(seasons: readonly Season[], reader: Reader, path: string): Promise<number[]> {
  const taken: number[][] = seasons.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, season] of seasons.entries()) {
      const took = await answerOf(season, reader, path);
      if (round >= warmUp) taken[index]!.push(took);
    }
  }
  return taken.map((all) => all.toSorted((a, b) => a - b)[rounds / 2]!);
}

async function answerOf({ portal, cookies }: Season, reader: Reader, path: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(portal.url + path, {
    redirect: 'manual',
    headers: { cookie: cookies[reader], 'accept-language': 'en' },
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return performance.now() - begun;
}
