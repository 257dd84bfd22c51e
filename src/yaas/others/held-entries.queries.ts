import { Injectable } from '@nestjs/common';
import { defineProjection, readRows, Work, type Actor } from '../../platform/index.js';
import type { Localized } from '../editions/localized.js';
import type { EntryState } from '../entries/entry-state.js';

/** An entry that somebody holds for another, as its holder's list shows it. */
export interface HeldEntry {
  id: string;
  title: string;
  name: string;
  category: Localized;
  state: EntryState;
}

const heldProjection = defineProjection<HeldEntry>({
  name: 'yaas.held',
  reader: 'holder',
  from: `entry e JOIN entrant n ON n.id = e.entrant_id JOIN rule_set_version v ON v.id = e.rule_set_version_id`,
  columns: {
    id: 'e.id',
    title: 'e.title',
    name: 'n.name',
    category: `jsonb_path_query_first(v.rules, '$.categories[*] ? (@.code == $code).label', jsonb_build_object('code', e.category))`,
    state: 'e.public_state',
  },
  always: `e.held_as <> 'entrant'`,
  sensitive: ['name'],
});

const PAGE_SIZE = 50;

/** The entries that the actor holds for others, newest first. */
@Injectable()
export class HeldEntriesQueries {
  constructor(private readonly work: Work) {}

  async list(actor: Actor, after?: string): Promise<{ entries: HeldEntry[]; next: string | null }> {
    if (!actor.accountId) return { entries: [], next: null };
    const where = 'e.holder_account_id = $1 AND ($2::uuid IS NULL OR e.id < $2)';
    const parameters = [actor.accountId, after ?? null];
    const reading = { where, parameters, orderBy: 'e.id DESC', limit: PAGE_SIZE + 1 };
    const rows = await readRows(this.work.read(), actor, { projection: heldProjection, reading });
    const entries = rows.slice(0, PAGE_SIZE);
    return { entries, next: rows.length > PAGE_SIZE ? entries.at(-1)!.id : null };
  }
}
