import type { Command } from 'commander';
import { AccountQueries } from '../auth/index.js';
import { Erasure, Purge, system, Work, type Erased, type Purged } from '../platform/index.js';
import type { WithPortal } from './portal-commands.js';

/** `retention purge` does what every night does; `retention erase` forgets a person who asks for it. */
export function retentionCommands(program: Command, withPortal: WithPortal): void {
  const retention = program.command('retention').description('What the portal forgets, and when');
  retention
    .command('purge')
    .description('Take away everything whose time is over, as every night does')
    .action(() =>
      withPortal(async ({ app }) => {
        for (const purged of await app.get(Purge).run()) process.stdout.write(`${nightLine(purged)}\n`);
      }),
    );
  retention
    .command('erase')
    .argument('<email>', 'the address of the account')
    .description('Forget a person who asks for it, and say what a law keeps')
    .action((email: string) =>
      withPortal(async ({ app }) => {
        const account = await app.get(AccountQueries).byEmail(email);
        if (!account) {
          process.stderr.write(`There is no account ${email}.\n`);
          process.exitCode = 1;
          return;
        }
        const erased = await app.get(Work).run(system, (unit) => app.get(Erasure).erase(unit, account.id));
        process.stdout.write(`${erasureReport(erased).join('\n')}\n`);
      }),
    );
}

const nightLine = ({ record, forgotten, partly, held }: Purged): string =>
  `${record}: ${forgotten} forgotten, ${partly} in part, ${held} held`;

/** What is left is said, so that nobody believes it gone. */
function erasureReport({ gone, held, inWordsAlone }: Erased): string[] {
  return [
    ...gone.map(({ record, id }) => `forgotten: ${record} ${id}`),
    ...held.map(({ record, id, by }) => `kept by ${by}: ${record} ${id}`),
    `${inWordsAlone.length} kinds of data are not reached by this command and have to be seen to by hand:`,
    ...inWordsAlone.map((column) => `  ${column}`),
  ];
}
