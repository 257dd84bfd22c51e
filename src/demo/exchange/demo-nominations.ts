import { Injectable } from '@nestjs/common';
import { HandingIn, NominationService, Openings, SchoolAcceptances, SelectionService } from '../../exchange/index.js';
import { DemoPeople } from '../season/demo-people.js';
import type { ExchangeStage } from './demo-exchange-stage.js';
import { DemoStudentFiles, type BegunFile } from './demo-student-files.js';
import { reaches, type DemoStudent } from './exchange-students.js';

/** From a student's first page to the sponsor's word. */
@Injectable()
export class DemoNominations {
  constructor(
    private readonly people: DemoPeople,
    private readonly openings: Openings,
    private readonly files: DemoStudentFiles,
    private readonly handingIn: HandingIn,
    private readonly nomination: NominationService,
    private readonly selection: SelectionService,
    private readonly acceptances: SchoolAcceptances,
  ) {}

  /** As far as the student comes, on the day (ISO) on which the clock stands. */
  async play(stage: ExchangeStage, student: DemoStudent, today: string): Promise<BegunFile> {
    const file = await this.begin(stage, student);
    await this.files.answer(student, file, student.until === 'draft');
    if (student.until === 'draft') return file;
    await this.bring(student, file);
    if (!reaches(student, 'signed')) return file;
    await this.files.sign(file);
    await this.files.interview(stage.sender, file, today);
    if (reaches(student, 'nominated')) await this.nominate(stage, student, file.id);
    if (reaches(student, 'selected')) await this.select(stage, file.id, today);
    return file;
  }

  private async begin(stage: ExchangeStage, { name, email, born, term }: DemoStudent): Promise<BegunFile> {
    const birthDate = `${stage.calendar.now.getFullYear() - born}-03-09`;
    const actor = await this.people.add({ email, name, role: 'student', birthDate });
    const id = await this.openings.begin(actor, { termId: stage.terms[term].id, communityId: stage.communityId });
    return { id, formId: await this.files.formOf(id), actor, birthDate };
  }

  private async bring(student: DemoStudent, file: BegunFile): Promise<void> {
    await this.files.send(file);
    await this.files.recommend(file);
    await this.files.nameParent(student, file);
    await this.handingIn.handIn(file.actor, file.id);
  }

  private async nominate(stage: ExchangeStage, student: DemoStudent, id: string): Promise<void> {
    const { sender, coordinator, officer, scope } = stage;
    await this.nomination.nominate(sender, id, { memberId: scope, isDirect: false });
    if (reaches(student, 'accepted')) await this.nomination.accept(coordinator, id);
    if (!reaches(student, 'under_review')) return;
    await this.nomination.submit(coordinator, id);
    await this.selection.takeUp(officer, id);
  }

  private async select({ officer, coordinator, schoolId }: ExchangeStage, id: string, signedOn: string): Promise<void> {
    await this.selection.select(officer, id);
    await this.acceptances.record(coordinator, id, {
      schoolId,
      signerName: 'Marguerite Bell',
      signerTitle: 'Principal',
      signedOn,
      tuition: 'waived',
      tuitionFinalOn: null,
      documentId: null,
      allowsMidyear: false,
      asksMoreThanFive: true,
    });
  }
}
