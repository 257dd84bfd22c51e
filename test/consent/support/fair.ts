import type { EntityManager } from 'typeorm';
import type { ConsentAnswers, ConsentMatter, ConsentSubjects } from '../../../src/consent/index.js';
import type { Unit } from '../../../src/platform/index.js';

/** Everything that one may wish for, said yes to. */
export const allYes = { enter: 'yes', judge: 'yes', exhibit_web: 'yes', name_form: 'full' };

const aMatter: ConsentMatter = {
  title: 'The Bridge at Dawn',
  entrantName: 'Amina Sample',
  about: [{ key: 'fair.about' }],
  textBase: 'fair.consent',
  textVersion: '1',
  scopes: [
    { code: 'enter', needed: true },
    { code: 'judge', needed: true },
    { code: 'exhibit_web', needed: false },
    {
      code: 'name_form',
      needed: false,
      choices: [
        { code: 'full', label: { key: 'fair.name.full' } },
        { code: 'city', label: { key: 'fair.name.city' } },
      ],
    },
  ],
  fileIds: [],
  timeZone: 'America/New_York',
  text: 'Over the river\nthe lamps go out one by one.\nSomebody waves.',
};

/** A small programme that asks for consent, and remembers what it was told. */
export class Fair implements ConsentSubjects {
  readonly programme = 'fair';
  readonly told: { what: string; subjectId: string; answers?: ConsentAnswers }[] = [];
  private readonly matters = new Map<string, ConsentMatter | null>();

  /** The matter of a subject, as it is unless the test says otherwise; null when it is gone. */
  set(subjectId: string, changes: Partial<ConsentMatter> | null): void {
    this.matters.set(subjectId, changes && { ...aMatter, ...changes });
  }

  toldOf(subjectId: string): string[] {
    return this.told.filter((one) => one.subjectId === subjectId).map(({ what }) => what);
  }

  matter(_manager: EntityManager, subjectId: string): Promise<ConsentMatter | null> {
    const known = this.matters.get(subjectId);
    return Promise.resolve(known === undefined ? aMatter : known);
  }

  /** Stands for the row that a real programme locks. */
  async hold(unit: Unit, subjectId: string): Promise<void> {
    await unit.manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [subjectId]);
  }

  async given(unit: Unit, subjectId: string, answers: ConsentAnswers): Promise<void> {
    await this.hold(unit, subjectId);
    await this.hear('given', subjectId, answers);
  }

  declined(_unit: Unit, subjectId: string): Promise<void> {
    return this.hear('declined', subjectId);
  }

  changed(_unit: Unit, subjectId: string, answers: ConsentAnswers): Promise<void> {
    return this.hear('changed', subjectId, answers);
  }

  expired(_unit: Unit, subjectId: string): Promise<void> {
    return this.hear('expired', subjectId);
  }

  private hear(what: string, subjectId: string, answers?: ConsentAnswers): Promise<void> {
    this.told.push({ what, subjectId, answers });
    return Promise.resolve();
  }
}
