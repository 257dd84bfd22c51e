import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RecordsService } from '../../../src/judging/index.js';
import { readChain } from '../../../src/judging/record/chain/read-chain.js';
import { BATCH } from '../../../src/judging/record/in-batches.js';
import { RecordSources } from '../../../src/judging/record/record-sources.js';
import { recordFacts } from '../../../src/judging/record/record-writer.js';
import { verifyRecord } from '../../../src/judging/record/verification/verify-record.js';
import { Round } from '../../../src/judging/round/round.entity.js';
import type { Unit } from '../../../src/platform/index.js';
import { JudgingInTest } from '../support/judging-in-test.js';
import { aLargeRound } from './support/a-large-record.js';
import { piecesOf, recordOf } from './support/records.js';

const WORKS = 5_000;
const PIECE = 65_536;

let judging: JudgingInTest;
let round: string;
let record: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  round = await aLargeRound(judging, WORKS);
  await judging.app.get(RecordsService).write(round);
  record = await recordOf(judging, round);
}, 300_000);
afterAll(() => judging.stop());

/** The unit, which tells of each answer of the database how many rows it has. */
function counting(unit: Unit, rows: number[]): Unit {
  const manager = new Proxy(unit.manager, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (name !== 'query') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return async (...asked: Parameters<typeof target.query>) => {
        const answer = await target.query<unknown[]>(...asked);
        rows.push(answer.length);
        return answer;
      };
    },
  });
  return { ...unit, manager };
}

describe(`The record of ${WORKS} works`, () => {
  test('recomputes from itself alone', async () => {
    const verification = await verifyRecord(piecesOf(record, PIECE));
    expect(verification).toMatchObject({ holds: true, seal: { lines: record.trimEnd().split('\n').length - 1 } });
  });

  test('is written from a batch of rows at a time, each asked for when the lines before it were taken', async () => {
    await judging.run(async (own) => {
      const rows: number[] = [];
      const unit = counting(own, rows);
      const stored = await own.manager.findOneByOrFail(Round, { id: round });
      const lines = recordFacts(await judging.app.get(RecordSources).of(unit, stored, null));
      const asked = { before: rows.length, works: 0 };
      for await (const { kind } of lines) {
        if (kind !== 'work') continue;
        asked.works += 1;
        if (asked.works === BATCH / 2) break;
      }
      // The rubric, the criteria, and the first of ten batches of works.
      expect(rows.length - asked.before).toBeLessThanOrEqual(4);
    });
    await judging.run(async (own) => {
      const rows: number[] = [];
      const unit = counting(own, rows);
      const stored = await own.manager.findOneByOrFail(Round, { id: round });
      let lines = 0;
      for await (const _ of recordFacts(await judging.app.get(RecordSources).of(unit, stored, null))) lines += 1;
      expect(lines).toBeGreaterThan(8 * WORKS);
      // What is asked for all at once has a row for each judge, official or code, never the texts of lines.
      expect(rows.filter((count) => count > BATCH).length).toBeLessThanOrEqual(2);
      expect(rows.filter((count) => count === BATCH).length).toBeGreaterThan((7 * WORKS) / BATCH);
    });
  }, 120_000);

  test('is read with a piece of the file and two lines in hand', async () => {
    const taken = { bytes: 0 };
    async function* pieces() {
      for await (const piece of piecesOf(record, PIECE)) {
        taken.bytes += piece.length;
        yield piece;
      }
    }
    const longest = Math.max(...record.split('\n').map((line) => Buffer.byteLength(line) + 1));
    const sizes = record.split('\n').map((line) => Buffer.byteLength(line) + 1);
    let confirmed = 0;
    let mostInHand = 0;
    for await (const { number } of readChain(pieces())) {
      confirmed += sizes[number - 1]!;
      mostInHand = Math.max(mostInHand, taken.bytes - confirmed);
    }
    expect(taken.bytes).toBe(Buffer.byteLength(record));
    expect(mostInHand).toBeLessThanOrEqual(PIECE + 2 * longest);
  });
});
