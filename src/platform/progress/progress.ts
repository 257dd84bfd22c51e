import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { holds } from '../access/actor.js';
import { newId } from '../database/new-id.js';
import type { Unit } from '../database/unit.js';
import { NotFound } from '../http/failures.js';
import type { Text } from '../text/text.js';
import { LongWork } from './long-work.entity.js';

export interface Step {
  done: number;
  total: number;
}

const reportEveryMs = 250;

/** Tells people how far long work is: the page by server-sent events or by reloading, the command line by a bar. */
@Injectable()
export class Progress {
  private readonly reported = new Map<string, number>();

  constructor(private readonly source: DataSource) {}

  /** Opens the record that the page at `/progress/<id>` shows. `outcomePath` may hold `:id`. */
  async begin(unit: Unit, title: Text, outcomePath: string): Promise<string> {
    const id = newId();
    await unit.manager.insert(LongWork, {
      id,
      title,
      accountId: unit.actor.accountId,
      outcomePath: outcomePath.replace(':id', id),
      startedAt: unit.now,
    });
    return id;
  }

  /** Notes how far it is, outside the work's own transaction so that readers see it; at most four times a second. */
  async report(id: string, { done, total }: Step): Promise<void> {
    const now = Date.now();
    if (done < total && now - (this.reported.get(id) ?? 0) < reportEveryMs) return;
    this.reported.set(id, now);
    await this.source.manager.update(LongWork, id, { done, total });
  }

  async end(id: string, state: 'done' | 'failed'): Promise<void> {
    this.reported.delete(id);
    await this.source.manager.update(LongWork, id, { state, endedAt: new Date() });
  }

  /** @throws NotFound for anyone but the person who started it and administrators. */
  async find(actor: Actor, id: string): Promise<LongWork> {
    const work = await this.source.manager.findOneBy(LongWork, { id });
    const own = work?.accountId === actor.accountId && actor.accountId !== null;
    if (!work || !(own || holds(actor, 'administrator'))) throw new NotFound();
    return work;
  }
}
