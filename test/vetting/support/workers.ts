import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AccountQueries } from '../../../src/auth/index.js';
import { newId, Work, type Actor } from '../../../src/platform/index.js';
import { WorkersService } from '../../../src/vetting/index.js';
import type { PaperKind } from '../../../src/vetting/papers/paper-kind.js';

interface WorkerWishes {
  /** The member for whom they work. */
  scope: string;
  name?: string;
  /** Of an account that is there already. */
  email?: string;
  home?: { latitude: number; longitude: number } | null;
  employer?: string;
  /** ISO day of all their papers; today in New York when not said. */
  papersOf?: string;
  /** Papers that are missing. */
  without?: readonly PaperKind[];
}

const trainings = ['coordinator-training', 'department-training', 'criminal-check', 'registry-check'] as const;

export const asStaff = (accountId: string): Actor => ({
  kind: 'account',
  accountId,
  displayName: 'Sam Okafor',
  grants: [{ role: 'staff', scope: null }],
  locale: 'en',
  secondFactor: true,
});

/** Somebody appointed by staff, with every paper on file but those that are to be missing. @returns their ids */
export async function aWorker(
  app: INestApplicationContext,
  staff: Actor,
  wishes: WorkerWishes,
): Promise<{ id: string; accountId: string; email: string }> {
  const {
    scope,
    name = 'Rosa Lindqvist',
    home = null,
    employer = '',
    without = [],
    email = `worker-${newId()}@example.org`,
  } = wishes;
  const completedOn = wishes.papersOf ?? Temporal.Now.plainDateISO('America/New_York').toString();
  const workers = app.get(WorkersService, { strict: false });
  const told = { scope, email, name, employer, home, homePlace: 'Irondequoit, New York', locale: 'en' };
  const { id } = await workers.appoint(staff, { ...told, timeZone: 'America/New_York' });
  for (const kind of trainings.filter((one) => !without.includes(one)))
    await workers.file(staff, id, {
      kind,
      completedOn,
      clear: true,
      vendorReference: kind.endsWith('check') ? 'V-118' : null,
      note: '',
    });
  const account = (await app.get(AccountQueries, { strict: false }).byEmail(email))!;
  const own: Actor = { ...staff, accountId: account.id, displayName: name, grants: [] };
  if (!without.includes('conflict-declaration')) await workers.declare(own, { clear: true, note: '' });
  return { id, accountId: account.id, email };
}

export const manager = (app: INestApplicationContext) => app.get(Work, { strict: false }).read();
