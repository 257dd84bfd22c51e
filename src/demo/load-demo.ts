import type { INestApplicationContext } from '@nestjs/common';
import type { PortalConfig } from '../platform/index.js';
import { RegistryQueries } from '../registry/index.js';
import { demoAccounts, demoGuardian, demoPassword } from './season/accounts.js';
import { DemoSeason } from './season/demo-season.js';

/** Loads the demo season into an empty database, unless the settings say no; never in production. */
export async function loadDemo(app: INestApplicationContext, config: PortalConfig): Promise<void> {
  if (!wanted(config)) return;
  const { communities } = await app.get(RegistryQueries).figures(new Date().toISOString().slice(0, 10));
  if (communities === 0) await app.get(DemoSeason).load((sentence) => void process.stdout.write(`  ${sentence}\n`));
}

/** The table of demo accounts, for the start; empty without a demo season. */
export function demoTable(config: PortalConfig): string {
  if (!wanted(config)) return '';
  const rows = Object.values(demoAccounts).map(({ email, does }) => `    ${email.padEnd(30)} ${does}`);
  const guardian = `    ${'(no account)'.padEnd(30)} Guardian: ${config.publicUrl}/platform/mailbox?to=${demoGuardian.email}`;
  return ['  Demo accounts; the password of each is', `    ${demoPassword}`, '', ...rows, guardian, ''].join('\n');
}

const wanted = ({ production, settings }: PortalConfig): boolean => !production && (settings.DEMO ?? true);
