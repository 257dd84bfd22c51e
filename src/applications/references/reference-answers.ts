import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, readRows, type Actor, type RuleResult } from '../../platform/index.js';
import { readAnswers, type Answers } from '../answers/read-answers.js';
import type { Typed } from '../answers/read-field.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { ReferencePlan } from '../definition/definition.js';

/** A recommendation as the desk reads it. */
export interface ReferenceRead {
  id: string;
  name: string;
  relation: string;
  typed: Typed;
  answers: Answers;
  findings: readonly RuleResult[];
  locale: string;
  givenAt: Date;
}

/** The one door to what referees wrote. Each reading is logged. */
@Injectable()
export class ReferenceAnswers {
  /** @throws NotFound when there is none, or the programme does not let the actor read recommendations */
  async read(
    manager: EntityManager,
    actor: Actor,
    { open, requestId }: { open: OpenApplication; requestId: string },
  ): Promise<ReferenceRead> {
    const plan = planOf(open);
    if (!open.standing.reads.includes(plan.asked.group)) throw new NotFound();
    const [row] = await readRows<Omit<ReferenceRead, 'answers'>>(manager, actor, {
      projection: {
        name: `${open.application.programme}.${plan.asked.group}`,
        reader: 'whom the programme lets read recommendations',
        from: 'application_reference f JOIN application_request r ON r.id = f.request_id',
        columns: {
          id: 'r.id',
          name: 'r.name',
          relation: 'f.relation',
          typed: 'f.typed',
          findings: 'f.findings',
          locale: 'f.locale',
          givenAt: 'f.given_at',
        },
        sensitive: ['relation', 'typed'],
      },
      reading: { where: 'r.application_id = $1 AND r.id = $2', parameters: [open.application.id, requestId] },
    });
    if (!row) throw new NotFound();
    return { ...row, answers: readAnswers(plan.asked.fields, row.typed).answers };
  }
}

/** @throws NotFound where the programme asks for no references */
export function planOf({ definition }: OpenApplication): ReferencePlan {
  if (!definition.references) throw new NotFound();
  return definition.references;
}
