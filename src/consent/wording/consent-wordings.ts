import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Catalogue, Clock, newId } from '../../platform/index.js';
import type { ConsentMatter, ConsentScope } from '../consent-subjects.js';
import { ConsentText, type ScopeSentences } from './consent-text.entity.js';

/** One scope in words, and the hash by which an answer refers to them. */
export interface ScopeWording extends ScopeSentences {
  scope: string;
  needed: boolean;
  /** Whether it is asked as yes or no. */
  plain: boolean;
  hash: string;
}

/** Turns a matter's scopes into sentences, and keeps all sentences that anybody was shown. */
@Injectable()
export class ConsentWordings {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** The sentences of each scope in the reader's language. */
  of(matter: ConsentMatter, locale: string): ScopeWording[] {
    return matter.scopes.map((scope) => this.wordingOf(matter, scope, locale));
  }

  /** The same, and kept as shown. Reading the page again writes nothing. */
  async show(manager: EntityManager, matter: ConsentMatter, locale: string): Promise<ScopeWording[]> {
    const wordings = this.of(matter, locale);
    const kept = await this.kept(
      manager,
      wordings.map(({ hash }) => hash),
    );
    const fresh = wordings.filter(({ hash }) => !kept.has(hash));
    if (fresh.length > 0) await this.keep(manager, matter, { locale, fresh });
    return wordings;
  }

  /**
   * Checks the hashes that a form sends back against what was really shown for the matter.
   * @returns whether each scope's hash is one of its own texts, of whatever version and language.
   */
  async wereShown(
    manager: EntityManager,
    matter: ConsentMatter,
    shown: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    const kept = await this.kept(manager, Object.values(shown));
    return matter.scopes.every(({ code }) => {
      const text = kept.get(shown[code] ?? '');
      return text?.scope === code && text.textBase === matter.textBase;
    });
  }

  private wordingOf(matter: ConsentMatter, scope: ConsentScope, locale: string): ScopeWording {
    const { textBase, textVersion, textParams } = matter;
    const key = `${textBase}.scope.${scope.code}`;
    const say = (name: string) => this.catalogue.text(locale, name, textParams);
    const sentences: ScopeSentences = {
      intro: say(`${textBase}.intro`),
      line: say(key),
      hint: this.catalogue.has(locale, `${key}.hint`) ? say(`${key}.hint`) : null,
      choices: this.choicesOf(scope, locale),
    };
    const hash = hashOf([textBase, textVersion, locale, scope.code, sentences]);
    return { ...sentences, scope: scope.code, needed: scope.needed, plain: !scope.choices, hash };
  }

  private choicesOf(scope: ConsentScope, locale: string): ScopeSentences['choices'] {
    const choices = scope.choices ?? yesOrNo;
    return choices.map(({ code, label }) => ({ code, label: this.catalogue.text(locale, label.key, label.params) }));
  }

  private async kept(manager: EntityManager, hashes: string[]): Promise<Map<string, ConsentText>> {
    const texts = await manager.findBy(ConsentText, { hash: In(hashes) });
    return new Map(texts.map((text) => [text.hash, text]));
  }

  /** Two readers may be the first at once: the second finds it kept. */
  private async keep(
    manager: EntityManager,
    { textBase, textVersion: version }: ConsentMatter,
    { locale, fresh }: { locale: string; fresh: ScopeWording[] },
  ): Promise<void> {
    const firstShownAt = this.clock.now();
    const rows = fresh.map(({ scope, hash, intro, line, hint, choices }) => ({
      id: newId(),
      textBase,
      version,
      locale,
      scope,
      hash,
      sentences: { intro, line, hint, choices },
      firstShownAt,
    }));
    await manager.createQueryBuilder().insert().into(ConsentText).values(rows).orIgnore().execute();
  }
}

const yesOrNo = [
  { code: 'yes', label: { key: 'consent.answer.yes', params: {} } },
  { code: 'no', label: { key: 'consent.answer.no', params: {} } },
];

const hashOf = (said: unknown): string => createHash('sha256').update(JSON.stringify(said)).digest('hex');
