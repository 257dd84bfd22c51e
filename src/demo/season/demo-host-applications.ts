import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  ApplicationQueries,
  ApplicationsService,
  DocumentsService,
  InterviewsService,
  photograph,
  ReferencesService,
  SignaturesService,
  type NewSignature,
} from '../../applications/index.js';
import { hostApplication } from '../../host-families/index.js';
import { linkHolder, system, Work, type Actor } from '../../platform/index.js';
import { Deposits } from '../../storage/index.js';
import { drawHome, homePictures } from './demo-home-pictures.js';
import { hostAnswers } from './host-answers.js';

export interface DemoSigner {
  id: string;
  name: string;
  email: string;
}

/** What families of the demo season answer and send, and what others do for them. */
@Injectable()
export class DemoHostApplications {
  private pictures?: Promise<Map<string, string>>;

  constructor(
    private readonly work: Work,
    private readonly queries: ApplicationQueries,
    private readonly applications: ApplicationsService,
    private readonly documents: DocumentsService,
    private readonly references: ReferencesService,
    private readonly signatures: SignaturesService,
    private readonly interviews: InterviewsService,
    private readonly deposits: Deposits,
  ) {}

  async idOf(fileId: string): Promise<string> {
    return (await this.queries.idOf(this.work.read(), 'host-families', fileId))!;
  }

  /** Sections by code; all when not said. */
  async answer(
    family: Actor,
    applicationId: string,
    codes = hostApplication.sections.map(({ code }) => code),
  ): Promise<void> {
    await this.work.run(family, async (unit) => {
      for (const section of codes)
        await this.applications.saveSection(unit, {
          applicationId,
          section,
          version: 0,
          typed: hostAnswers[section]!,
          confirms: true,
        });
    });
  }

  /** The same five drawings for all families; somebody has accepted them when it is so said. */
  async photographs(family: Actor, applicationId: string, acceptedBy: Actor | null): Promise<void> {
    this.pictures ??= this.draw(family);
    const files = await this.pictures;
    const sent = { applicationId, language: null, isTranslation: false, replaces: null };
    const ids = await this.work.run(family, async (unit) => {
      const taken: string[] = [];
      for (const [kind, fileId] of files) taken.push(await this.documents.take(unit, { ...sent, kind, fileId }));
      return taken;
    });
    if (!acceptedBy) return;
    await this.work.run(acceptedBy, async (unit) => {
      for (const id of ids) await this.documents.accept(unit, applicationId, id);
    });
  }

  /** Somebody is asked; who has a relation answers at once. */
  async reference(
    family: Actor,
    applicationId: string,
    [name, relation]: readonly [string, string | null],
  ): Promise<void> {
    const email = `${name.toLowerCase().replace(' ', '.')}-${applicationId.slice(-4)}@demo.example`;
    const asked = { applicationId, name, email, locale: 'en' };
    const { token } = await this.work.run(family, (unit) => this.references.ask(unit, asked));
    if (!relation) return;
    const sheet = { relation, typed: hostAnswers['reference']! };
    await this.work.run(linkHolder(name, 'en'), (unit) => this.references.answer(unit, token, sheet));
  }

  /** The application, and the leave for the signer's own check. */
  async sign(family: Actor, applicationId: string, { id: personId, name }: DemoSigner): Promise<void> {
    for (const statement of ['application', 'background_check'])
      await this.signOne(family, name, { applicationId, statement, personId, locale: 'en' });
  }

  private async signOne(family: Actor, name: string, asked: NewSignature): Promise<void> {
    const { token } = await this.work.run(family, (unit) => this.signatures.ask(unit, asked));
    await this.work.run(linkHolder(name, 'en'), async (unit) => {
      const shown = await this.signatures.shown(unit, token);
      await this.signatures.sign(unit, token, { ...shown, typedName: name });
    });
  }

  async interview(
    by: Actor,
    applicationId: string,
    { attendeeIds, heldOn }: { attendeeIds: string[]; heldOn: string },
  ): Promise<void> {
    const held = { applicationId, mode: 'home', place: 'At the kitchen table', heldOn, attendeeIds };
    await this.work.run(by, (unit) => this.interviews.record(unit, { ...held, typed: hostAnswers['interview']! }));
  }

  private async draw(owner: Actor): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    for (const kind of homePictures) {
      const source = Readable.from([await drawHome(kind)]);
      const laid = await this.deposits.lay({ ...system, accountId: owner.accountId }, source, {
        purpose: photograph,
        originalName: kind,
      });
      if (!laid.ok) throw new Error('A photograph of the demo season was refused.');
      files.set(kind, laid.file.id);
    }
    return files;
  }
}
