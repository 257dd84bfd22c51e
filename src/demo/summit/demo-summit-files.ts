import { Injectable } from '@nestjs/common';
import { ApplicationQueries, ApplicationsService, OwnSigning, ReferencesService } from '../../applications/index.js';
import { linkHolder, Work, type Actor } from '../../platform/index.js';
import { GUARDIAN_STATEMENT, GuardiansService, RegistrationFiles, SummitForms, YLS } from '../../yls/index.js';
import { answersTo, refereesWord } from './summit-answers.js';
import { guardiansEmail, type DemoSummitStudent } from './summit-students.js';

/** A student's application to a summit, begun. */
export interface BegunRegistration {
  id: string;
  formId: string;
  summitId: string;
  actor: Actor;
  birthDate: string;
}

const REFEREES = [
  ['teacher', 'Larysa Inkpen'],
  ['local_contact', 'Walter Bridgewater'],
] as const;

/** What students of the demo season answer, and what referees and guardians do for them. */
@Injectable()
export class DemoSummitFiles {
  constructor(
    private readonly work: Work,
    private readonly queries: ApplicationQueries,
    private readonly applications: ApplicationsService,
    private readonly references: ReferencesService,
    private readonly signing: OwnSigning,
    private readonly forms: SummitForms,
    private readonly guardians: GuardiansService,
    private readonly files: RegistrationFiles,
  ) {}

  async formOf(id: string): Promise<string> {
    return (await this.queries.idOf(this.work.read(), YLS, id))!;
  }

  /** Half of it holds what is said of oneself. */
  async answer(student: DemoSummitStudent, begun: BegunRegistration, isHalf: boolean): Promise<void> {
    const { sections } = await this.forms.one(this.work.read(), begun.summitId);
    await this.work.run(begun.actor, async (unit) => {
      for (const section of isHalf ? sections.slice(0, 1) : sections)
        await this.applications.saveSection(unit, {
          applicationId: begun.formId,
          section: section.code,
          // It was begun with what the account knows.
          version: section.code === 'person' ? 1 : 0,
          typed: answersTo(student, section, begun.birthDate),
        });
    });
  }

  /** A teacher and a local contact are asked, and answer at once. */
  async recommend({ id, formId, actor }: BegunRegistration): Promise<void> {
    for (const [relation, name] of REFEREES) {
      const email = `${name.toLowerCase().replace(' ', '.')}-${id.slice(-4)}@demo.example`;
      const asked = { applicationId: formId, name, email, locale: 'en' };
      const { token } = await this.work.run(actor, (unit) => this.references.ask(unit, asked));
      const sheet = { relation, typed: refereesWord() };
      await this.work.run(linkHolder(name, 'en'), (unit) => this.references.answer(unit, token, sheet));
    }
  }

  async nameGuardian(student: DemoSummitStudent, { id, actor }: BegunRegistration): Promise<void> {
    await this.guardians.name(actor, id, { name: student.guardian, email: guardiansEmail(student), locale: 'en' });
  }

  /** The guardian reads all, and signs. */
  async sign({ id, formId }: BegunRegistration): Promise<void> {
    const { guardian } = await this.files.one(this.work.read(), id);
    const { id: personId, name: typedName } = guardian!;
    const at = { applicationId: formId, statement: GUARDIAN_STATEMENT, locale: 'en' };
    const { textHash, answersHash } = await this.signing.toRead(at);
    const signed = { textHash, answersHash, typedName };
    await this.work.run(linkHolder(typedName, 'en'), (unit) => this.signing.sign(unit, { ...at, personId, signed }));
  }
}
