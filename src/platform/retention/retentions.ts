import { Injectable } from '@nestjs/common';
import { personalColumns } from '../database/personal.js';
import type { Retention } from './retention.js';

/** The retentions that modules carry out; each adds its own while it starts. */
@Injectable()
export class Retentions {
  private readonly known: Retention[] = [];

  /** @throws Error when a declared column has the retention's words and none of its rows is taken away */
  add(retention: Retention): void {
    const forgotten = new Set(retention.rows.map(({ entity }) => entity));
    const kept = declaredBy(retention.words).filter((column) => !forgotten.has(column.split('.')[0]!));
    if (kept.length > 0)
      throw new Error(`${retention.record} says nothing of ${kept.join(', ')}, which it should take away.`);
    this.known.push(retention);
  }

  all(): readonly Retention[] {
    return this.known;
  }

  /** Declared columns whose retention stands in words alone: whoever runs the portal has to see to them. */
  inWordsAlone(): string[] {
    const carriedOut = new Set(this.known.flatMap(({ words }) => words));
    return [...personalColumns()].filter(([, { retention }]) => !carriedOut.has(retention)).map(([column]) => column);
  }
}

const declaredBy = (words: readonly string[]): string[] =>
  [...personalColumns()].filter(([, { retention }]) => words.includes(retention)).map(([column]) => column);
