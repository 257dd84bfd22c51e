import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { Duties } from '../../duties/index.js';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { termOfSponsor } from '../matching/weights/term-of-sponsor.js';
import { ExchangeReport } from './exchange-report.entity.js';
import { ExchangeReportedStudent } from './exchange-reported-student.entity.js';
import { dutyCode } from './report.duties.js';
import type { ReportKind } from './report-kind.js';
import { lacking, type MoveLine, type PlacementLine } from './report-line.js';
import { ReportLines } from './report-lines.queries.js';
import type { StudentTold } from './reports.schema.js';

/** What is sent stays as it was sent. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly work: Work,
    private readonly lines: ReportLines,
    private readonly duties: Duties,
  ) {}

  /** Completes what the report says of a student. @throws NotFound, Forbidden */
  tell(actor: Actor, termId: string, { applicationId, ...told }: StudentTold): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await termOfSponsor(unit.manager, actor, termId);
      if (!(await unit.manager.existsBy(ExchangeApplication, { id: applicationId, termId }))) throw new NotFound();
      const row = { applicationId, ...told, toldBy: actor.accountId!, toldAt: unit.now };
      await unit.manager.upsert(ExchangeReportedStudent, row, ['applicationId']);
      await unit.record('exchange-report.student-told', { type: 'exchange-application', id: applicationId }, {});
    });
  }

  /**
   * The report as it stands is what was sent; a second one amends the first, with a reason.
   * @throws NotFound, Forbidden; Conflict when a student lacks what the law asks for, or nothing has changed
   */
  freeze(actor: Actor, { termId, kind, reason }: { termId: string; kind: ReportKind; reason: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await termOfSponsor(unit.manager, actor, termId);
      // Two who send at the same moment do so one after the other.
      await unit.manager.query('SELECT FROM exchange_term WHERE id = $1 FOR UPDATE', [termId]);
      const rows = await this.lines.of(unit.manager, termId, kind);
      const [sha256, before] = [hashOf(rows), await latest(unit.manager, termId, kind)];
      refuseToFreeze({ kind, rows, reason, isSame: before?.sha256 === sha256, isAmendment: before !== null });
      const told = {
        termId,
        kind,
        rows,
        sha256,
        reason: before ? reason : '',
        amendsId: before && (before.amendsId ?? before.id),
      };
      await this.keep(unit, { ...told, id: newId(), frozenBy: actor.accountId!, frozenAt: unit.now });
    });
  }

  private async keep(unit: Unit, report: ExchangeReport): Promise<void> {
    await unit.manager.insert(ExchangeReport, report);
    await this.duties.done(unit, { kind: dutyCode(report.kind), subjectId: report.termId });
    const { kind, sha256, reason } = report;
    const details = { kind, sha256, count: report.rows.length, ...(reason && { reason }) };
    await unit.record('exchange-report.frozen', { type: 'exchange-term', id: report.termId }, details);
  }
}

/** SHA-256 (hex) of the rows as canonical JSON. */
export const hashOf = (rows: readonly (PlacementLine | MoveLine)[]): string =>
  createHash('sha256').update(canonicalize(rows)!).digest('hex');

const latest = (manager: EntityManager, termId: string, kind: ReportKind): Promise<ExchangeReport | null> =>
  manager.findOne(ExchangeReport, { where: { termId, kind }, order: { frozenAt: 'DESC', id: 'DESC' } });

interface Freezing {
  kind: ReportKind;
  rows: readonly (PlacementLine | MoveLine)[];
  reason: string;
  isSame: boolean;
  isAmendment: boolean;
}

function refuseToFreeze({ kind, rows, reason, isSame, isAmendment }: Freezing): void {
  const incomplete = kind === 'placements' ? (rows as PlacementLine[]).filter((line) => lacking(line).length > 0) : [];
  if (incomplete.length > 0)
    throw new Conflict([], { key: 'exchange.reports.incomplete', params: { count: incomplete.length } });
  if (isSame) throw new Conflict([], { key: 'exchange.reports.same' });
  if (isAmendment && !reason) throw new Conflict([], { key: 'exchange.reports.why-amended' });
}
