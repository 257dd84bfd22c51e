import { Injectable } from '@nestjs/common';
import { AccountQueries, type AccountCard } from '../../auth/index.js';
import { system, Work, type Unit } from '../../platform/index.js';
import { DutyKinds } from '../duty-kinds.js';
import { heardInConfidence } from './confidential-duties.js';

interface RaisedIn {
  kind: string;
  subjectId: string;
  scope: string;
  responsible: string | null;
  level: number;
}

interface Told {
  reader: AccountCard;
  /** Duties before them. */
  overdue: number;
  soon: number;
}

/** Each night: tells of what is due or overdue, those first who are responsible, then their coordinators, then staff. */
@Injectable()
export class DutyClock {
  constructor(
    private readonly work: Work,
    private readonly kinds: DutyKinds,
    private readonly accounts: AccountQueries,
  ) {}

  /** Raises every duty as far as its time has come, and mails one digest to each person who hears of something new. @returns duties raised */
  strike(): Promise<number> {
    return this.work.run(system, async (unit) => {
      const raised = await this.raise(unit);
      for (const told of await this.readers(unit, raised)) await mailDigest(unit, told);
      return raised.length;
    });
  }

  /** One statement, however many clocks run. */
  private async raise(unit: Unit): Promise<RaisedIn[]> {
    const kinds = this.kinds.all();
    const days = (of: keyof (typeof kinds)[number]['raises']) => kinds.map(({ raises }) => raises[of]);
    const [rows] = await unit.manager.query<[RaisedIn[], number]>(
      `WITH kind AS (SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::int[]) AS k (code, responsible, coordinators, staff)),
       reached AS (
         SELECT d.id, CASE WHEN $5 >= d.due_at + kind.staff * interval '1 day' THEN 3
                           WHEN $5 >= d.due_at + kind.coordinators * interval '1 day' THEN 2 ELSE 1 END AS level
           FROM duty d JOIN kind ON kind.code = d.kind
          WHERE d.done_at IS NULL AND d.dropped_at IS NULL AND d.due_at <= $5::timestamptz + kind.responsible * interval '1 day')
       UPDATE duty d SET level = reached.level, raised_at = $5 FROM reached
        WHERE d.id = reached.id AND d.level < reached.level
        RETURNING d.kind, d.subject_id AS "subjectId", d.scope, d.responsible_account_id AS responsible, d.level`,
      [kinds.map(({ code }) => code), days('responsible'), days('coordinators'), days('staff'), unit.now],
    );
    return rows;
  }

  /** Who hears of it: those responsible, the coordinators of members whose duties are late, the responsible officers of those where they stay late, and staff. As many queries for a hundred people as for ten. */
  private async readers(unit: Unit, raised: readonly RaisedIn[]): Promise<Told[]> {
    const confidential = this.kinds.confidential();
    const open = raised.filter(({ kind }) => !confidential.includes(kind));
    const heard = await heardInConfidence(unit.manager, this.kinds, raised);
    const own = await this.accounts.byIds(
      [...raised.flatMap(({ responsible }) => responsible ?? []), ...heard.keys()],
      unit.manager,
    );
    const late = new Set(open.flatMap(({ level, scope }) => (level >= 2 ? [scope] : [])));
    const veryLate = [...new Set(open.flatMap(({ level, scope }) => (level === 3 ? [scope] : [])))];
    const coordinators = [
      ...(await this.accounts.holdersOfMany('coordinator', [...late], unit.manager)),
      ...(await this.accounts.holdersOfMany('responsible_officer', veryLate, unit.manager)),
    ];
    const isLateForStaff = veryLate.length > 0;
    const staff = isLateForStaff ? await this.accounts.holders('staff', null, unit.manager) : [];
    const readers = new Map([...coordinators.map(({ holder }) => holder), ...staff].map((card) => [card.id, card]));
    for (const card of own.values()) readers.set(card.id, card);
    const counts = await countsFor(unit, { readers: [...readers.keys()], coordinators, staff, heard, confidential });
    return [...readers.values()].map((reader) => ({ reader, ...counts.get(reader.id)! }));
  }
}

