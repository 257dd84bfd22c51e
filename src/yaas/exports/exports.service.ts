import { Injectable } from '@nestjs/common';
import { Work, type Actor, type ExportedTable } from '../../platform/index.js';
import { hasRole } from '../../auth/index.js';
import { NotFound } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { AWARD_COLUMNS, AwardsExport } from './awards-export.js';
import { CONSENT_COLUMNS, ConsentsExport } from './consents-export.js';
import { tableOf, type Dataset, type ExportRow } from './export-dataset.js';
import { PERSON_COLUMNS, PersonsExport } from './persons-export.js';
import { WORK_COLUMNS, WorksExport } from './works-export.js';

/** What programme staff take out of an edition. Each taking stands in the audit log. */
@Injectable()
export class Exports {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
    private readonly works: WorksExport,
    private readonly persons: PersonsExport,
    private readonly consents: ConsentsExport,
    private readonly awards: AwardsExport,
  ) {}

  /** Editions that the actor may take from. */
  async editionsOf(actor: Actor): Promise<EditionWithRules[]> {
    const all = await this.editions.all();
    return all.filter(({ id }) => hasRole(actor, 'staff', id));
  }

  /** @throws NotFound for an edition that is not the actor's */
  async take(
    actor: Actor,
    editionId: string,
    dataset: Dataset,
  ): Promise<{ name: string; table: ExportedTable<ExportRow> }> {
    const { year } = await this.noteTaking(actor, editionId, dataset);
    return { name: `yaas-${year}-${dataset}`, table: this.tableOf(actor, editionId, dataset) };
  }

  /** @throws NotFound for an edition that is not the actor's */
  async noteTaking(actor: Actor, editionId: string, what: string): Promise<EditionWithRules> {
    if (!hasRole(actor, 'staff', editionId)) throw new NotFound();
    const edition = await this.editions.byId(editionId);
    await this.work.run(actor, (unit) =>
      unit.record('yaas.export.taken', { type: 'edition', id: editionId }, { what }),
    );
    return edition;
  }

  private tableOf(actor: Actor, editionId: string, dataset: Dataset): ExportedTable<ExportRow> {
    if (dataset === 'works') return tableOf(WORK_COLUMNS, this.works.rows(actor, editionId));
    if (dataset === 'awards') return tableOf(AWARD_COLUMNS, this.awards.rows(editionId));
    if (dataset === 'persons') return tableOf(PERSON_COLUMNS, this.persons.rows(actor, editionId));
    return tableOf(CONSENT_COLUMNS, this.consents.rows(actor, editionId));
  }
}
