import { Injectable } from '@nestjs/common';
import { newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { ThreadsService } from '../threads/threads.service.js';
import { sha256 } from './canonical.js';
import { InvestigationsQueries } from './investigations.queries.js';
import { ThreadExport } from './thread-export.entity.js';
import { threadPdf } from './thread-pdf.js';
import { recordOf } from './thread-record.js';

export interface Export {
  reason: string;
  format: 'json' | 'pdf';
}

/** What the safeguarding group does with a thread from outside. */
@Injectable()
export class InvestigationsService {
  constructor(
    private readonly work: Work,
    private readonly queries: InvestigationsQueries,
    private readonly threads: ThreadsService,
  ) {}

  /** The thread as a file; that it left, why, and its hashes are on record. @throws NotFound out of reach */
  async take(actor: Actor, threadId: string, { reason, format }: Export): Promise<Buffer> {
    const { record, contentHash } = recordOf(await this.queries.read(actor, threadId));
    return this.work.run(actor, async (unit) => {
      const taken = { record, contentHash, reason, by: actor.displayName, at: unit.now };
      const json = () => Buffer.from(JSON.stringify({ contentHash, reason, madeAt: unit.now, ...record }, null, 2));
      const bytes = format === 'pdf' ? await threadPdf(taken) : json();
      const id = newId();
      const made = { reason, format, contentHash, fileHash: sha256(bytes), madeBy: actor.accountId!, madeAt: unit.now };
      await unit.manager.insert(ThreadExport, { id, threadId, ...made });
      await unit.record('thread.exported', { type: 'thread', id: threadId }, { exportId: id, format, contentHash });
      return bytes;
    });
  }

  /** Takes somebody out of the thread at once; it stands still where a minor then lacks an adult. @throws NotFound out of reach */
  async remove(actor: Actor, threadId: string, accountId: string): Promise<void> {
    await this.queries.within(actor, threadId);
    await this.work.run(actor, (unit) => this.threads.remove(unit, threadId, accountId));
  }

  /** The threads of a person by their address; that somebody asked, and why, is on record. */
  async search(actor: Actor, { email, reason }: { email: string; reason: string }) {
    const found = await this.queries.ofPerson(actor, email);
    if (!actor.accountId) throw new NotFound();
    const about = { type: 'account', id: actor.accountId };
    await this.work.run(actor, (unit) =>
      unit.record('thread.searched', about, { reason, threads: found.map(({ id }) => id) }),
    );
    return found;
  }
}
