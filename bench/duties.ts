import { mkdtemp, rm } from 'node:fs/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountSeeds, type Role } from '../src/auth/index.js';
import { BoardQueries } from '../src/duties/board/board.queries.js';
import { DutyClock } from '../src/duties/clock/duty-clock.service.js';
import { Duties, DutyKinds, type NewDuty } from '../src/duties/index.js';
import { openPortal } from '../src/open-portal.js';
import { newId, readSettings, system, Work, type Actor } from '../src/platform/index.js';
import { report } from './report.js';

const DUTIES = 100_000;
const MEMBERS = 500;
const WORKERS = 2_000;
const STAFF = 10;
/** What the nightly clock may take over so many duties. */
const LIMIT = 60;
const DAY = 86_400_000;

/** A network with 100,000 open duties: how long the night takes in which all have come due at once, the next one, and a look at the board. */
export async function measureDuties(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-duties-'));
  const settings = { NODE_ENV: 'development', DATA_DIR: folder, UPLOADS_DIR: join(folder, 'uploads'), DEMO: 'false' };
  const portal = await openPortal(readSettings({ ...settings, PORTAL_ROLE: 'web', LOG_LEVEL: 'error' }));
  try {
    const { app } = portal;
    await fill(app);
    const clock = app.get(DutyClock, { strict: false });
    const bench = `the nightly clock over ${DUTIES} duties`;
    const asked = { unit: 's', baseline: 'what is asked', baselineValue: LIMIT, digits: 2 };
    const night = await timed(() => clock.strike());
    report({ bench: `${bench}, ${night.of} of them raised`, value: night.seconds, ...asked });
    const next = await timed(() => clock.strike());
    report({ bench: `${bench}, ${next.of} of them raised`, value: next.seconds, ...asked });
    const boards = app.get(BoardQueries, { strict: false });
    const look = await timed(() => boards.board(aStaffMember, { when: 'open', mine: false }));
    report({ bench: `a page of the clock board of ${DUTIES} duties`, value: look.seconds * 1000, unit: 'ms' });
  } finally {
    await portal.close();
    await rm(folder, { recursive: true });
  }
}

/** Spread over half a year, as likely overdue as not yet due. */
async function fill(app: NestExpressApplication): Promise<void> {
  const scopes = Array.from({ length: MEMBERS }, () => newId());
  app.get(DutyKinds, { strict: false }).add({
    code: 'bench.visit',
    cites: '22 CFR 62.25(d)(12)',
    text: { key: 'duties.what' },
    href: (id) => `/visits/${id}`,
    raises: { responsible: 14, coordinators: 0, staff: 7 },
    labels: async (_manager, ids) => new Map(ids.map((id) => [id, id])),
  });
  const now = Date.now();
  await app.get(Work).run(system, async (unit) => {
    const seeds = app.get(AccountSeeds, { strict: false });
    const many = (count: number, role: Role, scopeOf: (n: number) => string | null) =>
      seeds.createMany(
        unit,
        Array.from({ length: count }, (_, n) => ({
          email: `${role}-${n}@bench.example`,
          displayName: `${role} ${n}`,
          role,
          scope: scopeOf(n),
        })),
        'a long password of nobody',
      );
    await many(MEMBERS, 'coordinator', (n) => scopes[n]!);
    await many(STAFF, 'staff', () => null);
    const workers = await many(WORKERS, 'judge', (n) => scopes[n % MEMBERS]!);
    const duties = Array.from({ length: DUTIES }, (_, n): NewDuty => {
      const worker = n % WORKERS;
      const days = ((n * 7919) % 180) - 90;
      const responsible = workers[worker]!;
      return {
        kind: 'bench.visit',
        subjectId: newId(),
        scope: scopes[worker % MEMBERS]!,
        responsible,
        dueAt: new Date(now + days * DAY),
      };
    });
    for (let begin = 0; begin < DUTIES; begin += 10_000)
      await app.get(Duties, { strict: false }).set(unit, duties.slice(begin, begin + 10_000));
  });
}

const aStaffMember: Actor = {
  ...system,
  kind: 'account',
  accountId: newId(),
  grants: [{ role: 'staff', scope: null }],
};

async function timed<T>(story: () => Promise<T>): Promise<{ of: T; seconds: number }> {
  const begun = performance.now();
  const of = await story();
  return { of, seconds: (performance.now() - begun) / 1000 };
}
