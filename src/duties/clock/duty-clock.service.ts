import { Injectable } from '@nestjs/common';
import { AccountQueries, type AccountCard } from '../../auth/index.js';
import { system, Work, type Unit } from '../../platform/index.js';
import { DutyKinds } from '../duty-kinds.js';

interface RaisedIn {
  scope: string;
  responsible: string | null;
  level: number;
}

interface Told {
  reader: AccountCard;
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
        RETURNING d.scope, d.responsible_account_id AS responsible, d.level`,
      [kinds.map(({ code }) => code), days('responsible'), days('coordinators'), days('staff'), unit.now],
    );
    return rows;
  }

  private async readers(unit: Unit, raised: readonly RaisedIn[]): Promise<Told[]> {
    const own = new Set(raised.flatMap(({ responsible }) => responsible ?? []));
    const scopes = new Set(raised.flatMap(({ level, scope }) => (level >= 2 ? [scope] : [])));
    const readers = new Map(await this.accounts.byIds([...own], unit.manager));
    const scopesOf = new Map<string, string[]>();
    for (const scope of scopes)
      for (const card of await this.accounts.holders('coordinator', scope, unit.manager)) {
        readers.set(card.id, card);
        scopesOf.set(card.id, [...(scopesOf.get(card.id) ?? []), scope]);
      }
    const staff = raised.some(({ level }) => level === 3)
      ? await this.accounts.holders('staff', null, unit.manager)
      : [];
    for (const card of staff) readers.set(card.id, card);
    const everything = new Set(staff.map(({ id }) => id));
    const told: Told[] = [];
    for (const reader of readers.values()) {
      const within = { scopes: scopesOf.get(reader.id) ?? [], everything: everything.has(reader.id) };
      told.push({ reader, ...(await countsFor(unit, reader.id, within)) });
    }
    return told;
  }
}

async function countsFor(
  unit: Unit,
  accountId: string,
  { scopes, everything }: { scopes: readonly string[]; everything: boolean },
): Promise<{ overdue: number; soon: number }> {
  const [counts] = await unit.manager.query<{ overdue: number; soon: number }[]>(
    `SELECT count(*) FILTER (WHERE due_at < $4)::int AS overdue, count(*) FILTER (WHERE due_at >= $4)::int AS soon FROM duty
      WHERE done_at IS NULL AND dropped_at IS NULL AND level > 0
        AND (responsible_account_id = $1 OR (scope = ANY($2) AND level >= 2) OR ($3 AND level = 3))`,
    [accountId, scopes, everything, unit.now],
  );
  return counts!;
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
