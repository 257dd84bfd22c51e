import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  ApplicationQueries,
  ApplicationsService,
  DocumentsService,
  OwnSigning,
  paper,
} from '../../applications/index.js';
import { linkHolder, newId, system, Work, type Actor } from '../../platform/index.js';
import { Deposits } from '../../storage/index.js';
import {
  DossiersService,
  FeesService,
  FeeTerms,
  PAPER_STATEMENTS,
  papersDefinition,
  Payments,
  RegistrationFiles,
  YLS_PAPERS,
} from '../../yls/index.js';
import { drawPaper } from '../exchange/drawn-paper.js';
import { paperAnswers } from './paper-answers.js';
import type { BegunRegistration } from './demo-summit-files.js';
import { comesTo, type DemoSummitStudent } from './summit-students.js';

interface Days {
  begins: string;
  ends: string;
  today: string;
}

/** Papers and fees of those who have taken a place at a summit of the demo season. */
@Injectable()
export class DemoSummitPapers {
  private card?: Promise<Buffer>;

  constructor(
    private readonly work: Work,
    private readonly queries: ApplicationQueries,
    private readonly applications: ApplicationsService,
    private readonly documents: DocumentsService,
    private readonly signing: OwnSigning,
    private readonly deposits: Deposits,
    private readonly dossiers: DossiersService,
    private readonly files: RegistrationFiles,
    private readonly fees: FeesService,
    private readonly terms: FeeTerms,
    private readonly payments: Payments,
  ) {}

  setTerms(staff: Actor, summitId: string): Promise<void> {
    const payTo =
      'Lakeside Credit Union, account 20-4471; cheques to “Friends of the summit”, 2 Harbor Street, Dayton, Ohio';
    return this.terms.change(staff, summitId, { payTo, payWithinDays: 14 });
  }

  /** As the portal does by its jobs: it asks for papers and the fee. The family brings as much as it comes to. */
  async bring(staff: Actor, student: DemoSummitStudent, begun: BegunRegistration, days: Days): Promise<void> {
    await this.work.run(system, (unit) => this.dossiers.open(unit, begun.id));
    await this.fees.raise(begun.id);
    if (!comesTo(student, 'signed')) return;
    await this.fillIn(student, begun, days);
    const isWhole = comesTo(student, 'complete');
    const money = { cents: isWhole ? 179_500 : 60_000, method: 'transfer', occurredOn: days.today } as const;
    await this.payments.receive(staff, begun.id, { ...money, token: newId(), reference: '', beyond: false });
  }

  private async fillIn(student: DemoSummitStudent, { id, actor }: BegunRegistration, days: Days): Promise<void> {
    const applicationId = (await this.queries.idOf(this.work.read(), YLS_PAPERS, id))!;
    const facts = { name: student.name, guardian: student.guardian, arrives: days.begins, leaves: days.ends };
    await this.work.run(actor, async (unit) => {
      for (const { code: section } of papersDefinition.sections)
        await this.applications.saveSection(unit, {
          applicationId,
          section,
          version: 0,
          typed: paperAnswers(section, facts),
        });
    });
    for (const kind of paperAnswers('allergies', facts)['severity']
      ? ['insurance_card', 'action_plan']
      : ['insurance_card'])
      await this.send(actor, { applicationId, kind });
    await this.sign(id, applicationId);
  }

  private async send(actor: Actor, about: { applicationId: string; kind: string }): Promise<void> {
    this.card ??= drawPaper('Lake Mutual');
    const by = { ...system, accountId: actor.accountId };
    const laid = await this.deposits.lay(by, Readable.from([await this.card]), {
      purpose: paper,
      originalName: 'card.jpg',
    });
    if (!laid.ok) throw new Error('A paper of the demo season was refused.');
    const sent = { ...about, fileId: laid.file.id, language: 'en', isTranslation: false, replaces: null };
    await this.work.run(actor, (unit) => this.documents.take(unit, sent));
  }

  private async sign(id: string, applicationId: string): Promise<void> {
    const { guardian } = await this.files.one(this.work.read(), id);
    const { id: personId, name: typedName } = guardian!;
    for (const statement of PAPER_STATEMENTS) {
      const at = { applicationId, statement, locale: 'en' };
      const { textHash, answersHash } = await this.signing.toRead(at);
      const signed = { textHash, answersHash, typedName };
      await this.work.run(linkHolder(typedName, 'en'), (unit) => this.signing.sign(unit, { ...at, personId, signed }));
    }
  }
}
