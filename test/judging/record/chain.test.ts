import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { chainedLines } from '../../../src/judging/record/chain/chained-lines.js';
import { isSigned, keyIdOf, RecordKey } from '../../../src/judging/record/chain/record-key.js';
import { hashOf, lineOf } from '../../../src/judging/record/chain/record-line.js';
import { sealedBy } from '../../../src/judging/record/chain/record-seal.js';
import { faultIn, piecesOf, readOut, textOf } from './support/records.js';

const key = RecordKey.of('a secret for tests that is long enough');
const facts = [
  { kind: 'work', code: 'A2-AA2' },
  { kind: 'card', work: 'A2-AA2', steps: { theme: 5, form: 3 } },
  { kind: 'note', text: 'السلام 你好 🎨 "\\\u2028 é é' },
];
const signedAt = new Date('2026-06-01T12:00:00Z');
const record = await textOf(chainedLines(oneByOne(facts), { key, signedAt }));
const lines = record.trimEnd().split('\n');

async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
const whole = (some: readonly string[]) => `${some.join('\n')}\n`;

describe('A record', () => {
  test('is one canonical object a line, each with the hash of the line before, and a seal at the end', () => {
    const parsed = lines.map((line) => JSON.parse(line) as { previous?: string; kind: string });
    expect(parsed.map(({ kind }) => kind)).toEqual(['work', 'card', 'note', 'seal']);
    expect(lines).toEqual(parsed.map((value) => lineOf(value)));
    expect(parsed.map(({ previous }) => previous)).toEqual([
      '0'.repeat(64),
      hashOf(lines[0]!),
      hashOf(lines[1]!),
      undefined,
    ]);
    expect(parsed[3]).toMatchObject({ lines: 3, root: hashOf(lines[2]!), keyId: keyIdOf(key.publicKey) });
  });

  test('is read as it was written, in every script', async () => {
    const { read, seal } = await readOut(record);
    expect(read.map((line) => line.facts)).toEqual(facts);
    expect(read.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(seal).toMatchObject({ lines: 3, signedAt: '2026-06-01T12:00:00.000Z' });
  });

  test('is read the same in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: record.length }), async (size) => {
        expect((await readOut(piecesOf(record, size))).read).toHaveLength(3);
      }),
    );
  });

  test('has the same key from the same secret, and another one from another', () => {
    expect(RecordKey.of('a secret for tests that is long enough').publicKey).toBe(key.publicKey);
    expect(RecordKey.of('a secret for tests that is long enougH').publicKey).not.toBe(key.publicKey);
    expect(isSigned('text', { publicKey: key.publicKey, signature: key.sign('text') })).toBe(true);
    expect(isSigned('text', { publicKey: 'no key', signature: key.sign('text') })).toBe(false);
  });

  test('cannot be written of what JSON has no place for', () => {
    expect(() => lineOf({ kind: 'note', value: Number.NaN })).toThrow(/NaN/);
    expect(() => lineOf({ kind: 'note', text: '\ud800' })).toThrow(/surrogate/i);
  });
});

