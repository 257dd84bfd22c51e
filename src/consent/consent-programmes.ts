import { Injectable } from '@nestjs/common';
import type { ConsentSubjects } from './consent-subjects.js';

/** The programmes that ask for consent; each registers itself while modules start. */
@Injectable()
export class ConsentProgrammes {
  private readonly known = new Map<string, ConsentSubjects>();

  /** @throws when another has registered under the same name. */
  register(subjects: ConsentSubjects): void {
    if (this.known.has(subjects.programme))
      throw new Error(`The programme ${subjects.programme} is registered already.`);
    this.known.set(subjects.programme, subjects);
  }

  /** @throws when the programme has not registered. */
  named(programme: string): ConsentSubjects {
    const subjects = this.known.get(programme);
    if (!subjects) throw new Error(`No programme ${programme} has registered for consent.`);
    return subjects;
  }
}
