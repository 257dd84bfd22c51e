import { Injectable } from '@nestjs/common';
import { ConsentQueries } from '../../consent/index.js';
import { Work, type Actor } from '../../platform/index.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { codeOf, type ExportRow } from './export-dataset.js';
import { WorksExport } from './works-export.js';

/** The columns of the consents, in their order: one row for each scope that was answered. */
export const CONSENT_COLUMNS = ['code', 'entry_id', 'scope', 'answer'] as const;

/** What may be done with an edition's works as it holds now. */
@Injectable()
export class ConsentsExport {
  constructor(
    private readonly work: Work,
    private readonly works: WorksExport,
    private readonly consents: ConsentQueries,
  ) {}

  async *rows(actor: Actor, editionId: string): AsyncGenerator<ExportRow> {
    for await (const batch of this.works.batches(actor, editionId)) {
      const ids = batch.map(({ id }) => id);
      const answers = await this.consents.effective(this.work.read(), PROGRAMME, ids);
      for (const id of ids)
        for (const [scope, answer] of Object.entries(answers.get(id) ?? {}))
          yield { code: codeOf(id), entry_id: id, scope, answer };
    }
  }
}
