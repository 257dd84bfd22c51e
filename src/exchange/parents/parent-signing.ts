import { Injectable } from '@nestjs/common';
import { OwnSigning, type StatementToSign } from '../../applications/index.js';
import { judge, refusals, Work } from '../../platform/index.js';
import { applicationIsWhole } from '../student/student.rules.js';
import { eligibleToApply } from '../eligibility/eligibility.rules.js';
import { GateFactsReader } from '../application/gate-facts-reader.js';
import { WITH_STUDENT } from '../application/application-state.js';
import { STATEMENTS, type StatementCode } from '../student/exchange-application.definition.js';
import { StudentFiles } from '../student/student-files.js';
import type { ParentVisit } from './parent-door.js';
import { ParentRefusals } from './parent-refusals.service.js';

/** A statement before a parent, with the day on which they signed it. */
export interface StatementForParent extends StatementToSign {
  code: StatementCode;
  signedAt: Date | null;
}

export interface ToSign {
  formId: string;
  statements: readonly StatementForParent[];
  /** All is there and it is with the family: until then there is nothing to sign. */
  maySign: boolean;
}

/** What a parent signs: each statement by itself, all on one page. */
@Injectable()
export class ParentSigning {
  constructor(
    private readonly work: Work,
    private readonly files: StudentFiles,
    private readonly gates: GateFactsReader,
    private readonly signing: OwnSigning,
    private readonly declined: ParentRefusals,
  ) {}

  async toSign({ parent, application, locale }: ParentVisit): Promise<ToSign> {
    const manager = this.work.read();
    const { formId, requests } = await this.files.one(manager, application.id);
    const statements: StatementForParent[] = [];
    for (const code of STATEMENTS) {
      const read = await this.signing.toRead({ applicationId: formId!, statement: code, locale });
      const given = requests.find((row) => row.personId === parent.id && row.topic === code && row.state === 'given');
      statements.push({ ...read, code, signedAt: given?.answeredAt ?? null });
    }
    const rules = [...eligibleToApply, applicationIsWhole];
    const against = refusals(judge(rules, await this.gates.one(manager, application.id)));
    return { formId: formId!, statements, maySign: WITH_STUDENT.has(application.state) && against.length === 0 };
  }

  /** All that was ticked in one transaction. @returns false when something was changed meanwhile, and nothing was signed */
  async sign(
    { parent, actor, locale }: ParentVisit,
    { formId, statements, typedName }: { formId: string; statements: readonly StatementForParent[]; typedName: string },
  ): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      await this.declined.takeBack(unit, parent.id);
      for (const { code: statement, textHash, answersHash } of statements) {
        const signed = { textHash, answersHash, typedName };
        const asked = { applicationId: formId, statement, personId: parent.id, locale, signed };
        if ((await this.signing.sign(unit, asked)) === 'changed') return false;
      }
      return true;
    });
  }
}
