import { Injectable } from '@nestjs/common';
import { Work, type Actor, type RuleResult, judge } from '../../../platform/index.js';
import { LawBooks } from '../../../law/index.js';
import { applicationOfDesk } from '../../application/application-of-desk.js';
import { dayOfOffice } from '../../application/office-day.js';
import { Dossiers } from '../dossiers.queries.js';
import { ExchangeCardContact } from '../exchange-card-contact.entity.js';
import { ExchangeFeeSheet } from '../exchange-fee-sheet.entity.js';
import { ExchangeInsurancePolicy } from '../exchange-insurance-policy.entity.js';
import { ExchangePaper } from '../exchange-paper.entity.js';
import { PAPER_KINDS, type PaperKind } from '../paper-kind.js';
import { paperRules } from '../papers.facts.js';
import { PapersFacts } from '../papers-facts.queries.js';
import { hashOfSources, missingFor, type Missing } from '../sources.js';

/** A kind of paper with all of its versions, the newest first. */
export interface PaperOnDesk {
  kind: PaperKind;
  missing: Missing[];
  /** A source has changed since the present version was made. */
  isStale: boolean;
  versions: Pick<ExchangePaper, 'id' | 'version' | 'madeAt' | 'replacedAt' | 'givenOn'>[];
}

export interface PapersOnDesk {
  applicationId: string;
  student: string;
  papers: PaperOnDesk[];
  contacts: ExchangeCardContact | null;
  policy: ExchangeInsurancePolicy | null;
  fees: ExchangeFeeSheet | null;
  rules: RuleResult[];
}

/** The papers of one student for the desk; a fixed number of queries. */
@Injectable()
export class PapersQueries {
  constructor(
    private readonly work: Work,
    private readonly dossiers: Dossiers,
    private readonly facts: PapersFacts,
    private readonly books: LawBooks,
  ) {}

  /** @throws NotFound for who is not of its desks */
  of(actor: Actor, applicationId: string): Promise<PapersOnDesk> {
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      await applicationOfDesk(unit, applicationId);
      const dossier = (await this.dossiers.of(manager, [applicationId])).get(applicationId)!;
      const made = await manager.find(ExchangePaper, { where: { applicationId }, order: { version: 'DESC' } });
      const [policy] = await manager.find(ExchangeInsurancePolicy, {
        where: { applicationId },
        order: { recordedAt: 'DESC', id: 'DESC' },
        take: 1,
      });
      const [fees] = await manager.find(ExchangeFeeSheet, {
        where: { applicationId },
        order: { madeAt: 'DESC', id: 'DESC' },
        take: 1,
      });
      const day = dayOfOffice(unit.now);
      const facts = (await this.facts.factsOf(manager, [applicationId])).get(applicationId)!;
      const papers = PAPER_KINDS.map((kind): PaperOnDesk => {
        const versions = made.filter((paper) => paper.kind === kind);
        const now = hashOfSources(kind, dossier);
        const present = versions.find(({ replacedAt }) => replacedAt === null);
        const isStale = present !== undefined && now !== null && present.sourcesHash !== now;
        return { kind, missing: missingFor(kind, dossier), isStale, versions };
      });
      return {
        applicationId,
        student: dossier.student.name,
        papers,
        contacts: await manager.findOneBy(ExchangeCardContact, { applicationId }),
        policy: policy ?? null,
        fees: fees ?? null,
        rules: judge(paperRules, { ...facts, day, law: await this.books.inForce(day, manager) }),
      };
    });
  }
}
