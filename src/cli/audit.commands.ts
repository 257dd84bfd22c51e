import type { Command } from 'commander';
import { AuditChain, type ChainReport } from '../platform/index.js';
import type { WithPortal } from './portal-commands.js';

/** `audit verify` walks the hash chain; it exits with 1 when the chain does not hold. */
export function auditCommands(program: Command, withPortal: WithPortal): void {
  const audit = program.command('audit').description('The audit log');
  audit
    .command('verify')
    .description('Recompute the hash chain of the audit log')
    .action(() =>
      withPortal(async ({ app }) => {
        const report = await app.get(AuditChain).verify();
        process.stdout.write(`${sentence(report)}\n`);
        if (!report.ok) process.exitCode = 1;
      }),
    );
  audit
    .command('seal')
    .description('Seal all records that are not sealed yet')
    .action(() =>
      withPortal(async ({ app }) => {
        process.stdout.write(`Sealed ${await app.get(AuditChain).seal()} records.\n`);
      }),
    );
}

function sentence({ ok, seals, sealedRecords, unsealedRecords, head, broken }: ChainReport): string {
  if (ok)
    return `The chain holds: ${sealedRecords} records in ${seals} seals; ${unsealedRecords} records wait for the next seal.\nLast seal: ${head ?? 'none'}`;
  return `The chain is broken at seal ${broken!.seal}: ${broken!.because}.`;
}
