import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { Injectable } from '@nestjs/common';
import type { BoardFacts } from './board-facts.js';
import { judgeBoard, type BoardPairs } from './board-pairs.js';

/** A board of two hundred homes and as many students takes some megabytes. */
const MOST = 4;

/**
 * The boards that were judged last, each by the hash of all that it was judged from: who goes from the board to a student and back has it judged once,
 * and whatever anybody changes, here or in another process, makes another one.
 */
@Injectable()
export class JudgedBoards {
  private readonly kept = new Map<string, Promise<BoardPairs>>();

  of(facts: BoardFacts): Promise<BoardPairs> {
    const key = keyOf(facts);
    const judged = this.kept.get(key) ?? judgeBoard(facts);
    this.kept.delete(key);
    this.kept.set(key, judged);
    for (const oldest of this.kept.keys()) if (this.kept.size > MOST) this.kept.delete(oldest);
    judged.catch(() => this.kept.delete(key));
    return judged;
  }
}

/** Marks are no part of it: they say what becomes of a pair, not how it fits. */
const keyOf = ({ students, homes, policy }: BoardFacts): string =>
  createHash('sha256').update(serialize({ students, homes, policy })).digest('base64');
