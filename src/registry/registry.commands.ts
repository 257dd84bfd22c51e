import { createReadStream, type ReadStream } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { SingleBar } from 'cli-progress';
import { Option, type Command } from 'commander';
import { Catalogue, system } from '../platform/index.js';
import type { FileChanges, ImportOutcome } from './imports/import-outcome.js';
import { importKinds, type ImportKind } from './imports/import-kind.js';
import { RecordImport } from './imports/record-import.js';
import { RegistryImport, type ImportOptions } from './imports/registry-import.js';

/** Opens the portal for one command and closes it. */
type WithPortal = (story: (portal: { app: INestApplicationContext }) => Promise<void>) => Promise<void>;

/** `registry import <file>` reads partnerships from a CSV file; it exits with 1 when a line is rejected. */
export function registryCommands(program: Command, withPortal: WithPortal): void {
  program
    .command('registry')
    .description('Communities, members and partnerships')
    .command('import')
    .argument('<file>', 'a CSV file, one record a line')
    .description('Read a file into the registry: all lines or none, and again changes nothing')
    .addOption(new Option('--table <name>', 'what the file holds').choices(importKinds).default('partnerships'))
    .option('--dry-run', 'say what would change and change nothing')
    .action((file: string, { dryRun = false, table }: { dryRun?: boolean; table: ImportKind }) =>
      withPortal(async ({ app }) => {
        const outcome = await importWithBar(
          (source, options) =>
            table === 'partnerships'
              ? app.get(RegistryImport).run(source, options)
              : app.get(RecordImport).run(table, source, options),
          { file, dryRun },
        );
        process.stdout.write(report(outcome, app.get(Catalogue)));
        if (outcome.rejected.length > 0) process.exitCode = 1;
      }),
    );
}

type Reading = (source: ReadStream, options: ImportOptions) => Promise<ImportOutcome>;

async function importWithBar(
  read: Reading,
  { file, dryRun }: { file: string; dryRun: boolean },
): Promise<ImportOutcome> {
  const bar = new SingleBar({
    format: '  {bar} {percentage}% | {value} of {total} records',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(1, 0);
  const onProgress = ({ done, total }: { done: number; total: number }) => {
    bar.setTotal(total);
    bar.update(done);
  };
  try {
    return await read(createReadStream(file), { actor: system, dryRun, onProgress });
  } finally {
    bar.stop();
  }
}

/** What happened, for the terminal: counts, or each rejected line with its reason. */
function report(
  { stored, rows, communities, partnerships, rejected, changes }: ImportOutcome,
  catalogue: Catalogue,
): string {
  if (rejected.length === 0 && changes) return reportOfChanges(changes, stored);
  if (rejected.length === 0) {
    const verb = stored ? 'Stored' : 'Would store';
    return `${verb} ${communities.added} new communities of ${communities.named} and ${partnerships.added} new partnerships of ${partnerships.named} from ${rows} lines.\n`;
  }
  const lines = rejected.map(
    ({ line, because }) => `  ${line > 0 ? `line ${line}` : 'file'}: ${catalogue.words('en', because)}\n`,
  );
  return `Nothing was stored: ${rejected.length} rejected.\n${lines.join('')}`;
}

/** Counts, and each line that changes something with its fields. */
function reportOfChanges({ added, changed, unchanged, lines }: FileChanges, stored: boolean): string {
  const verb = stored ? 'Stored' : 'Would store';
  const told = lines.map(({ line, label, change, fields }) => {
    const to = fields.map(({ column, before, after, isPersonal }) =>
      isPersonal ? column : `${column}: ${before ?? '-'} -> ${after ?? '-'}`,
    );
    return `  line ${line}: ${label}: ${change}${to.length > 0 ? ` (${to.join('; ')})` : ''}\n`;
  });
  return `${verb} ${added} new and ${changed} changed records; ${unchanged} are as they are on record.\n${told.join('')}`;
}
