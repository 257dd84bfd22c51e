import { Option, type Command } from 'commander';
import { AccountsService } from '../auth/index.js';
import { system, Work } from '../platform/index.js';
import type { WithPortal } from './portal-commands.js';

interface InviteOptions {
  name: string;
  role: 'administrator' | 'staff';
  language: string;
}

/** `accounts invite` gives a new installation its first administrator. */
export function accountCommands(program: Command, withPortal: WithPortal): void {
  program
    .command('accounts')
    .description('Accounts and their roles')
    .command('invite')
    .argument('<email>', 'where the sign-in link is mailed')
    .description('Make an administrator or a member of staff, who gets a sign-in link by mail')
    .requiredOption('--name <name>', 'how the person is called')
    .addOption(
      new Option('--role <role>', 'the role, everywhere').choices(['administrator', 'staff']).default('administrator'),
    )
    .option('--language <code>', 'language of the mail', 'en')
    .action((email: string, { name, role, language }: InviteOptions) =>
      withPortal(async ({ app }) => {
        const accounts = app.get(AccountsService);
        const invitation = { email, name, role, scope: null, locale: language };
        await app.get(Work).run(system, (unit) => accounts.inviteByEmail(unit, invitation));
        process.stdout.write(`${email} is invited as ${role}; the sign-in link is in the outbox.\n`);
      }),
    );
}
