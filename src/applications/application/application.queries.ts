import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/index.js';
import { readAnswers, type Answers } from '../answers/read-answers.js';
import { SectionAnswers, type SectionState } from '../answers/section-answers.js';
import { ApplicationDoor } from './application-door.js';
import { Application } from './application.entity.js';

/** What an application still lacks. */
export interface Completeness {
  sections: readonly SectionState[];
  complete: boolean;
}

/** Narrow questions about applications. */
@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly answersOf: SectionAnswers,
  ) {}

  /** The application of a programme's matter, or null. */
  async idOf(manager: EntityManager, programme: string, subjectId: string): Promise<string | null> {
    return (await manager.findOneBy(Application, { programme, subjectId }))?.id ?? null;
  }

  /** The same of many matters in one query, by their ids; those without an application are left out. */
  async idsOf(manager: EntityManager, programme: string, subjectIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; subjectId: string }[]>(
      'SELECT id, subject_id AS "subjectId" FROM application WHERE programme = $1 AND subject_id = ANY($2)',
      [programme, subjectIds],
    );
    return new Map(rows.map(({ id, subjectId }) => [subjectId, id]));
  }

  /** Which questions wait for an answer, by application; of many in two queries. It tells no answer. */
  async completeness(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Completeness>> {
    const states = await this.answersOf.states(manager, await this.door.all(manager, ids));
    return new Map(
      [...states].map(([id, sections]) => [
        id,
        { sections, complete: sections.every(({ lacks, toConfirm }) => lacks.length === 0 && !toConfirm) },
      ]),
    );
  }

  /**
   * Answers by section that the programme lets the actor read, or of those groups alone. Reading a sensitive group is logged.
   * @throws NotFound
   */
  async answers(
    manager: EntityManager,
    actor: Actor,
    { applicationId, groups }: { applicationId: string; groups?: readonly string[] },
  ): Promise<Record<string, Answers>> {
    const open = await this.door.open(manager, actor, applicationId);
    const wanted = new Set(open.standing.reads.filter((group) => !groups || groups.includes(group)));
    const sections = open.definition.sections.filter(({ group }) => wanted.has(group));
    const stored = await this.answersOf.read(manager, actor, { open, sections });
    return Object.fromEntries(
      sections.map(({ code, fields }) => [code, readAnswers(fields, stored.get(code)?.typed ?? {}).answers]),
    );
  }
}
