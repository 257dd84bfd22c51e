import { Injectable } from '@nestjs/common';
import { personalColumns } from '../database/personal.js';
import type { Hold, Retention } from './retention.js';

/** The retentions that modules carry out; each adds its own while it starts. */
@Injectable()
export class Retentions {
  private readonly known: Retention[] = [];
  private readonly held: Hold[] = [];

  add(retention: Retention): void {
    this.known.push(retention);
  }

  /** What keeps accounts, and goes in a way of its own. */
  addHold(hold: Hold): void {
    this.held.push(hold);
  }

  holds(): readonly Hold[] {
    return this.held;
  }

  /** In the order in which they are carried out. */
  all(): readonly Retention[] {
    return this.known.toSorted((a, b) => Number(a.comesLast ?? false) - Number(b.comesLast ?? false));
  }

  /** Declared columns whose retention stands in words alone: whoever runs the portal has to see to them. */
  inWordsAlone(): string[] {
    const carriedOut = new Set(this.known.flatMap(({ words }) => words));
    return [...personalColumns()].filter(([, { retention }]) => !carriedOut.has(retention)).map(([column]) => column);
  }

  /** Declared columns that a retention answers for by its words, and whose rows none takes away: a mistake of the module. */
  leftOut(): string[] {
    return [...personalColumns()]
      .filter(([column, { retention }]) => this.isLeftOut(column, retention))
      .map(([column]) => column);
  }

  private isLeftOut(column: string, words: string): boolean {
    const answering = this.known.filter((retention) => retention.words.includes(words));
    const forgotten = answering.flatMap(({ rows, blanks = [] }) => [...rows.map(({ entity }) => entity), ...blanks]);
    return answering.length > 0 && !forgotten.includes(column.split('.')[0]!);
  }
}
