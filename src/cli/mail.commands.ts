import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { ReturnedMails, system, Work } from '../platform/index.js';
import type { WithPortal } from './portal-commands.js';

/** `mail returned` takes what the mail server hands back, such as from an alias that pipes into it; it exits with 1 when nothing of it is ours. */
export function mailCommands(program: Command, withPortal: WithPortal): void {
  program
    .command('mail')
    .description('Mails of the portal')
    .command('returned')
    .argument('[file]', 'the message that came back; default: what is piped in')
    .description('Note that a mail did not arrive, from the report of a mail server')
    .action(async (file?: string) => {
      const report = file ? await readFile(file, 'utf8') : await text(process.stdin);
      await withPortal(async ({ app }) => {
        const returned = await app.get(Work).run(system, (unit) => app.get(ReturnedMails).take(unit, report));
        const sentence =
          returned > 0 ? `${returned} mail is marked as returned.` : 'This gives up no mail of the portal.';
        process.stdout.write(`${sentence}\n`);
        if (returned === 0) process.exitCode = 1;
      });
    });
}
