import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { defineProjection, readRows, type Actor } from '../../platform/index.js';
import { FileLinks, FileQueries } from '../../storage/index.js';

/** A photograph for somebody to whom its programme shows it: small, and large behind a link that soon ends. */
export interface PhotographShown {
  /** Code of the kind of document. */
  kind: string;
  picture: { src: string; width: number; height: number };
  href: string;
}

interface Row {
  /** Of the programme's subject. */
  id: string;
  kind: string;
  fileId: string;
}

const acceptedPhotograph = defineProjection<Row>({
  name: 'application-photographs',
  reader: 'whom the programme shows pictures of the applicant or the home',
  from: 'application_document d JOIN application a ON a.id = d.application_id',
  columns: { id: 'a.subject_id', kind: 'd.kind', fileId: 'd.file_id' },
  always: `d.state = 'accepted'`,
  sensitive: ['fileId'],
});

/** Long enough to look at a page, too short to be handed on. */
const SECONDS = 900;

/** Photographs that a desk has accepted, for readers of its programme; the reading is logged. Who may is said by the programme before it asks. */
@Injectable()
export class AcceptedPhotographs {
  constructor(
    private readonly files: FileQueries,
    private readonly links: FileLinks,
  ) {}

  /** By subject, in the order of the kinds, then as they were sent; those that are not ready to be shown are left out. Of many in two queries. */
  async of(
    manager: EntityManager,
    actor: Actor,
    { programme, subjectIds, kinds }: { programme: string; subjectIds: readonly string[]; kinds: readonly string[] },
  ): Promise<Map<string, PhotographShown[]>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await readRows(manager, actor, {
      projection: acceptedPhotograph,
      reading: {
        where: 'a.programme = $1 AND a.subject_id = ANY($2) AND d.kind = ANY($3)',
        parameters: [programme, subjectIds, kinds],
        orderBy: 'array_position($3, d.kind), d.id',
      },
    });
    const small = await this.files.derivatives(
      rows.map(({ fileId }) => fileId),
      'list',
    );
    const shown = rows.flatMap(({ id, kind, fileId }) => {
      const { width, height } = small.get(fileId) ?? {};
      if (!width || !height) return [];
      const link = (size: 'list' | 'page') => this.links.url(fileId, size, { lasts: SECONDS });
      return [{ id, kind, picture: { src: link('list'), width, height }, href: link('page') }];
    });
    return Map.groupBy(shown, ({ id }) => id);
  }
}
