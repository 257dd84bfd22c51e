import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { readAnswers, type Answers } from '../answers/read-answers.js';
import { SectionAnswers } from '../answers/section-answers.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { Section, Statement } from '../definition/definition.js';

/** A section for which somebody signs, with what it says. */
export interface Covered {
  section: Section;
  answers: Answers;
}

/** What a signer stands for, to be read before signing. Sensitive groups are named on no page that a link opens. */
@Injectable()
export class CoveredAnswers {
  constructor(
    private readonly answers: SectionAnswers,
    private readonly work: Work,
  ) {}

  /** Of the whole, sensitive groups with it, as it stands now. Read before the answers, so that it never stands for newer ones. */
  hash(open: OpenApplication, { covers }: Statement): Promise<string> {
    return this.answers.hashOf(this.work.read(), open, covers);
  }

  async of(actor: Actor, { open, statement }: { open: OpenApplication; statement: Statement }): Promise<Covered[]> {
    const plain = new Set(open.definition.groups.filter(({ sensitive }) => !sensitive).map(({ code }) => code));
    const sections = open.definition.sections.filter(
      ({ code, group }) => statement.covers.includes(code) && plain.has(group),
    );
    const stored = await this.answers.read(this.work.read(), actor, { open, sections });
    return sections.map((section) => ({
      section,
      answers: readAnswers(section.fields, stored.get(section.code)?.typed ?? {}).answers,
    }));
  }
}
