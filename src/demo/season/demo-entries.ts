import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { GuardianAnswers } from '../../consent/index.js';
import { linkHolder, system, Work, type Actor } from '../../platform/index.js';
import { Deposits, type Purpose } from '../../storage/index.js';
import { artwork, recording, YaasService, type Submission } from '../../yaas/index.js';
import type { DemoLine } from './demo-registry.js';
import type { DemoWork } from './works.js';

/** How far an entry of the demo season goes. */
export type Stage =
  'draft' | 'awaiting_guardian' | 'awaiting_sponsor' | 'submitted' | 'returned' | 'declined' | 'withdrawn';

export interface DemoEntry {
  student: Actor;
  guardian: { name: string; email: string };
  line: DemoLine;
  work: DemoWork;
  stage: Stage;
  nameForm: 'full' | 'first_initial' | 'first' | 'city';
  editionId: string;
  /** The day until which a returned entry may be corrected, `YYYY-MM-DD`. */
  due: string;
}

/** Enters works the way people do: draft, submission, the guardian's answers, the coordinator's word. */
@Injectable()
export class DemoEntries {
  constructor(
    private readonly work: Work,
    private readonly yaas: YaasService,
    private readonly deposits: Deposits,
    private readonly guardians: GuardianAnswers,
  ) {}

  /** @returns the entry's id */
  async enter(entry: DemoEntry): Promise<string> {
    const id = await this.draft(entry);
    if (entry.stage === 'draft') return id;
    const submission = await this.work.run(entry.student, (unit) => this.yaas.submit(unit, id));
    if (entry.stage === 'awaiting_guardian') return id;
    await this.consent(entry, submission);
    if (entry.stage !== 'awaiting_sponsor') await this.sponsor(entry, id);
    return id;
  }

  private async draft({ student, line, work, editionId, guardian }: DemoEntry): Promise<string> {
    const { homeCommunityId: communityId, memberId, partnershipId, partner } = line;
    const start = { editionId, communityId, category: work.category, line: { memberId, partnershipId, partner } };
    const { id } = await this.work.run(student, (unit) => this.yaas.startEntry(unit, start));
    const files = await this.files(student, work);
    await this.work.run(student, async (unit) => {
      for (const fileId of files) await this.yaas.attachFile(unit, id, fileId);
      const views = work.side && files[1] ? { [files[1]]: work.side.alternativeText } : {};
      const fields = { ...fieldsOf(work, guardian), views };
      await this.yaas.saveDraft(unit, id, { version: files.length + 1, fields });
    });
    return id;
  }

  /** The main one first. */
  private async files(student: Actor, { picture, side, sound }: DemoWork): Promise<string[]> {
    const files: string[] = [];
    if (picture) files.push(await this.upload(student, await picture()));
    if (side) files.push(await this.upload(student, await side.picture()));
    if (sound) files.push(await this.upload(student, sound(), recording));
    return files;
  }

  private async upload(student: Actor, bytes: Buffer, purpose: Purpose = artwork): Promise<string> {
    const source = Readable.from([bytes]);
    const upload = await this.deposits.bring(student, source, { purpose, originalName: 'work' });
    if (!upload.ok) throw new Error('A file of the demo season was refused.');
    return upload.file.id;
  }

  /** By the guardian's link, or by the student alone who is of age. */
  private async consent(
    { student, guardian, nameForm }: DemoEntry,
    { entry, consentLinkPath }: Submission,
  ): Promise<void> {
    const answers = { enter: 'yes', judge: 'yes', exhibit_web: 'yes', name_form: nameForm, print_promotion: 'no' };
    if (!consentLinkPath) {
      const own = { answers, signature: student.displayName };
      await this.work.run(student, (unit) => this.yaas.consentAlone(unit, entry.id, own));
      return;
    }
    const token = consentLinkPath.split(/[/?]/)[2]!;
    const sheet = { revision: 0, answers, signature: guardian.name, relation: 'parent' } as const;
    await this.work.run(linkHolder(guardian.name, 'en'), (unit) => this.guardians.answer(unit, token, sheet));
  }

  private sponsor({ stage, student, due }: DemoEntry, id: string): Promise<void> {
    if (stage === 'withdrawn') return this.work.run(student, (unit) => this.yaas.withdraw(unit, id));
    return this.work.run(system, (unit) => {
      if (stage === 'returned') return this.yaas.giveBack(unit, id, { reason: returnReason, due });
      if (stage === 'declined') return this.yaas.decline(unit, id, declineReason);
      return this.yaas.confirm(unit, id);
    });
  }
}

const returnReason =
  'We love it. Please tell us in one sentence who or what gave you the idea, so that the source is named.';
const declineReason =
  'Our chapter can stand for works of students who live or study in the city; please ask the chapter of your home town.';

const fieldsOf = (work: DemoWork, guardian: DemoEntry['guardian']) => ({
  title: work.title,
  statement: work.statement,
  alternativeText: work.alternativeText,
  body: work.body,
  language: work.language as 'en',
  sources: '',
  aiUse: 'none' as const,
  aiStatement: '',
  ownWork: true,
  setVertically: work.setVertically ?? false,
  texts: work.texts ?? [],
  guardianName: guardian.name,
  guardianEmail: guardian.email,
  school: '',
});
