import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { LawBooks } from '../../../law/index.js';
import { Clock, judge, refusals, Work, type RuleResult } from '../../../platform/index.js';
import { recruitingNamesNoStudent, recruitingRules, recruitingShowsNoAddress } from './recruiting.rules.js';
import { RecruitingWords } from './recruiting-words.entity.js';

/** A page is read by all, a mail by one family: there a coordinator may give a number. */
export type RecruitingPlace = 'page' | 'mail';

/** Reads what members and staff write to would-be hosts, before it is kept or sent. */
@Injectable()
export class RecruitingReader {
  constructor(
    private readonly work: Work,
    private readonly books: LawBooks,
    private readonly clock: Clock,
  ) {}

  /** The rules against a text; none when it is honest. The lists of all languages are read: texts mix them. */
  async against(
    text: string,
    place: RecruitingPlace,
    manager: EntityManager = this.work.read(),
  ): Promise<RuleResult[]> {
    const list = await manager.find(RecruitingWords, {
      select: { kind: true, words: true, unless: true },
      where: { endedAt: IsNull() },
      order: { words: 'ASC' },
    });
    const law = await this.books.inForce(this.clock.now().toISOString().slice(0, 10), manager);
    // It knows the telephone numbers of all countries, which is much to hold for what is seldom asked.
    const { readRecruitingText } = await import('./recruiting-text.js');
    const rules = [
      ...recruitingRules,
      recruitingNamesNoStudent,
      ...(place === 'page' ? [recruitingShowsNoAddress] : []),
    ];
    return refusals(judge(rules, { found: readRecruitingText(text, list), law }));
  }
}
