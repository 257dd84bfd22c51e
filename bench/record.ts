import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  JudgedProgrammes,
  RecordsService,
  RoundSeeds,
  type JudgedWork,
  type JudgedWorks,
} from '../src/judging/index.js';
import { verifyRecord } from '../src/judging/record/verification/verify-record.js';
import { openPortal } from '../src/open-portal.js';
import { newId, readSettings, system, Work } from '../src/platform/index.js';
import { report } from './report.js';

const WORKS = 5_000;
const JUDGES = 60;
/** What the record of so many works may take to be written and verified. */
const LIMIT = 30;

/** A released round of 5,000 works with three cards each: how long its record takes to be written and signed, and to be recomputed from its file. */
export async function measureRecord(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-record-'));
  const settings = { NODE_ENV: 'development', DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads'), DEMO: 'false' };
  const portal = await openPortal(readSettings({ ...settings, PORTAL_ROLE: 'web', LOG_LEVEL: 'error' }));
  try {
    const { app } = portal;
    const programme = new BenchProgramme();
    app.get(JudgedProgrammes).add(programme as unknown as JudgedWorks);
    const work = app.get(Work);
    const { id } = await work.run(system, (unit) => app.get(RoundSeeds).store(unit, played(programme.editionId)));
    const write = await secondsOf(() => app.get(RecordsService).write(id));
    const file = join(folder, 'record.jsonl');
    const { file: kept } = await app.get(RecordsService).take(system, id);
    await pipeline(kept.bytes, createWriteStream(file));
    const verify = await secondsOf(() => verified(file));
    const bench = `the record of ${WORKS} works`;
    report({ bench: `${bench}: written and signed`, value: write, unit: 's' });
    report({ bench: `${bench}: recomputed from its file`, value: verify, unit: 's' });
    const whole = { value: write + verify, unit: 's', baseline: 'what is asked', baselineValue: LIMIT };
    report({ bench: `${bench}: written and recomputed`, ...whole });
    report({ bench: `${bench}: its size`, value: (await stat(file)).size / 2 ** 20, unit: 'MB' });
  } finally {
    await portal.close();
    await rm(folder, { recursive: true });
  }
}

async function verified(file: string): Promise<void> {
  const verification = await verifyRecord(createReadStream(file));
  if (!verification.holds) throw verification.fault;
}

async function secondsOf(story: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await story();
  return (performance.now() - begun) / 1000;
}

const about = { category: 'poetry', languages: ['en'], communityIds: [], country: null, sponsor: null };
const groups = ['12-14'];

/** The scores are drawn by a fixed sequence, so that every run measures the same round. */
function played(editionId: string) {
  let next = 1;
  return {
    programme: 'bench',
    editionId,
    category: 'poetry',
    name: 'Poetry, final',
    timeZone: 'America/New_York',
    seed: 7,
    opensAt: new Date('2026-04-01T12:00:00Z'),
    closesAt: new Date('2026-05-01T12:00:00Z'),
    releasedAt: new Date('2026-06-01T12:00:00Z'),
    judgesPerEntry: 3,
    judges: Array.from({ length: JUDGES }, (_, n) => ({
      email: `judge-${n}@bench.example`,
      displayName: `Judge ${n}`,
    })),
    password: 'a long password of nobody',
    works: Array.from({ length: WORKS }, (_, n): JudgedWork => {
      const ageGroup = groups[n % groups.length]!;
      return { ...about, workId: newId(), ageGroup, pool: ageGroup };
    }),
    scores: (scale: number) => 1 + ((next = (next * 48_271) % 2_147_483_647) % scale),
  };
}

const label = (en: string) => ({ en });

/** As much of a programme as a played round asks for. */
class BenchProgramme implements Pick<JudgedWorks, 'programme' | 'competition' | 'rubric' | 'ruleSetAt'> {
  readonly programme = 'bench';
  readonly editionId = newId();

  competition() {
    return Promise.resolve({ editionId: this.editionId, levelId: this.editionId, conductedBy: null });
  }

  rubric() {
    const anchors = ['faint', 'thin', 'fair', 'fine', 'striking'].map(label);
    const codes = ['originality', 'composition', 'theme'];
    return Promise.resolve(codes.map((code) => ({ code, label: label(code), weight: 1 / 3, scale: 5, anchors })));
  }

  ruleSetAt() {
    return Promise.resolve({ number: 1, hash: '0'.repeat(64) });
  }
}
