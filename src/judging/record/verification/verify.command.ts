import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { loadCatalogue, secretKeyKept, type Settings, type TextParams } from '../../../platform/index.js';
import { keyIdOf, RecordKey } from '../chain/record-key.js';
import { verifyRecord, type Verification } from './verify-record.js';

/** What a script may rely on. */
const EXIT = { holds: 0, doesNotHold: 1, holdsByAnotherKey: 2 } as const;

/**
 * `judging verify <file>` recomputes a result from its record alone: without the database, and without the portal that wrote it.
 * It exits with 1 when the record does not hold, and with 2 when it holds but is not signed by the key that is looked for.
 */
export function judgingCommands(program: Command, settings: Settings): void {
  program
    .command('judging')
    .description('Rounds of judging')
    .command('verify')
    .argument('<file>', 'the record of a round')
    .description('Recompute a result from its record alone: the chain, the signature, and every figure')
    .option('--key <id>', 'name of the key that must have signed it; default: the key of this portal')
    .action(async (file: string, { key }: { key?: string }) => {
      const verification = await verified(file);
      if (!verification) return;
      const expected = key ?? ownKeyId(settings);
      for (const sentence of sentencesOn(verification, expected)) process.stdout.write(`${sentence}\n`);
      process.exitCode = exitCodeOf(verification, expected);
    });
}

/** Null, and said so, when there is no such file. */
async function verified(file: string): Promise<Verification | null> {
  try {
    return await verifyRecord(createReadStream(file));
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
    process.stderr.write(`${say('command.no-file', { file })}\n`);
    process.exitCode = EXIT.doesNotHold;
    return null;
  }
}

/** Null on a machine that knows no secret. */
function ownKeyId(settings: Settings): string | null {
  const secret = secretKeyKept(settings);
  return secret && keyIdOf(RecordKey.of(secret).publicKey);
}

function sentencesOn(verification: Verification, expected: string | null): string[] {
  if (!verification.holds) {
    const { code, line, params } = verification.fault;
    return [say(`fault.${code}`, { line, ...params })];
  }
  const { seal, reading } = verification;
  const { name, network, portal, version } = reading.round;
  const counts = { lines: seal.lines + 1, cards: reading.cards.length, works: reading.works.size };
  return [
    say('command.holds', counts),
    say('command.round', { name, network, portal, version, signedAt: seal.signedAt }),
    say('command.root', { root: seal.root }),
    say(`command.${whoseKey(seal.keyId, expected)}`, { key: seal.keyId }),
  ];
}

const say = (key: string, params: TextParams = {}): string =>
  loadCatalogue().text('en', `judging.verify.${key}`, params);

const whoseKey = (keyId: string, expected: string | null): string =>
  expected === null ? 'unknown-key' : keyId === expected ? 'own-key' : 'foreign-key';

function exitCodeOf(verification: Verification, expected: string | null): number {
  if (!verification.holds) return EXIT.doesNotHold;
  return verification.seal.keyId === expected ? EXIT.holds : EXIT.holdsByAnotherKey;
}
