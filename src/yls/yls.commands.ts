import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { z } from 'zod';
import { RunCheck, type RunChecked } from './allocation/runs/run-check.service.js';

/** Opens the portal for one command and closes it. */
type WithPortal = (story: (portal: { app: INestApplicationContext }) => Promise<void>) => Promise<void>;

/** `yls verify-run <id>` makes a stored plan again; it exits with 1 when it is another one. */
export function ylsCommands(program: Command, withPortal: WithPortal): void {
  program
    .command('yls')
    .description('The Youth Leadership Summit')
    .command('verify-run')
    .argument('<id>', 'of a plan of sessions, roles or rooms')
    .description('Make a stored plan again from its inputs and its seed, and compare')
    .action((id: string) =>
      withPortal(async ({ app }) => {
        const checked = z.uuid().safeParse(id).success ? await app.get(RunCheck, { strict: false }).check(id) : null;
        process.stdout.write(checked ? report(checked) : `There is no run ${id}.\n`);
        if (checked?.found !== 'same') process.exitCode = 1;
      }),
    );
}

function report({ run, found, askedSha256 }: RunChecked): string {
  const { id, kind, seed } = run;
  const standing = run.isProven ? 'proven' : 'with its stated gap';
  if (found === 'other-asked')
    return `The run ${id} differs: what it is said to be made from has the hash ${askedSha256}, and was stored with ${run.askedSha256}.\n`;
  if (found === 'same')
    return `The run ${id} of ${kind} is the same again, ${standing}; seed ${seed}, made from ${askedSha256}.\n`;
  return `The run ${id} of ${kind} differs: made again from ${askedSha256}, the plan is another one.\n`;
}