describe('A record does not hold', () => {
  const bytes = Buffer.from(record);

  test('when one byte of it was changed, whichever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (position, shift) => {
        const altered = Buffer.from(bytes);
        altered[position] = (altered[position]! + shift) % 256;
        expect(await faultIn(altered)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  test('when its end is missing, wherever it was cut', async () => {
    for (let length = 0; length < bytes.length; length++)
      expect(await faultIn(bytes.subarray(0, length))).not.toBeNull();
  });

  test.each([
    ['the changed line', whole([lines[0]!, lines[1]!.replace('5', '4'), lines[2]!, lines[3]!]), 'line-changed', 2],
    ['the first line when it changed', whole([lines[0]!.replace('A2', 'B2'), ...lines.slice(1)]), 'line-changed', 1],
    [
      'the last line before the seal',
      whole([...lines.slice(0, 2), lines[2]!.replace('🎨', '🎭'), lines[3]!]),
      'line-changed',
      3,
    ],
    [
      'the line whose link was bent',
      whole([lines[0]!, lines[1]!.replace(hashOf(lines[0]!), '0'.repeat(64)), ...lines.slice(2)]),
      'line-changed',
      2,
    ],
    ['the line after which one is missing', whole([lines[0]!, ...lines.slice(2)]), 'line-changed', 1],
    ['the line where two changed places', whole([lines[0]!, lines[2]!, lines[1]!, lines[3]!]), 'line-changed', 2],
    ['the last line when the seal is missing', whole(lines.slice(0, 3)), 'no-seal', 3],
    ['the last line without an end', record.trimEnd(), 'line-unfinished', 4],
    ['what stands after the seal', whole([...lines, lines[0]!]), 'after-seal', 5],
    ['an empty line at the end', `${record}\n`, 'after-seal', 5],
    ['a line that is no JSON', whole([lines[0]!, 'nothing', ...lines.slice(1)]), 'line-unreadable', 2],
    ['a line with other spaces', whole([lines[0]!.replace('{', '{ '), ...lines.slice(1)]), 'line-unreadable', 1],
    ['a line with Windows line breaks', record.replaceAll('\n', '\r\n'), 'line-unreadable', 1],
    [
      'a line that says a thing twice',
      whole([lines[0]!.replace('{', '{"code":"A2-AA2",'), ...lines.slice(1)]),
      'line-unreadable',
      1,
    ],
    ['a byte order mark', `\ufeff${record}`, 'line-unreadable', 1],
    ['a line without end', `{"kind":"${'a'.repeat(1_000_001)}`, 'line-too-long', 1],
    ['nothing at all', '', 'empty', 1],
  ])('and names %s', async (_what, text, code, line) => {
    expect(await faultIn(text)).toMatchObject({ code, line });
  });

  test('when the bytes are no UTF-8', async () => {
    expect(await faultIn(Buffer.concat([Buffer.from([0xff]), bytes]))).toMatchObject({
      code: 'line-unreadable',
      line: 1,
    });
  });
});

describe('A seal', () => {
  const foreign = RecordKey.of('the secret of somebody else, also long');
  const sealed = (seal: object) => whole([...lines.slice(0, 3), lineOf(seal)]);
  const seal = JSON.parse(lines[3]!) as ReturnType<typeof sealedBy>;

  test('of another key holds by that key: whose it is, the reader must know', async () => {
    const other = sealedBy(foreign, seal);
    expect((await readOut(sealed(other))).seal.keyId).toBe(keyIdOf(foreign.publicKey));
  });

  test.each([
    ['a foreign signature under our key', { ...seal, signature: sealedBy(foreign, seal).signature }, 'seal-signature'],
    ['a foreign key under our signature', { ...seal, publicKey: foreign.publicKey }, 'seal-signature'],
    ['a key under a wrong name', { ...seal, keyId: keyIdOf(foreign.publicKey) }, 'seal-signature'],
    ['another time', { ...seal, signedAt: '2026-06-02T12:00:00.000Z' }, 'seal-signature'],
    ['another count of lines, signed', sealedBy(key, { ...seal, lines: 4 }), 'seal-signature'],
    ['another root, signed', sealedBy(key, { ...seal, root: hashOf('another') }), 'line-changed'],
    ['something more, unsigned', { ...seal, note: 'trust me' }, 'seal-unreadable'],
    ['capital letters in the signature', { ...seal, signature: seal.signature.toUpperCase() }, 'seal-unreadable'],
    ['another algorithm', { ...seal, algorithm: 'none' }, 'seal-unreadable'],
    ['no signature', { ...seal, signature: undefined }, 'seal-unreadable'],
  ])('does not hold with %s', async (_what, altered, code) => {
    expect(await faultIn(sealed(altered))).toMatchObject({ code });
  });
});
