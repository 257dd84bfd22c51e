import { Injectable } from '@nestjs/common';
import { OwnSigning, type StatementToSign } from '../../applications/index.js';
import { Work } from '../../platform/index.js';
import type { GuardianVisit } from '../guardian/guardian-door.js';
import { COMING } from '../registration/registration-state.js';
import { PAPER_STATEMENTS, type PaperStatement } from './papers.definition.js';
import type { PaperFile } from './paper-files.js';

/** A statement before a guardian, with the day on which they signed it. */
export interface PaperToSign extends StatementToSign {
  code: PaperStatement;
  signedAt: Date | null;
}

export interface ToSign {
  statements: readonly PaperToSign[];
  /** All is there: until then there is nothing to sign. */
  maySign: boolean;
}

/** What a guardian signs: each statement by itself, all on one page. */
@Injectable()
export class GuardianSigning {
  constructor(
    private readonly work: Work,
    private readonly signing: OwnSigning,
  ) {}

  async toSign({ registration, locale }: GuardianVisit, file: PaperFile | null): Promise<ToSign> {
    if (!file) return { statements: [], maySign: false };
    const statements: PaperToSign[] = [];
    for (const code of PAPER_STATEMENTS) {
      const read = await this.signing.toRead({ applicationId: file.formId, statement: code, locale });
      statements.push({ ...read, code, signedAt: file.signed.get(code) ?? null });
    }
    return { statements, maySign: file.isWhole && COMING.has(registration.state) };
  }

  /** All that was ticked in one transaction. @returns false when something was changed meanwhile, and nothing was signed */
  async sign(
    { guardian, actor, locale }: GuardianVisit,
    { formId, statements, typedName }: { formId: string; statements: readonly PaperToSign[]; typedName: string },
  ): Promise<boolean> {
    try {
      await this.work.run(actor, async (unit) => {
        for (const { code: statement, textHash, answersHash } of statements) {
          const signed = { textHash, answersHash, typedName };
          const asked = { applicationId: formId, statement, personId: guardian.id, locale, signed };
          if ((await this.signing.sign(unit, asked)) === 'changed') throw new Changed();
        }
      });
    } catch (error) {
      if (error instanceof Changed) return false;
      throw error;
    }
    return true;
  }
}

/** Nothing of what was ticked is signed. */
class Changed extends Error {}
