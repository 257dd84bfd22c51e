import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { Catalogue, Clock } from '../../platform/index.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { Statement } from '../definition/definition.js';
import { wordsOf, type Wording } from '../definition/wording.js';
import { StatementText } from './statement-text.entity.js';

/** A statement in the reader's language, and the hash by which a signature refers to it. */
export interface StatementShown {
  hash: string;
  paragraphs: string[];
  /** What stood on a page of its own before; the hash is over both. */
  disclosed: string[];
}

/** Puts statements into words, and keeps all words that anybody was shown. */
@Injectable()
export class StatementTexts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Reading a page again writes nothing; two who are the first at once keep one. */
  async show(
    manager: EntityManager,
    { definition }: OpenApplication,
    { statement, locale }: { statement: Statement; locale: string },
  ): Promise<StatementShown> {
    const said = (one: Wording) => this.catalogue.words(locale, wordsOf(one, locale));
    const disclosed = (statement.disclosure?.paragraphs ?? []).map(said);
    const paragraphs = statement.paragraphs.map(said);
    const code = `${definition.code}.${statement.code}`;
    const text = { code, version: statement.version, locale, paragraphs: [...disclosed, ...paragraphs] };
    const hash = createHash('sha256').update(canonicalize(text)!).digest('hex');
    const row = { ...text, hash, firstShownAt: this.clock.now() };
    if (!(await manager.existsBy(StatementText, { hash })))
      await manager.createQueryBuilder().insert().into(StatementText).values(row).orIgnore().execute();
    return { hash, paragraphs, disclosed };
  }
}
