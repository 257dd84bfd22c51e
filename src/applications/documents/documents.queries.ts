import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readRows, type Actor } from '../../platform/index.js';
import { byGroup } from '../answers/by-group.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { DocumentState } from './application-document.entity.js';

/** A document as its readers see it. */
export interface DocumentRow {
  id: string;
  kind: string;
  fileId: string;
  language: string | null;
  isTranslation: boolean;
  state: DocumentState;
  note: string;
  sentAt: Date;
}

/** How far a kind has come; no file can be found by it. */
export interface DocumentProgress {
  kind: string;
  needed: number;
  sent: number;
  accepted: number;
  returned: number;
}

/** What was sent, and what is still awaited. */
@Injectable()
export class DocumentQueries {
  constructor(private readonly door: ApplicationDoor) {}

  /** All that the actor may see, newest first within a kind. Seeing documents of a sensitive group is logged. */
  async read(manager: EntityManager, actor: Actor, open: OpenApplication): Promise<DocumentRow[]> {
    const kinds = open.definition.documents.filter(({ group }) => open.standing.reads.includes(group));
    const found: DocumentRow[] = [];
    for (const { name, isSensitive, things } of byGroup(open, kinds)) {
      const projection = {
        name: `${name}.documents`,
        reader: 'whom the programme lets read the group',
        from: 'application_document d',
        columns: {
          id: 'd.id',
          kind: 'd.kind',
          fileId: 'd.file_id',
          language: 'd.language',
          isTranslation: 'd.is_translation',
          state: 'd.state',
          note: 'd.note',
          sentAt: 'd.sent_at',
        },
        sensitive: isSensitive ? (['fileId', 'note'] as const) : [],
      };
      const parameters = [open.application.id, things.map(({ code }) => code)];
      const reading = { where: 'd.application_id = $1 AND d.kind = ANY($2)', parameters, orderBy: 'd.id DESC' };
      found.push(...(await readRows<DocumentRow>(manager, actor, { projection, reading })));
    }
    return found;
  }

  /** How far each kind has come, by application; of many in two queries. */
  async progress(manager: EntityManager, ids: readonly string[]): Promise<Map<string, DocumentProgress[]>> {
    const asked = await this.door.all(manager, ids);
    const counts = await manager.query<{ id: string; kind: string; state: DocumentState; count: number }[]>(
      `SELECT application_id AS id, kind, state, count(*)::int AS count FROM application_document
        WHERE application_id = ANY($1) AND state <> 'replaced' GROUP BY application_id, kind, state`,
      [ids],
    );
    const of = (id: string, kind: string, state: DocumentState) =>
      counts.find((row) => row.id === id && row.kind === kind && row.state === state)?.count ?? 0;
    return new Map(
      asked.map(({ application: { id }, definition }) => [
        id,
        definition.documents.map(({ code: kind, needed }) => ({
          kind,
          needed,
          sent: of(id, kind, 'sent'),
          accepted: of(id, kind, 'accepted'),
          returned: of(id, kind, 'returned'),
        })),
      ]),
    );
  }
}
