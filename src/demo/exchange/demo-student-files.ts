import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  ApplicationQueries,
  ApplicationsService,
  DocumentsService,
  InterviewsService,
  OwnSigning,
  paper,
  photograph,
  ReferencesService,
} from '../../applications/index.js';
import { EXCHANGE, exchangeApplication, NaturalParents, ParentsService, STATEMENTS } from '../../exchange/index.js';
import { linkHolder, system, Work, type Actor } from '../../platform/index.js';
import { Deposits } from '../../storage/index.js';
import { drawHome, homePictures } from '../season/demo-home-pictures.js';
import { parentsEmail, type DemoStudent } from './exchange-students.js';
import { answersOf, interviewNotes, teachersWord } from './student-answers.js';
import { drawPaper } from './drawn-paper.js';

/** A student's application, begun. */
export interface BegunFile {
  /** Of the exchange. */
  id: string;
  /** Of the form. */
  formId: string;
  actor: Actor;
  birthDate: string;
}

/** Sections that are filled in while an application is half done. */
const FIRST_HALF: ReadonlySet<string> = new Set(['personal', 'family', 'schooling', 'interests']);

/** What students of the demo season answer and send, and what parents, teachers and interviewers do for them. */
@Injectable()
export class DemoStudentFiles {
  private files?: Promise<Map<string, string[]>>;

  constructor(
    private readonly work: Work,
    private readonly queries: ApplicationQueries,
    private readonly applications: ApplicationsService,
    private readonly documents: DocumentsService,
    private readonly references: ReferencesService,
    private readonly interviews: InterviewsService,
    private readonly signing: OwnSigning,
    private readonly parents: ParentsService,
    private readonly natural: NaturalParents,
    private readonly deposits: Deposits,
  ) {}

  async formOf(id: string): Promise<string> {
    return (await this.queries.idOf(this.work.read(), EXCHANGE, id))!;
  }

  async answer(student: DemoStudent, { formId, actor, birthDate }: BegunFile, isHalf: boolean): Promise<void> {
    const sections = exchangeApplication.sections.filter(({ code }) => !isHalf || FIRST_HALF.has(code));
    await this.work.run(actor, async (unit) => {
      for (const section of sections)
        await this.applications.saveSection(unit, {
          applicationId: formId,
          section: section.code,
          // It was begun with what the account knows.
          version: section.code === 'personal' ? 1 : 0,
          typed: answersOf(student, section, birthDate),
        });
    });
  }

  /** The same few sheets and pictures for all. */
  async send({ formId, actor }: BegunFile): Promise<void> {
    this.files ??= this.draw(actor);
    const files = await this.files;
    const sent = { applicationId: formId, language: 'en', isTranslation: false, replaces: null };
    await this.work.run(actor, async (unit) => {
      for (const [kind, ids] of files)
        for (const fileId of ids) await this.documents.take(unit, { ...sent, kind, fileId });
    });
  }

  /** Two teachers are asked, and answer at once. */
  async recommend({ id, formId, actor }: BegunFile): Promise<void> {
    for (const name of ['Larysa Inkpen', 'Yuriy Chalk']) {
      const email = `${name.toLowerCase().replace(' ', '.')}-${id.slice(-4)}@demo.example`;
      const asked = { applicationId: formId, name, email, locale: 'en' };
      const { token } = await this.work.run(actor, (unit) => this.references.ask(unit, asked));
      const sheet = { relation: 'teacher', typed: teachersWord() };
      await this.work.run(linkHolder(name, 'en'), (unit) => this.references.answer(unit, token, sheet));
    }
  }

  async nameParent(student: DemoStudent, { id, actor }: BegunFile): Promise<void> {
    const told = { name: student.parent, email: parentsEmail(student), relation: 'mother', locale: 'en' } as const;
    await this.parents.name(actor, id, told);
  }

  /** The parent reads all, and signs each paper. */
  async sign({ id, formId }: BegunFile): Promise<void> {
    for (const { personId, name } of await this.natural.of(this.work.read(), id))
      for (const statement of STATEMENTS) {
        const paperAt = { applicationId: formId, statement, locale: 'en' };
        const { textHash, answersHash } = await this.signing.toRead(paperAt);
        const signed = { textHash, answersHash, typedName: name };
        await this.work.run(linkHolder(name, 'en'), (unit) =>
          this.signing.sign(unit, { ...paperAt, personId, signed }),
        );
      }
  }

  async interview(by: Actor, { id, formId }: BegunFile, heldOn: string): Promise<void> {
    const held = { applicationId: formId, mode: 'in_person', place: 'City hall of Poltava', heldOn, attendeeIds: [id] };
    await this.work.run(by, (unit) => this.interviews.record(unit, { ...held, typed: interviewNotes() }));
  }

  private async draw(owner: Actor): Promise<Map<string, string[]>> {
    const album = await Promise.all(homePictures.slice(0, 3).map(drawHome));
    const papers = ['transcript', 'passport', 'vaccination'];
    const sheets = await Promise.all(papers.map(drawPaper));
    const files = new Map<string, string[]>();
    for (const [at, kind] of papers.entries()) files.set(kind, [await this.lay(owner, sheets[at]!, kind)]);
    const pictures: string[] = [];
    for (const bytes of album) pictures.push(await this.lay(owner, bytes, 'album'));
    return files.set('album', pictures);
  }

  private async lay(owner: Actor, bytes: Buffer, kind: string): Promise<string> {
    const purpose = kind === 'album' ? photograph : paper;
    const by = { ...system, accountId: owner.accountId };
    const laid = await this.deposits.lay(by, Readable.from([bytes]), { purpose, originalName: `${kind}.jpg` });
    if (!laid.ok) throw new Error('A paper of the demo season was refused.');
    return laid.file.id;
  }
}
