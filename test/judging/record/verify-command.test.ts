import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgingCommands } from '../../../src/judging/index.js';
import { chainedLines } from '../../../src/judging/record/chain/chained-lines.js';
import { keyIdOf, RecordKey } from '../../../src/judging/record/chain/record-key.js';
import { readSettings } from '../../../src/platform/index.js';
import { JudgingInTest } from '../support/judging-in-test.js';
import { aPlayedRound } from './support/a-played-round.js';
import { factsIn, textOf } from './support/records.js';

const SECRET = 'a secret for tests that is long enough';
const portalKey = RecordKey.of(SECRET);
const foreignKey = RecordKey.of('the secret of somebody else, also long');

let folder: string;
let record: string;

/** The portal and its database are gone when the command runs. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'));
  const judging = await JudgingInTest.start();
  ({ record } = await aPlayedRound(judging, { works: 5, name: 'Poetry 詩' }));
  await judging.stop();
});
afterAll(() => rm(folder, { recursive: true }));

interface Asked {
  secret?: string | undefined;
  options?: string[];
}

/** Runs `judging verify` as somebody types it. @returns what it wrote and its exit code */
async function verify(text: string, { secret = SECRET, options = [] }: Asked = {}) {
  const file = join(folder, 'record.jsonl');
  await writeFile(file, text);
  return run(['judging', 'verify', file, ...options], secret);
}

async function run(args: string[], secret: string) {
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const complained = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const program = new Command();
    judgingCommands(program, readSettings({ DATA_DIR: folder, ...(secret && { SECRET_KEY: secret }) }));
    await program.parseAsync(args, { from: 'user' });
    const said = [...written.mock.calls, ...complained.mock.calls].map(([chunk]) => String(chunk)).join('');
    return { said, code: process.exitCode ?? 0 };
  } finally {
    written.mockRestore();
    complained.mockRestore();
    process.exitCode = 0;
  }
}

type Facts = { kind: string } & Record<string, unknown>;

/** The record as it would be after somebody changed a line and signed all of it anew. */
async function resigned(change: (facts: Facts) => Facts | null, key = portalKey): Promise<string> {
  async function* changed(): AsyncGenerator<Facts> {
    for await (const facts of factsIn(record)) {
      const instead = change(facts as Facts);
      if (instead) yield instead;
    }
  }
  return textOf(chainedLines(changed(), { key, signedAt: new Date('2026-06-01T12:00:00Z') }));
}

/** Changes the first line of a kind. */
function once(kind: string, change: (facts: Facts) => Facts | null) {
  let done = false;
  return (facts: Facts) => {
    if (done || facts.kind !== kind) return facts;
    done = true;
    return change(facts);
  };
}

describe('`judging verify`', () => {
  test('computes the result anew from the record alone, without a portal or a database', async () => {
    const { said, code } = await verify(record);
    expect(code).toBe(0);
    expect(said).toContain('the result of 5 works was recomputed from 10 cards and agrees to the last digit.');
    expect(said).toContain('version 1 of the record of “Poetry 詩”, kept by Sister Cities International');
    expect(said).toContain(`signed by the key ${keyIdOf(portalKey.publicKey)}, which was looked for.`);
  });

  test('says when it is not signed by the key of this portal, and exits with 2', async () => {
    const forged = await resigned((facts) => facts, foreignKey);
    const { said, code } = await verify(forged);
    expect(said).toContain('which is not the key that was looked for');
    expect(code).toBe(2);
  });

  test('takes the name of a key where no portal is, and says when it has none to compare', async () => {
    const named = ['--key', keyIdOf(portalKey.publicKey)];
    expect((await verify(record, { secret: '', options: named })).code).toBe(0);
    const { said, code } = await verify(record, { secret: '' });
    expect(said).toContain('This machine knows no key to compare it with');
    expect(code).toBe(2);
  });

  test('names the line of one changed byte, and exits with 1', async () => {
    const lines = record.split('\n');
    lines[30] = lines[30]!.replace(/"judge":\d+/, '"judge":9');
    expect(await verify(lines.join('\n'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('Line 31 was changed'),
    });
  });

  test('says in a sentence that there is no such file', async () => {
    const { said, code } = await run(['judging', 'verify', join(folder, 'nowhere.jsonl')], SECRET);
    expect(said).toMatch(/^The file .*nowhere\.jsonl cannot be read\.\n$/);
    expect(code).toBe(1);
  });
});

const step = (facts: Facts): Facts => ({ ...facts, steps: { ...(facts['steps'] as object), theme: 5 } });

/** Whoever holds the key can sign anything; what does not follow from itself is found all the same. */
describe('A record that was changed and signed anew does not hold', () => {
  test.each([
    ['a step on a card', once('card', step), 'was not made from the cards'],
    ['a card left out', once('card', () => null), 'was not made from the cards'],
    [
      'a criterion that weighs more',
      once('criterion', (facts) => ({ ...facts, parts: 2 })),
      'was not made from the cards',
    ],
    ['another rank', once('ranking', (facts) => ({ ...facts, rank: 2 })), 'is not what the cards give'],
    [
      'the last digit of a mean',
      once('ranking', (facts) => ({ ...facts, mean: '0.123457' })),
      'is not what the cards give',
    ],
    ['a line of the ranking left out', once('ranking', () => null), 'is not what the cards give'],
    [
      'another place',
      once('decision', (facts) => ({ ...facts, outcome: 'placed', place: 9 })),
      'does not follow from the ranking',
    ],
    [
      'a departure of one person alone',
      once('decision', (facts) => ({ ...facts, departure: { reason: 'I know best', by: 1, with: 1 } })),
      'two different people must agree',
    ],
    ['a decision left out', once('decision', () => null), 'does not follow from the ranking'],
    [
      'no run that counts',
      (facts: Facts) => (facts.kind === 'run' ? { ...facts, adopted: null } : facts),
      'the ranking that counts is missing',
    ],
    [
      'a judge whom nobody knows',
      once('assignment', (facts) => ({ ...facts, judge: 99 })),
      'names 99, which the record does not know',
    ],
    [
      'a work under another code',
      once('work', (facts) => ({ ...facts, code: 'A2-AA2' })),
      'which the record does not know',
    ],
    ['a summary that says more', once('summary', (facts) => ({ ...facts, works: 50 })), 'the summary does not say'],
    [
      'a name beside the numbers',
      once('judge', (facts) => ({ ...facts, name: 'Zephyrine' })),
      'says something that no record says',
    ],
    [
      'a kind of line of its own',
      once('event', (facts) => ({ ...facts, kind: 'note' })),
      'says something that no record says',
    ],
  ] as [string, (facts: Facts) => Facts | null, string][])('with %s', async (_what, change, sentence) => {
    const { said, code } = await verify(await resigned(change));
    expect(said).toContain(sentence);
    expect(said).toMatch(/[Ll]ine \d+/);
    expect(code).toBe(1);
  });

  test('with lines in another order', async () => {
    const facts = (await Array.fromAsync(factsIn(record))) as Facts[];
    const cards = facts.findIndex(({ kind }) => kind === 'card');
    const moved = [facts[cards]!, ...facts.slice(0, cards), ...facts.slice(cards + 1)];
    async function* inOrder(): AsyncGenerator<Facts> {
      yield* moved;
    }
    const { said, code } = await verify(
      await textOf(chainedLines(inOrder(), { key: portalKey, signedAt: new Date() })),
    );
    expect(said).toContain('names');
    expect(code).toBe(1);
  });
});
