import { Injectable } from '@nestjs/common';
import { readRows, Work, type Actor } from '../../platform/index.js';
import { codeOf, type ExportRow } from './export-dataset.js';
import { personExport } from './export-projections.js';
import { inBatches } from './in-batches.js';

/** The columns of the persons, in their order. */
export const PERSON_COLUMNS = [
  'code',
  'entry_id',
  'name',
  'called_name',
  'birth_date',
  'school',
  'guardian_name',
  'guardian_email',
] as const;

/** Who made an edition's works; every reading is logged with who read it. */
@Injectable()
export class PersonsExport {
  constructor(private readonly work: Work) {}

  async *rows(actor: Actor, editionId: string): AsyncGenerator<ExportRow> {
    for await (const batch of inBatches((after, limit) => this.after(actor, { editionId, after, limit })))
      for (const { id, name, calledName, birthDate, school, guardianName, guardianEmail } of batch)
        yield {
          code: codeOf(id),
          entry_id: id,
          name,
          called_name: calledName,
          birth_date: birthDate,
          school,
          guardian_name: guardianName,
          guardian_email: guardianEmail,
        };
  }

  private after(actor: Actor, { editionId, after, limit }: { editionId: string; after: string; limit: number }) {
    const where = 'e.edition_id = $1 AND e.id > $2';
    const reading = { where, parameters: [editionId, after], orderBy: 'e.id', limit };
    return readRows(this.work.read(), actor, { projection: personExport, reading });
  }
}
