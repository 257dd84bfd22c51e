import { Injectable } from '@nestjs/common';
import { lawRule, LawBooks } from '../../law/index.js';
import { system, Work } from '../../platform/index.js';
import { ThreadsService } from '../threads/threads.service.js';

/** Words of people are not kept for ever: a silent thread closes, a closed one goes, and what was reported stays a while longer. */
export const threadsAreForgotten = lawRule<{ monthsSilent: number }, 'silence' | 'kept'>({
  id: 'threads-are-forgotten',
  cites: '16 CFR 312.10 (no indefinite retention); 22 CFR 62.25(j)(8)',
  severity: 'record',
  reads: ['monthsSilent'],
  evidence: [],
  parameters: { silence: { unit: 'months', value: 12 }, kept: { unit: 'years', value: 3 } },
  sentences: 'messages.rule.threads-are-forgotten',
  check: ({ monthsSilent }, { silence }) => monthsSilent < silence || {},
});

/** Closes and forgets threads by age. */
@Injectable()
export class Forgetting {
  constructor(
    private readonly work: Work,
    private readonly books: LawBooks,
    private readonly threads: ThreadsService,
  ) {}

  /** @returns how many threads were forgotten */
  run(): Promise<number> {
    return this.work.run(system, async (unit) => {
      const law = await this.books.inForce(unit.now.toISOString().slice(0, 10), unit.manager);
      const { silence, kept } = law.valuesOf<'silence' | 'kept'>(
        threadsAreForgotten.id,
        threadsAreForgotten.parameters,
      );
      const silent = await unit.manager.query<{ id: string }[]>(
        `SELECT id FROM thread WHERE closed_at IS NULL AND last_message_at < $1::timestamptz - make_interval(months => $2)`,
        [unit.now, silence],
      );
      for (const { id } of silent) await this.threads.close(unit, id);
      const old = await unit.manager.query<{ id: string }[]>(
        `SELECT id FROM thread t WHERE closed_at < $1::timestamptz - make_interval(years => $2) AND NOT EXISTS (
           SELECT FROM message_report r WHERE r.thread_id = t.id
             AND (r.settled_at IS NULL OR r.settled_at > $1::timestamptz - make_interval(years => $2)))`,
        [unit.now, kept],
      );
      const ids = old.map(({ id }) => id);
      for (const table of ['message_report', 'thread_export'])
        await unit.manager.query(`DELETE FROM ${table} WHERE thread_id = ANY($1)`, [ids]);
      await unit.manager.query('DELETE FROM thread WHERE id = ANY($1)', [ids]);
      for (const id of ids) await unit.record('thread.forgotten', { type: 'thread', id });
      return ids.length;
    });
  }
}
