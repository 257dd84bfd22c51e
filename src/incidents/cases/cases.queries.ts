import { Injectable } from '@nestjs/common';
import { AccountQueries, type AccountCard } from '../../auth/index.js';
import { Duties } from '../../duties/index.js';
import { LawBooks } from '../../law/index.js';
import {
  AuditLog,
  Clock,
  judge,
  Lifecycles,
  NotFound,
  readRows,
  Work,
  type Actor,
  type RuleResult,
} from '../../platform/index.js';
import { IncidentSubjects } from '../incident-subjects.js';
import type { NoticeMode, NoticeTo } from '../notices/incident-notice.entity.js';
import { noteProjection, reportProjection, type CaseLine, type NoteRow, type ReportRow } from './case.projection.js';
import type { IncidentState } from './incident-kind.js';
import { IncidentReaders } from './incident-readers.service.js';
import { READABLE, reachOf } from './incident.reach.js';
import { closingRules } from './incident.rules.js';

export interface NoticeRow {
  id: string;
  told: NoticeTo;
  mode: NoticeMode;
  office: string;
  reference: string;
  givenAt: Date;
  recordedByName: string;
}

export interface StepRow {
  id: string;
  what: string;
  ownerName: string;
  dueOn: string;
  doneAt: Date | null;
  doneNote: string | null;
}

export interface CaseInFull {
  one: Omit<CaseLine, 'dueAt'> & { scope: string | null };
  reports: ReportRow[];
  people: { name: string; part: 'affected' | 'accused' }[];
  subjects: { kind: string; label: string }[];
  barred: { name: string; because: string }[];
  /** Accounts that may be of the people it is about; the desk says whether they are. */
  claimed: string[];
  notices: NoticeRow[];
  notes: NoteRow[];
  steps: StepRow[];
  clocks: { kind: string; dueAt: Date }[];
  readers: AccountCard[];
  officers: AccountCard[];
  /** What must be so before it is closed. */
  closing: RuleResult[];
  /** What happened to it and who read it, newest first. */
  trail: { action: string; at: Date; by: string; reason: string | null }[];
}

const PAGE = 25;

const LINE = `i.id, i.scope, i.kind, i.state, i.outcome, i.opened_at AS "openedAt", i.officer_id AS "officerId", o.display_name AS "officerName"`;

