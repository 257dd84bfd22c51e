import { createReadStream } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { Catalogue, system } from '../platform/index.js';
import type { ImportOutcome } from './imports/import-outcome.js';
import { RegistryImport } from './imports/registry-import.js';

/** Opens the portal for one command and closes it. */
type WithPortal = (story: (portal: { app: INestApplicationContext }) => Promise<void>) => Promise<void>;

/** `registry import <file>` reads partnerships from a CSV file; it exits with 1 when a line is rejected. */
export function registryCommands(program: Command, withPortal: WithPortal): void {
  program
    .command('registry')
    .description('Communities, members and partnerships')
    .command('import')
    .argument('<file>', 'a CSV file, one partnership a line')
    .description('Read partnerships into the registry: all lines or none, and again changes nothing')
    .option('--dry-run', 'say what would change and change nothing')
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) =>
      withPortal(async ({ app }) => {
        const outcome = await importWithBar(app.get(RegistryImport), file, dryRun);
        process.stdout.write(report(outcome, app.get(Catalogue)));
        if (outcome.rejected.length > 0) process.exitCode = 1;
      }),
    );
}

async function importWithBar(imports: RegistryImport, file: string, dryRun: boolean): Promise<ImportOutcome> {
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
    return await imports.run(createReadStream(file), { actor: system, dryRun, onProgress });
  } finally {
    bar.stop();
  }
}

/** What happened, for the terminal: counts, or each rejected line with its reason. */
function report({ stored, rows, communities, partnerships, rejected }: ImportOutcome, catalogue: Catalogue): string {
  if (rejected.length === 0) {
    const verb = stored ? 'Stored' : 'Would store';
    return `${verb} ${communities.added} new communities of ${communities.named} and ${partnerships.added} new partnerships of ${partnerships.named} from ${rows} lines.\n`;
  }
  const lines = rejected.map(
    ({ line, because }) => `  ${line > 0 ? `line ${line}` : 'file'}: ${catalogue.words('en', because)}\n`,
  );
  return `Nothing was stored: ${rejected.length} rejected.\n${lines.join('')}`;
}
