import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Unit } from '../../../platform/index.js';
import { ActCorrections } from '../../partnerships/act-corrections.service.js';
import { actKinds, partnershipKinds, type DatePrecision } from '../../partnerships/partnership-kind.js';
import { RegistryService } from '../../registry.service.js';
import { day, neededText, oneOf, text } from './cells.js';
import { changesBetween } from './field-changes.js';
import { missing, RejectedCell, unknown, type ImportTable, type RecordChange } from './import-table.js';
import { communityNamed } from './named-member.js';

const schema = z.object({
  communities: neededText,
  kind: oneOf(partnershipKinds),
  act: oneOf(actKinds),
  date: neededText.regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'registry.import.cell.act_date'),
  signers: text,
  source: text,
  term_ends_on: day,
});

type Row = z.output<typeof schema>;

interface KnownAct {
  id: string;
  signers: string;
  source: string | null;
  term_ends_on: string | null;
}

const precisions: Record<number, DatePrecision> = { 4: 'year', 7: 'month', 10: 'day' };

/**
 * Acts of agreements: known again by the agreement, their kind and day. What a line says otherwise replaces the act as a correction, and the
 * act as it was stays on record.
 */
@Injectable()
export class ActsTable implements ImportTable<Row> {
  readonly schema = schema;
  readonly required = ['communities', 'act', 'date'];

  constructor(
    private readonly registry: RegistryService,
    private readonly corrections: ActCorrections,
  ) {}

  async keep(unit: Unit, row: Row): Promise<RecordChange> {
    if (!row.act) throw missing('act');
    const act = { kind: row.act, ...dated(row), partnershipId: await this.partnership(unit, row) };
    const label = `${row.communities}, ${row.act} ${row.date}`;
    const known = await this.find(unit, act);
    if (!known) {
      await this.registry.addAct(unit, { ...act, ...told(row) });
      return { label, change: 'added', fields: [] };
    }
    const signers = row.signers && peopleOf(row.signers).join('; ');
    const fields = changesBetween({ ...known }, { signers, source: row.source, term_ends_on: row.term_ends_on });
    if (fields.length === 0) return { label, change: 'unchanged', fields };
    await this.corrections.correct(unit, known.id, { act: { ...act, ...told(row, known) }, because: 'Import of acts' });
    return { label, change: 'changed', fields };
  }

  /** The agreement between exactly these communities; of two kinds, the one that the line names. */
  private async partnership({ manager }: Unit, { communities, kind }: Row): Promise<string> {
    const slugs = communities.split(/[\s,;]+/).filter(Boolean);
    const ids = [];
    for (const slug of slugs) ids.push(await communityNamed(manager, slug));
    const found = await manager.query<{ id: string }[]>(
      `SELECT id FROM partnership WHERE party_key = $1 AND merged_into_id IS NULL AND ($2::text IS NULL OR kind = $2)`,
      [ids.toSorted().join(' '), kind],
    );
    if (found.length === 0) throw unknown('communities', communities);
    if (found.length > 1) throw missing('kind');
    return found[0]!.id;
  }

  private async find(
    { manager }: Unit,
    { partnershipId, kind, datedOn }: { partnershipId: string; kind: string; datedOn: string },
  ): Promise<KnownAct | undefined> {
    const [found] = await manager.query<KnownAct[]>(
      `SELECT id, array_to_string(signers, '; ') AS signers, source, term_ends_on::text AS term_ends_on FROM partnership_act
        WHERE partnership_id = $1 AND kind = $2 AND dated_on = $3 AND replaced_at IS NULL`,
      [partnershipId, kind, datedOn],
    );
    return found;
  }
}

/** The first day of what is known of the date, and how much that is. @throws RejectedCell where the calendar has no such day */
function dated({ date }: Row): { datedOn: string; datePrecision: DatePrecision } {
  const datedOn = `${date}-01-01`.slice(0, 10);
  if (z.iso.date().safeParse(datedOn).success) return { datedOn, datePrecision: precisions[date.length]! };
  throw new RejectedCell({ key: 'registry.import.cell.act_date', params: { column: 'date', value: date } });
}

/** What the line tells of the act, with what is on record where it says nothing. */
const told = (row: Row, known?: KnownAct) => ({
  signers: peopleOf(row.signers ?? known?.signers ?? ''),
  source: row.source ?? known?.source ?? null,
  termEndsOn: row.term_ends_on ?? known?.term_ends_on ?? null,
});

/** Signers of a cell, parted by semicolons. */
const peopleOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
