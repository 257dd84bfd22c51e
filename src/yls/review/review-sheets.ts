import { Injectable } from '@nestjs/common';
import {
  answerWords,
  type Answers,
  type ApplicationDefinition,
  type ApplicationSheet,
  type AnswerValue,
  type Field,
  type Wording,
} from '../../applications/index.js';
import { everyLanguage, type AnsweredSheet, type Localized } from '../../judging/index.js';
import { Catalogue, type Text } from '../../platform/index.js';
import { QUESTION_SECTIONS } from '../form/asked-field.js';
import { withoutName } from './without-name.js';

/** One application, before it is made blind. */
export interface BlindReading {
  definition: ApplicationDefinition;
  /** Codes of the questions that are marked for reviewers. */
  marked: ReadonlySet<string>;
  sheet: ApplicationSheet;
  /** What the applicant is called: taken out of every word. */
  names: readonly string[];
}

/** Questions and answers as a jury reads them. */
@Injectable()
export class ReviewSheets {
  constructor(private readonly catalogue: Catalogue) {}

  /** Only of the parts that staff fill: what the person is called and when they were born is asked elsewhere. */
  answers({ definition, marked, sheet, names }: BlindReading): AnsweredSheet[] {
    const parts = definition.sections.filter(({ code }) => QUESTION_SECTIONS.some((one) => one === code));
    return parts
      .map(({ code, title, fields }) => {
        const shown = fields.filter((field) => marked.has(field.code));
        return { heading: this.localized(title), lines: this.lines(shown, sheet.answers[code] ?? {}, names) };
      })
      .filter(({ lines }) => lines.length > 0);
  }

  /** Each with what the referee is to the applicant. */
  references({ definition, sheet, names }: BlindReading): AnsweredSheet[] {
    const { asked, relations } = definition.references!;
    return sheet.references.map(({ relation, answers }) => {
      const { label } = relations.find(({ code }) => code === relation)!;
      return { heading: this.localized(label), lines: this.lines(asked.fields, answers, names) };
    });
  }

  private lines(fields: readonly Field[], answers: Answers, names: readonly string[]): AnsweredSheet['lines'] {
    return fields.flatMap((field) => {
      const value = answers[field.code];
      if (value === undefined) return [];
      return [{ question: this.localized(field.label), answer: this.answer(field, value, names) }];
    });
  }

  private answer(field: Field, value: AnswerValue, names: readonly string[]): string | Localized {
    if (field.kind === 'text' || field.kind === 'long_text') return withoutName(String(value), names);
    const { catalogue } = this;
    const words = catalogue.locales.map(({ code: locale }): [string, string] => [
      locale,
      answerWords({ field, value }, { catalogue, locale }),
    ]);
    return Object.fromEntries(words);
  }

  private localized(wording: Wording): Localized {
    return isSentence(wording) ? everyLanguage(this.catalogue, wording.key) : wording;
  }
}

const isSentence = (wording: Wording): wording is Text => 'key' in wording;