/** Cases as far as the actor may read them; each reading of one is on record. */
@Injectable()
export class CasesQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountQueries,
    private readonly readers: IncidentReaders,
    private readonly subjects: IncidentSubjects,
    private readonly duties: Duties,
    private readonly books: LawBooks,
  ) {}

  /** What waits longest first; a fixed number of queries. */
  async desk(actor: Actor, state: IncidentState, after?: string) {
    const manager = this.work.read();
    const rows = await manager.query<Omit<CaseLine, 'dueAt'>[]>(
      `SELECT ${LINE} FROM incident i LEFT JOIN account_brief o ON o.id = i.officer_id
        WHERE (${READABLE}) AND i.state = $4 AND ($5::uuid IS NULL OR i.id > $5) ORDER BY i.id LIMIT ${PAGE + 1}`,
      [...reachOf(actor), state, after ?? null],
    );
    const counts = await manager.query<{ state: IncidentState; count: number }[]>(
      `SELECT i.state, count(*)::int AS count FROM incident i WHERE (${READABLE}) GROUP BY i.state`,
      reachOf(actor),
    );
    const shown = rows.slice(0, PAGE);
    const clocks = await this.duties.running(
      manager,
      shown.map(({ id }) => id),
    );
    const dueAt = (id: string) => clocks.find(({ subjectId }) => subjectId === id)?.dueAt ?? null;
    const cases: CaseLine[] = shown.map((row) => ({ ...row, dueAt: dueAt(row.id) }));
    return {
      cases,
      next: rows.length > PAGE ? cases.at(-1)!.id : null,
      counts: Object.fromEntries(counts.map((one) => [one.state, one.count])) as Partial<Record<IncidentState, number>>,
    };
  }

  async mayRead(actor: Actor, id: string): Promise<boolean> {
    const found = await this.work
      .read()
      .query<unknown[]>(`SELECT 1 FROM incident i WHERE i.id = $4 AND (${READABLE})`, [...reachOf(actor), id]);
    return found.length > 0;
  }

  /** A case in full; that it was read, and by whom, is put on record first. @throws NotFound for who may not read it */
  async read(actor: Actor, id: string): Promise<CaseInFull> {
    const manager = this.work.read();
    const [one] = await manager.query<CaseInFull['one'][]>(
      `SELECT ${LINE} FROM incident i LEFT JOIN account_brief o ON o.id = i.officer_id WHERE i.id = $4 AND (${READABLE})`,
      [...reachOf(actor), id],
    );
    if (!one) throw new NotFound();
    await this.work.run(actor, (unit) => unit.record('incident.read', { type: 'incident', id }));
    const ofCase = { where: 'r.incident_id = $1', parameters: [id], orderBy: 'r.reported_at, r.id' };
    const ofNotes = { where: 'n.incident_id = $1', parameters: [id], orderBy: 'n.written_at, n.id' };
    const done = await this.doneFor(id);
    return {
      one,
      closing: await this.closing(one, done),
      reports: await readRows(manager, actor, { projection: reportProjection, reading: ofCase }),
      notes: await readRows(manager, actor, { projection: noteProjection, reading: ofNotes }),
      ...(await this.about(id)),
      ...done,
      readers: await this.readers.of(manager, one),
      officers: await this.readers.officersFor(manager, one),
      trail: await this.trail(id),
    };
  }

  private async about(id: string): Promise<Pick<CaseInFull, 'people' | 'subjects' | 'barred' | 'claimed'>> {
    const manager = this.work.read();
    const people = await manager.query<CaseInFull['people']>(
      'SELECT a.display_name AS name, p.part FROM incident_person p JOIN account_brief a ON a.id = p.account_id WHERE p.incident_id = $1 ORDER BY p.named_at',
      [id],
    );
    const barred = await manager.query<CaseInFull['barred']>(
      'SELECT a.display_name AS name, b.because FROM incident_bar b JOIN account_brief a ON a.id = b.account_id WHERE b.incident_id = $1 ORDER BY b.barred_at, a.display_name',
      [id],
    );
    const rows = await manager.query<{ kind: string; subjectId: string }[]>(
      'SELECT kind, subject_id AS "subjectId" FROM incident_subject WHERE incident_id = $1 ORDER BY named_at',
      [id],
    );
    const claimed: string[] = [];
    const subjects: CaseInFull['subjects'] = [];
    for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
      const ids = ofKind.map(({ subjectId }) => subjectId);
      const labels = (await this.subjects.of(kind)?.labels(manager, ids)) ?? new Map<string, string>();
      subjects.push(...ids.map((subjectId) => ({ kind, label: labels.get(subjectId) ?? subjectId })));
    }
    for (const { kind, subjectId } of rows)
      claimed.push(...((await this.subjects.of(kind)?.claimedOf?.(manager, subjectId)) ?? []));
    return { people, barred, subjects, claimed };
  }

  private async doneFor(id: string): Promise<Pick<CaseInFull, 'notices' | 'steps' | 'clocks'>> {
    const manager = this.work.read();
    const notices = await manager.query<NoticeRow[]>(
      `SELECT n.id, n.told, n.mode, n.office, n.reference, n.given_at AS "givenAt", a.display_name AS "recordedByName"
         FROM incident_notice n JOIN account_brief a ON a.id = n.recorded_by WHERE n.incident_id = $1 ORDER BY n.given_at, n.id`,
      [id],
    );
    const steps = await manager.query<StepRow[]>(
      `SELECT s.id, s.what, a.display_name AS "ownerName", s.due_on::text AS "dueOn", s.done_at AS "doneAt", s.done_note AS "doneNote"
         FROM support_step s JOIN account_brief a ON a.id = s.owner_id WHERE s.incident_id = $1 ORDER BY s.due_on, s.id`,
      [id],
    );
    return { notices, steps, clocks: await this.duties.running(manager, [id]) };
  }

  private async closing(
    { kind }: Pick<CaseLine, 'kind'>,
    { notices, steps }: Pick<CaseInFull, 'notices' | 'steps'>,
  ): Promise<RuleResult[]> {
    const law = await this.books.inForce(this.clock.now().toISOString().slice(0, 10));
    return judge(closingRules, { kind, notices, openSteps: steps.filter(({ doneAt }) => !doneAt).length, law });
  }

  private async trail(id: string): Promise<CaseInFull['trail']> {
    const manager = this.work.read();
    const records = await this.audit.about(manager, { type: 'incident', id });
    const events = await this.lifecycles.history(manager, id);
    const names = await this.accounts.displayNames([...records, ...events].flatMap(({ accountId }) => accountId ?? []));
    const by = (accountId: string | null) => names.get(accountId ?? '') ?? '';
    const told = [
      ...records.map(({ action, at, accountId }) => ({ action, at, by: by(accountId), reason: null })),
      ...events
        .filter(({ reason }) => reason)
        .map(({ event, at, accountId, reason }) => ({ action: `incident.${event}`, at, by: by(accountId), reason })),
    ];
    return told.toReversed().toSorted((one, other) => other.at.getTime() - one.at.getTime());
  }
}