interface Readers {
  readers: readonly string[];
  coordinators: readonly { holder: AccountCard; scopes: readonly string[] }[];
  staff: readonly AccountCard[];
  /** Subjects of confidential duties by the account that hears of them. */
  heard: ReadonlyMap<string, readonly string[]>;
  /** Codes of the kinds of which nobody else hears. */
  confidential: readonly string[];
}

type Counts = Pick<Told, 'overdue' | 'soon'>;

/** What each of them has before them; a duty that reaches somebody in two ways counts once. */
async function countsFor(
  unit: Unit,
  { readers, coordinators, staff, heard, confidential }: Readers,
): Promise<Map<string, Counts>> {
  const held = coordinators.flatMap(({ holder, scopes }) => scopes.map((scope) => ({ reader: holder.id, scope })));
  const hears = [...heard].flatMap(([reader, subjects]) => subjects.map((subject) => ({ reader, subject })));
  const rows = await unit.manager.query<(Counts & { reader: string })[]>(
    `WITH told AS MATERIALIZED (
       SELECT id, responsible_account_id AS responsible, scope, level, subject_id, kind = ANY ($6) AS confidential, due_at < $5 AS overdue FROM duty
        WHERE done_at IS NULL AND dropped_at IS NULL AND level > 0),
     late AS (SELECT count(*) FILTER (WHERE overdue) AS overdue, count(*) FILTER (WHERE NOT overdue) AS soon FROM told WHERE level = 3 AND NOT confidential),
     everywhere AS (SELECT unnest($4::uuid[]) AS reader),
     one_by_one AS (
       SELECT responsible AS reader, id, level, confidential, overdue FROM told WHERE responsible = ANY($1)
        UNION
       SELECT held.reader, told.id, told.level, false, told.overdue FROM unnest($2::uuid[], $3::uuid[]) AS held (reader, scope)
         JOIN told ON told.scope = held.scope AND told.level >= 2 AND NOT told.confidential
        UNION
       SELECT hears.reader, told.id, told.level, true, told.overdue FROM unnest($7::uuid[], $8::uuid[]) AS hears (reader, subject)
         JOIN told ON told.subject_id = hears.subject AND told.level >= 2 AND told.confidential),
     counted AS (
       SELECT reader, count(*) FILTER (WHERE overdue) AS overdue, count(*) FILTER (WHERE NOT overdue) AS soon FROM one_by_one
        WHERE NOT (level = 3 AND NOT confidential AND reader IN (SELECT reader FROM everywhere)) GROUP BY reader)
     SELECT r.reader, (coalesce(c.overdue, 0) + CASE WHEN e.reader IS NULL THEN 0 ELSE late.overdue END)::int AS overdue,
            (coalesce(c.soon, 0) + CASE WHEN e.reader IS NULL THEN 0 ELSE late.soon END)::int AS soon
       FROM unnest($1::uuid[]) AS r (reader) CROSS JOIN late LEFT JOIN counted c USING (reader) LEFT JOIN everywhere e USING (reader)`,
    [
      readers,
      held.map(({ reader }) => reader),
      held.map(({ scope }) => scope),
      staff.map(({ id }) => id),
      unit.now,
      confidential,
      hears.map(({ reader }) => reader),
      hears.map(({ subject }) => subject),
    ],
  );
  return new Map(rows.map(({ reader, ...counts }) => [reader, counts]));
}

/** Numbers alone: a mail may be read by others, so it names no family and no student. */
async function mailDigest(unit: Unit, { reader, overdue, soon }: Told): Promise<void> {
  const params = { overdue, soon, name: reader.addressedAs ?? reader.displayName };
  await unit.mail({
    to: reader.email,
    locale: reader.locale,
    subject: { key: 'duties.mail.subject', params },
    paragraphs: [
      { key: 'duties.mail.greeting', params },
      { key: 'duties.mail.counts', params },
    ],
    action: { label: { key: 'duties.mail.action' }, url: '/duties' },
  });
}
