import { randomUUID } from 'node:crypto';
import { IncidentsModule, IncidentSubjects, type IncidentSubjectKind } from '../../../src/incidents/index.js';
import type { Role } from '../../../src/auth/index.js';
import { Clock } from '../../../src/platform/index.js';
import { AuthPortal } from '../../auth/support/auth-portal.js';
import type { Caller } from '../../auth/support/caller.js';

export interface Somebody {
  id: string;
  email: string;
  browser: Caller;
}

/** A Wednesday, 10 in the morning at the office in New York. */
export const MORNING = '2026-11-18T15:00:00Z';

/** Households of tests: who lives there, who placed them, and how often they heard that something has changed. */
export class TestHouseholds implements IncidentSubjectKind {
  readonly code = 'household';
  readonly homes = new Map<string, { people: string[]; line: string[]; offeredTo: string[] }>();
  readonly changes: string[] = [];
  scope: string | null = null;

  add(home: Partial<{ people: string[]; line: string[]; offeredTo: string[] }> = {}): string {
    const id = randomUUID();
    this.homes.set(id, { people: [], line: [], offeredTo: [], ...home });
    return id;
  }

  choicesFor = async (_manager: unknown, accountId: string) =>
    [...this.homes]
      .filter(([, { offeredTo }]) => offeredTo.includes(accountId))
      .map(([id]) => ({ id, label: 'Adler', scope: this.scope }));

  find = async (_manager: unknown, words: string) =>
    words === 'Adler' ? [...this.homes].map(([id]) => ({ id, label: 'Adler' })) : [];

  labels = async (_manager: unknown, ids: readonly string[]) => new Map(ids.map((id) => [id, 'Household Adler']));
  scopeOf = async () => this.scope;
  lineOf = async (_manager: unknown, id: string) => this.homes.get(id)!.line;
  peopleOf = async (_manager: unknown, id: string) => this.homes.get(id)!.people;
  changed = async (_unit: unknown, id: string) => void this.changes.push(id);
}

/** The portal with the incident desk alone, and households of tests. */
export class IncidentsPortal {
  readonly households = new TestHouseholds();

  private constructor(readonly portal: AuthPortal) {
    portal.app.get(IncidentSubjects).register(this.households);
  }

  static async start(): Promise<IncidentsPortal> {
    const incidents = new IncidentsPortal(await AuthPortal.start({}, [], [IncidentsModule]));
    incidents.at(MORNING);
    return incidents;
  }

  /** It is this moment from now on. */
  at(moment: string): void {
    Object.assign(this.portal.app.get(Clock), { now: () => new Date(moment) });
  }

  /** Somebody, with a role behind their second factor where one is wished. */
  async somebody(displayName: string, role?: Role, scope: string | null = null): Promise<Somebody> {
    const until = new Date(Date.parse(MORNING) + 300 * 86_400_000);
    const roles = role ? [{ role, scope, until }] : [];
    const person = await this.portal.person({ displayName, roles });
    const browser = await this.portal.signedIn(person);
    await this.portal.sql(
      `UPDATE web_session SET sess = jsonb_set(sess::jsonb, '{secondFactor}', 'true')::json WHERE sess->>'accountId' = $1`,
      [person.id],
    );
    return { ...person, browser };
  }

  /** Reports as a person does. @returns the new case's page */
  async report(by: Somebody, wishes: Record<string, string> | [string, string][] = {}): Promise<string> {
    const told = { kind: 'welfare', affects: 'me', words: 'I am not well here.' };
    const form = Array.isArray(wishes) ? [...Object.entries(told), ...wishes] : { ...told, ...wishes };
    const { status, text } = await by.browser.post('/incidents', form);
    if (status !== 303) throw new Error(`Reporting answered ${status}: ${text}`);
    const [latest] = await this.portal.sql<{ id: string }>('SELECT id FROM incident ORDER BY id DESC LIMIT 1');
    return `/incidents/cases/${latest!.id}`;
  }

  /** What runs about the case, by kind. */
  async clocks(page: string): Promise<Record<string, string>> {
    const rows = await this.portal.sql<{ kind: string; due: Date }>(
      'SELECT kind, due_at AS due FROM duty WHERE subject_id = $1 AND done_at IS NULL AND dropped_at IS NULL ORDER BY kind',
      [page.split('/').at(-1)],
    );
    return Object.fromEntries(rows.map(({ kind, due }) => [kind.replace('incidents.', ''), due.toISOString()]));
  }
}

export const told = (
  who: 'department' | 'authority',
  mode: 'phone' | 'written',
  wishes: Record<string, string> = {},
) => ({
  told: who,
  mode,
  office: 'Exchange Visitor Program hotline',
  reference: 'EV-2026-118',
  dayDay: '18',
  dayMonth: '11',
  dayYear: '2026',
  time: '09:30',
  ...wishes,
});
