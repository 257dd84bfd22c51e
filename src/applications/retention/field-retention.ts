import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import type { Unit } from '../../platform/index.js';
import { StorageService } from '../../storage/index.js';
import { inputsOf } from '../answers/read-field.js';
import { ApplicationDoor, type AskedApplication } from '../application/application-door.js';
import { Application } from '../application/application.entity.js';
import type { DocumentKind } from '../definition/definition.js';
import type { Field } from '../definition/field.js';
import { ApplicationDocument } from '../documents/application-document.entity.js';
import { fieldsOver } from './kept-months.js';

/** So many in one night; the next goes on. */
const BATCH = 2_000;

/** Takes away single answers whose own time is over while the application is still kept. */
@Injectable()
export class FieldRetention {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly storage: StorageService,
  ) {}

  /** @returns how many applications lost an answer */
  async forget(unit: Unit, day: string): Promise<number> {
    const ended = await unit.manager.query<{ id: string }[]>(
      `SELECT id FROM application WHERE ends_on < $1::date - make_interval(months => forgotten_months + 1) ORDER BY ends_on, id LIMIT ${BATCH}`,
      [day],
    );
    const asked = await this.door.all(
      unit.manager,
      ended.map(({ id }) => id),
    );
    let touched = 0;
    for (const one of asked) touched += (await this.forgetIn(unit, one, monthsSince(one, day))) ? 1 : 0;
    return touched;
  }

  private async forgetIn(unit: Unit, { application, definition }: AskedApplication, months: number): Promise<boolean> {
    const { id } = application;
    const { sections, references, interview, documents } = definition;
    const ofRequest = 'request_id IN (SELECT id FROM application_request WHERE application_id = $2)';
    const seen = fieldsOver(interview?.checklist ?? [], months);
    const referees = fieldsOver(references?.asked.fields ?? [], months);
    await takeOut(unit, referees, { table: 'application_reference', where: ofRequest, parameters: [id] });
    await takeOut(unit, seen, { table: 'application_interview', where: 'application_id = $2', parameters: [id] });
    for (const { code, fields } of sections) {
      const over = fieldsOver(fields, months);
      const where = 'application_id = $2 AND code = $3';
      await takeOut(unit, over, { table: 'application_section', where, parameters: [id, code] });
      await takeOutOfSubmissions(unit, over, [id, code]);
    }
    const papers = documents.filter(({ keptMonths }) => keptMonths !== undefined && keptMonths <= months);
    await this.forgetPapers(unit, id, papers);
    await unit.manager.update(Application, id, { forgottenMonths: months });
    return (
      [...sections.flatMap(({ fields }) => fieldsOver(fields, months)), ...referees, ...seen, ...papers].length > 0
    );
  }

  /** Earlier versions with them, and the bytes of all. */
  private async forgetPapers(unit: Unit, applicationId: string, kinds: readonly DocumentKind[]): Promise<void> {
    if (kinds.length === 0) return;
    const kind = In(kinds.map(({ code }) => code));
    const papers = await unit.manager.findBy(ApplicationDocument, { applicationId, kind });
    await unit.manager.delete(ApplicationDocument, { applicationId, kind });
    for (const { fileId } of papers) await this.storage.remove(unit, fileId);
  }
}

interface Rows {
  table: string;
  /** With parameters from `$2` on. */
  where: string;
  parameters: string[];
}

async function takeOut(unit: Unit, over: readonly Field[], { table, where, parameters }: Rows): Promise<void> {
  if (over.length === 0) return;
  const inputs = over.flatMap(inputsOf);
  await unit.manager.query(`UPDATE ${table} SET typed = typed - $1::text[] WHERE ${where}`, [inputs, ...parameters]);
}

/** Question and answer go; the hash of that day stays. */
async function takeOutOfSubmissions(unit: Unit, over: readonly Field[], parameters: string[]): Promise<void> {
  if (over.length === 0) return;
  await unit.manager.query(
    `UPDATE submitted_section s SET answers = coalesce(
       (SELECT jsonb_agg(a ORDER BY n) FROM jsonb_array_elements(s.answers) WITH ORDINALITY AS t(a, n) WHERE NOT a ->> 'field' = ANY($1)), '[]')
      FROM application_submission p WHERE p.id = s.submission_id AND p.application_id = $2 AND s.code = $3`,
    [over.map((field) => field.code), ...parameters],
  );
}

/** Whole months that have passed since the programme's last day. */
function monthsSince({ application: { endsOn } }: AskedApplication, day: string): number {
  const since = Temporal.PlainDate.from(endsOn!).add({ days: 1 });
  return since.until(Temporal.PlainDate.from(day), { largestUnit: 'month' }).months;
}
