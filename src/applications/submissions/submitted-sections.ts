import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { Catalogue, readRows, type Actor, type Unit } from '../../platform/index.js';
import { byGroup } from '../answers/by-group.js';
import { readAnswers } from '../answers/read-answers.js';
import { SectionAnswers } from '../answers/section-answers.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { Section } from '../definition/definition.js';
import { wordsOf } from '../definition/wording.js';
import { answerWords } from './answer-words.js';
import type { AskedAndAnswered, SubmittedSection } from './submitted-section.entity.js';

/** A section as it was handed in. */
export interface SubmittedRead {
  code: string;
  title: string;
  answers: AskedAndAnswered[];
  hash: string;
}

/** The one door to what was handed in. */
@Injectable()
export class SubmittedSections {
  constructor(
    private readonly answers: SectionAnswers,
    private readonly catalogue: Catalogue,
  ) {}

  /** All sections as they stand, in words, to be kept with a submission; and the hash over all. */
  async written(
    unit: Unit,
    open: OpenApplication,
    submissionId: string,
  ): Promise<{ rows: SubmittedSection[]; hash: string }> {
    const { sections } = open.definition;
    const stored = await this.answers.read(unit.manager, unit.actor, { open, sections });
    const rows = sections.map((section) => {
      const { answers } = readAnswers(section.fields, stored.get(section.code)?.typed ?? {});
      return { submissionId, ...this.inWords(section, { answers, locale: unit.actor.locale }) };
    });
    return { rows, hash: hashOf(rows.map(({ code, hash }) => [code, hash])) };
  }

  /** Sections of the groups that the actor may read; sensitive ones are logged. */
  async read(
    manager: EntityManager,
    actor: Actor,
    { open, submissionId }: { open: OpenApplication; submissionId: string },
  ): Promise<SubmittedRead[]> {
    const readable = open.definition.sections.filter(({ group }) => open.standing.reads.includes(group));
    const found: SubmittedRead[] = [];
    for (const { name, isSensitive, things } of byGroup(open, readable)) {
      const projection = {
        name: `${name}.submitted`,
        reader: 'whom the programme lets read the group',
        from: 'submitted_section s',
        columns: {
          id: `'${open.application.id}'`,
          code: 's.code',
          title: 's.title',
          answers: 's.answers',
          hash: 's.hash',
        },
        sensitive: isSensitive ? (['answers'] as const) : [],
      };
      const groups = things.map(({ group }) => group);
      const reading = { where: 's.submission_id = $1 AND s.field_group = ANY($2)', parameters: [submissionId, groups] };
      found.push(...(await readRows<SubmittedRead & { id: string }>(manager, actor, { projection, reading })));
    }
    const order = readable.map(({ code }) => code);
    return found.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  }

  private inWords({ code, group, title, fields }: Section, { answers, locale }: InWords) {
    const say = (wording: Section['title']) => this.catalogue.words(locale, wordsOf(wording, locale));
    const told: AskedAndAnswered[] = fields.flatMap((field) => {
      const value = answers[field.code];
      if (value === undefined) return [];
      const answer = answerWords({ field, value }, { catalogue: this.catalogue, locale });
      return [{ field: field.code, question: say(field.label), answer }];
    });
    const words = { title: say(title), answers: told };
    return { code, fieldGroup: group, ...words, hash: hashOf(words) };
  }
}

interface InWords {
  answers: ReturnType<typeof readAnswers>['answers'];
  locale: string;
}

const hashOf = (value: object): string => createHash('sha256').update(canonicalize(value)!).digest('hex');
