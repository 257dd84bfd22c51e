import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readRows, system } from '../../platform/index.js';
import { readAnswers, type Answers } from '../answers/read-answers.js';
import type { Typed } from '../answers/read-field.js';
import { ApplicationDoor, type AskedApplication } from '../application/application-door.js';
import type { Section } from '../definition/definition.js';

/** What an application says, without a person: no referee has a name here. */
export interface ApplicationSheet {
  /** By section, of groups that are not sensitive. */
  answers: Readonly<Record<string, Answers>>;
  /** What was sent and stands, kinds in no order, the oldest first. */
  files: readonly { kind: string; fileId: string }[];
  /** What referees wrote who count; empty where it was not asked for. */
  references: readonly { relation: string; answers: Answers }[];
}

interface Wanted {
  ids: readonly string[];
  /** Reading them is logged. */
  references: boolean;
}

interface Kept<Row> {
  applicationId: string;
  row: Row;
}

/**
 * What many applications say, in as many queries as one: for a programme that shows them to others by its own rules, and answers for what each of
 * those sees. Nobody's leave is asked here.
 */
@Injectable()
export class ApplicationSheets {
  constructor(private readonly door: ApplicationDoor) {}

  /** What was typed into one line of the form, by the application's id; forms without such a question, or without an answer, are left out. */
  async line(manager: EntityManager, ids: readonly string[], field: string): Promise<Map<string, string>> {
    const asked = await this.door.all(manager, ids);
    const sections = await sectionsOf(manager, asked);
    const lines = asked.flatMap((one): [string, string][] => {
      const { id } = one.application;
      const typed = plainOf(one, sections.get(id) ?? []).find((row) => typeof row.typed[field] === 'string');
      return typed ? [[id, typed.typed[field] as string]] : [];
    });
    return new Map(lines);
  }

  /** By the application's id; those that do not exist are left out. */
  async of(manager: EntityManager, { ids, references }: Wanted): Promise<Map<string, ApplicationSheet>> {
    const asked = await this.door.all(manager, ids);
    const sections = await sectionsOf(manager, asked);
    const files = await filesOf(manager, ids);
    const words = references ? await referencesOf(manager, ids) : new Map<string, ReferenceRow[]>();
    return new Map(
      asked.map((one) => {
        const { id } = one.application;
        const { fields = [] } = one.definition.references?.asked ?? {};
        return [
          id,
          {
            answers: answersOf(one, sections.get(id) ?? []),
            files: files.get(id) ?? [],
            references: (words.get(id) ?? []).map(({ relation, typed }) => ({
              relation,
              answers: readAnswers(fields, typed).answers,
            })),
          },
        ];
      }),
    );
  }
}

interface SectionRow {
  code: string;
  typed: Typed;
}

interface ReferenceRow {
  relation: string;
  typed: Typed;
}

function answersOf(asked: AskedApplication, rows: readonly SectionRow[]) {
  const typed = new Map(rows.map((row) => [row.code, row.typed]));
  return Object.fromEntries(
    plainSections(asked).map(({ code, fields }) => [code, readAnswers(fields, typed.get(code) ?? {}).answers]),
  );
}

/** Sections of groups that are not sensitive. */
function plainSections({ definition: { groups, sections } }: AskedApplication): readonly Section[] {
  const sensitive = new Set(groups.filter((group) => group.sensitive).map(({ code }) => code));
  return sections.filter(({ group }) => !sensitive.has(group));
}

/** Forms of other years may keep a section of the same code apart. */
function plainOf(asked: AskedApplication, rows: readonly SectionRow[]): SectionRow[] {
  const plain = new Set(plainSections(asked).map(({ code }) => code));
  return rows.filter(({ code }) => plain.has(code));
}

/** Sections of sensitive groups are not asked for. */
const sectionsOf = async (manager: EntityManager, asked: readonly AskedApplication[]) =>
  byApplication(
    await manager.query<Kept<SectionRow>[]>(
      `SELECT application_id AS "applicationId", jsonb_build_object('code', code, 'typed', typed) AS row
         FROM application_section WHERE application_id = ANY($1) AND code = ANY($2)`,
      [
        asked.map(({ application }) => application.id),
        [...new Set(asked.flatMap((one) => plainSections(one).map(({ code }) => code)))],
      ],
    ),
  );

const filesOf = async (manager: EntityManager, ids: readonly string[]) =>
  byApplication(
    await manager.query<Kept<{ kind: string; fileId: string }>[]>(
      `SELECT application_id AS "applicationId", jsonb_build_object('kind', kind, 'fileId', file_id) AS row
         FROM application_document WHERE application_id = ANY($1) AND state IN ('sent', 'accepted') ORDER BY id`,
      [ids],
    ),
  );

async function referencesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, ReferenceRow[]>> {
  const projection = {
    name: 'applications.references-of-many',
    reader: 'a programme',
    from: 'application_reference f JOIN application_request r ON r.id = f.request_id',
    columns: { id: 'r.id', applicationId: 'r.application_id', relation: 'f.relation', typed: 'f.typed' },
    sensitive: ['relation', 'typed'] as const,
  };
  const reading = {
    where: `r.application_id = ANY($1) AND r.state = 'given'`,
    parameters: [ids],
    orderBy: 'f.relation, r.id',
  };
  const rows = await readRows<ReferenceRow & { id: string; applicationId: string }>(manager, system, {
    projection,
    reading,
  });
  return Map.groupBy(rows, ({ applicationId }) => applicationId);
}

const byApplication = <Row>(kept: readonly Kept<Row>[]): Map<string, Row[]> =>
  new Map(
    [...Map.groupBy(kept, ({ applicationId }) => applicationId)].map(([id, rows]) => [id, rows.map(({ row }) => row)]),
  );
