import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, newId, NotFound, Work, type Actor } from '../../../platform/index.js';
import type { ListedLanguage } from './appeal-kind.js';
import type { ListedWords } from './recruiting-text.js';
import { RecruitingWords } from './recruiting-words.entity.js';

/** The lists of words that staff keep; each change has who and when. */
@Injectable()
export class RecruitingLists {
  constructor(private readonly work: Work) {}

  /** Lines that stand, by language and kind. */
  all(): Promise<RecruitingWords[]> {
    const order = { language: 'ASC', kind: 'ASC', words: 'ASC' } as const;
    return this.work.read().find(RecruitingWords, { where: { endedAt: IsNull() }, order });
  }

  /** @throws Conflict when the line stands already */
  add(actor: Actor, line: ListedWords & { language: ListedLanguage }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { language, kind, words } = line;
      if (await unit.manager.existsBy(RecruitingWords, { language, kind, words, endedAt: IsNull() }))
        throw new Conflict([], { key: 'host-families.recruiting.stands' });
      const added = { id: newId(), addedAt: unit.now, addedBy: actor.accountId };
      await unit.manager.insert(RecruitingWords, { ...line, unless: [...line.unless], ...added });
      await unit.record(
        'recruiting-words.added',
        { type: 'recruiting_words', id: added.id },
        { language, kind, words },
      );
    });
  }

  /** @throws NotFound when no such line stands */
  end(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const ended = { endedAt: unit.now, endedBy: actor.accountId };
      const { affected } = await unit.manager.update(RecruitingWords, { id, endedAt: IsNull() }, ended);
      if (!affected) throw new NotFound();
      await unit.record('recruiting-words.ended', { type: 'recruiting_words', id });
    });
  }
}
