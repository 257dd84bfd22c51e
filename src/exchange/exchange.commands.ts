import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { z } from 'zod';
import { RunCheck, type RunChecked } from './matching/runs/run-check.service.js';

/** Opens the portal for one command and closes it. */
type WithPortal = (story: (portal: { app: INestApplicationContext }) => Promise<void>) => Promise<void>;

/** `exchange verify-run <id>` makes a stored plan again; it exits with 1 when it is another one. */
export function exchangeCommands(program: Command, withPortal: WithPortal): void {
  program
    .command('exchange')
    .description('Students of the exchange and their plans')
    .command('verify-run')
    .argument('<id>', 'of a plan that the board has kept')
    .description('Make a stored plan again from what it was made from, and compare')
    .action((id: string) =>
      withPortal(async ({ app }) => {
        const checked = z.uuid().safeParse(id).success ? await app.get(RunCheck, { strict: false }).check(id) : null;
        process.stdout.write(checked ? report(checked) : `There is no run ${id}.\n`);
        if (checked?.found !== 'same') process.exitCode = 1;
      }),
    );
}

function report(checked: RunChecked): string {
  const { id, askedSha256, made, kind } = checked.run;
  if (checked.found === 'other-asked')
    return `The run ${id} differs: what it is said to be made from has the hash ${checked.askedSha256}, and was stored with ${askedSha256}.\n`;
  if (checked.found === 'same')
    return `The run ${id} is the same again: ${made.students.length} students, ${made.unplaced} without a home, cost ${made.cost}, ${kind}; made from ${askedSha256}.\n`;
  const { again, moved } = checked;
  if (!again) return `The run ${id} differs: it is stored as proven, and could not be proven again in time.\n`;
  return `The run ${id} differs: made again, ${moved} of ${made.students.length} students live elsewhere, ${again.unplaced} have no home (stored: ${made.unplaced}), and it costs ${again.cost} (stored: ${made.cost}).\n`;
}
