import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GateFactsReader, type PartOfFacts } from '../application/gate-facts-reader.js';
import type { EligibilityFacts } from '../eligibility/eligibility.rules.js';
import { englishProof } from '../eligibility/english-proof.js';
import { ofAskedTeachers, ofParents, ofStudent } from './awaited.js';
import { StudentFiles, type StudentFile } from './student-files.js';
import type { StudentFacts } from './student.rules.js';

type Facts = EligibilityFacts & StudentFacts;

/** What the gates read of the student's part. */
@Injectable()
export class StudentFactsReader implements PartOfFacts<Facts>, OnModuleInit {
  constructor(
    private readonly gates: GateFactsReader,
    private readonly files: StudentFiles,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[], day: string): Promise<Map<string, Facts>> {
    const files = await this.files.of(manager, ids);
    const terms = await manager.query<{ id: string; beginsOn: string; overriddenBecause: string }[]>(
      'SELECT a.id, t.begins_on::text AS "beginsOn", a.years_overridden_because AS "overriddenBecause" FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id WHERE a.id = ANY($1)',
      [ids],
    );
    return new Map(terms.map(({ id, ...term }) => [id, factsOf(files.get(id)!, { day, ...term })]));
  }
}

interface AskedOn {
  /** ISO dates. */
  day: string;
  beginsOn: string;
  overriddenBecause: string;
}

/** Pure: what a file says to the rules on a day. */
export function factsOf(file: StudentFile, { day, beginsOn, overriddenBecause }: AskedOn): Facts {
  const { student, evidence, documents } = file;
  return {
    age: student?.birthDate ? { birthDate: student.birthDate, beginsOn } : null,
    years: { completedYears: student?.completedYears ?? null, overriddenBecause },
    earlier: { priorUsProgram: student?.priorUsProgram ?? null },
    english: { day, english: englishProof(evidence, documents) },
    file: {
      ofStudent: ofStudent(file).length,
      unsigned: ofParents(file).map(({ name }) => name!),
      declined: file.parents.flatMap(({ name, declinedAt }) => (declinedAt ? [name] : [])),
      teachers: ofAskedTeachers(file).length,
      isInterviewed: file.interviews.length > 0,
    },
  };
}
