import type { EntityManager } from 'typeorm';
import type { Round } from '../round/round.entity.js';
import type { Marks } from './marks.js';
import type { RecordNames } from './record-names.js';

/** Something that happened to the round. */
export interface RoundHappening {
  event: string;
  fromState: string;
  toState: string;
  accountId: string | null;
  at: Date;
}

/** What a record is written from: a round that was released, held still by its lock. */
export interface RecordSource {
  manager: EntityManager;
  round: Round;
  names: RecordNames;
  history: readonly RoundHappening[];
  /** When each of these assignments last changed its state. */
  lastMoves: (assignmentIds: readonly string[]) => Promise<ReadonlyMap<string, Date>>;
  /** The edition's rules when the round was opened. */
  ruleSet: { number: number; hash: string };
  /** The run that counts. */
  adopted: { resultRunId: string; madeAt: Date; marks: Marks };
  /** Who keeps it, as people find them. */
  kept: { network: string; portal: string };
  /** From 1; a round that was released anew has a new one. */
  version: number;
  /** The record that this one takes the place of. */
  supersedes: { version: number; root: string } | null;
  writtenAt: Date;
}
