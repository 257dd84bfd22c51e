import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Catalogue, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { SchoolClock } from '../schools/school-clock.service.js';
import { cardPdf } from './documents/card-pdf.js';
import { sheetPdf } from './documents/sheet-pdf.js';
import { Dossiers } from './dossiers.queries.js';
import { ExchangePaper } from './exchange-paper.entity.js';
import { PAPER_KINDS, type PaperKind } from './paper-kind.js';
import { PaperMaking } from './paper-making.js';
import { missingFor, type Missing } from './sources.js';

/** The papers of a student: issued by the desk, made anew whenever a source changes, and given with a day. */
@Injectable()
export class PapersService {
  constructor(
    private readonly work: Work,
    private readonly dossiers: Dossiers,
    private readonly making: PaperMaking,
    private readonly catalogue: Catalogue,
    private readonly schools: SchoolClock,
  ) {}

  /** @returns what has to be on file first; empty when it was made, or says the same as the present one. @throws NotFound */
  issue(actor: Actor, applicationId: string, kind: PaperKind): Promise<Missing[]> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      const dossier = (await this.dossiers.of(unit.manager, [applicationId])).get(applicationId)!;
      const missing = missingFor(kind, dossier);
      if (missing.length === 0) await this.making.make(unit, dossier, kind);
      return missing;
    });
  }

  /**
   * The student, or the school, has the present version since a day (ISO).
   * @returns whether there is one, and the day has come and is not before it was made
   */
  give(actor: Actor, applicationId: string, { kind, on }: { kind: PaperKind; on: string }): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      const paper = await unit.manager.findOneBy(ExchangePaper, { applicationId, kind, replacedAt: IsNull() });
      if (!paper || on > dayOfOffice(unit.now) || on < dayOfOffice(paper.madeAt)) return false;
      await unit.manager.update(ExchangePaper, paper.id, { givenOn: on });
      const subject = { type: 'exchange-application', id: applicationId };
      await unit.record('exchange-paper.given', subject, { kind, version: paper.version, on });
      if (kind === 'school-pack') await this.schools.wind(unit, [applicationId]);
      return true;
    });
  }

  /**
   * Makes anew what is out of date of papers that were issued before. Whoever changes a source calls it in the same transaction; each night it is
   * asked of everybody. @returns how many were made
   */
  async renew(unit: Unit, applicationIds: readonly string[]): Promise<number> {
    const issued = await unit.manager.query<{ applicationId: string; kind: PaperKind }[]>(
      'SELECT application_id AS "applicationId", kind FROM exchange_paper WHERE application_id = ANY($1) AND replaced_at IS NULL ORDER BY id',
      [applicationIds],
    );
    if (issued.length === 0) return 0;
    const dossiers = await this.dossiers.of(unit.manager, applicationIds);
    let made = 0;
    for (const { applicationId, kind } of issued)
      if ((await this.making.make(unit, dossiers.get(applicationId)!, kind)) !== null) made += 1;
    return made;
  }

  /** A version as it was made; the reading is on record. @throws NotFound also for the Department's own letter */
  pdf(actor: Actor, applicationId: string, paperId: string): Promise<{ bytes: Buffer; name: string }> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      const paper = await unit.manager.findOneBy(ExchangePaper, { id: paperId, applicationId });
      if (!paper?.document) throw new NotFound();
      return this.read(unit, paper);
    });
  }

  /** For who may read it. */
  async read(unit: Unit, paper: ExchangePaper): Promise<{ bytes: Buffer; name: string }> {
    const { applicationId, kind, version } = paper;
    await unit.record('exchange-paper.read', { type: 'exchange-application', id: applicationId }, { kind, version });
    return { bytes: await this.printed(paper), name: `${kind}-${version}.pdf` };
  }

  private printed({ document, version, madeAt, replacedAt }: ExchangePaper): Promise<Buffer> {
    const { language, layout } = document!;
    const say = (key: string, params = {}) => this.catalogue.text(language, `exchange.sheet.${key}`, params);
    const foot = say(replacedAt ? 'foot-replaced' : 'foot', { version, on: madeAt });
    if (layout === 'card') return cardPdf(document!, madeAt, { cut: say('cut'), foot });
    return sheetPdf(document!, madeAt, foot);
  }
}

export const isIssuedByUs = (kind: PaperKind): boolean => kind !== 'welcome-letter' && PAPER_KINDS.includes(kind);
