import { Injectable } from '@nestjs/common';
import { defineProjection, readRows, Work, type Actor } from '../../../platform/index.js';
import type { Localized } from '../../editions/localized.js';
import type { EntryState } from '../../entries/entry-state.js';
import { deskReach } from '../../entries/entry.policy.js';

export interface FoundEntry {
  id: string;
  title: string;
  name: string;
  member: string;
  category: Localized;
  state: EntryState;
  isHeld: boolean;
  submittedAt: Date;
}

/** Entries as staff find them, in the state that staff know; the names are logged with who read them. */
const foundProjection = defineProjection<FoundEntry>({
  name: 'yaas.staff_search',
  reader: 'staff',
  from: `entry e JOIN entrant n ON n.id = e.entrant_id JOIN member_brief m ON m.id = e.sponsor_member_id
    JOIN rule_set_version v ON v.id = e.rule_set_version_id`,
  columns: {
    id: 'e.id',
    title: 'e.title',
    name: 'n.name',
    member: 'm.name',
    category: `jsonb_path_query_first(v.rules, '$.categories[*] ? (@.code == $code).label', jsonb_build_object('code', e.category))`,
    state: 'e.state',
    isHeld: `EXISTS (SELECT 1 FROM moderation_case c WHERE c.entry_id = e.id AND c.state = 'held')`,
    submittedAt: 'e.submitted_at',
  },
  always: `e.state NOT IN ('draft', 'withdrawn') AND e.submitted_at IS NOT NULL`,
  sensitive: ['name'],
});

export interface EntrySearch {
  /** A part of the title, of the entrant's or the member's name; an id; or the code of a receipt. */
  q: string;
  state?: EntryState | undefined;
  category?: string | undefined;
  memberId?: string | undefined;
  before?: string | undefined;
}

export interface FoundEntries {
  entries: FoundEntry[];
  next: string | null;
}

const PAGE_SIZE = 50;
const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Each way to find one is its own look-up by its own index; beside an `OR` they would be held against every entry. */
const MATCHES = `e.id IN (
  SELECT id FROM entry WHERE lower(title) LIKE lower($3)
  UNION SELECT e2.id FROM entrant n2 JOIN entry e2 ON e2.entrant_id = n2.id WHERE lower(n2.name) LIKE lower($3)
  UNION SELECT e3.id FROM member_brief m3 JOIN entry e3 ON e3.sponsor_member_id = m3.id WHERE m3.name ILIKE $3
  UNION SELECT id FROM entry WHERE right(id::text, 8) = lower($2)
  UNION SELECT $8::uuid)`;
const ALL = `$2::text = '' AND $3::text IS NOT NULL AND $8::uuid IS NULL`;

/** Finds entries for programme staff, newest first. */
@Injectable()
export class EntrySearches {
  constructor(private readonly work: Work) {}

  async find(actor: Actor, { q, state, category, memberId, before }: EntrySearch): Promise<FoundEntries> {
    const words = q.trim();
    const reading = {
      where: `($1::uuid[] IS NULL OR e.edition_id = ANY($1)) AND ${words ? MATCHES : ALL} AND ($4::text IS NULL OR e.state = $4)
        AND ($5::text IS NULL OR e.category = $5) AND ($6::uuid IS NULL OR e.sponsor_member_id = $6) AND ($7::uuid IS NULL OR e.id < $7)`,
      parameters: [
        deskReach(actor)?.ids ?? null,
        words,
        `%${words.replace(/[\\%_]/g, '\\$&')}%`,
        state ?? null,
        category ?? null,
        memberId ?? null,
        before ?? null,
        AN_ID.test(words) ? words : null,
      ],
      orderBy: 'e.id DESC',
      limit: PAGE_SIZE + 1,
    };
    const rows = await readRows(this.work.read(), actor, { projection: foundProjection, reading });
    const entries = rows.slice(0, PAGE_SIZE);
    return { entries, next: rows.length > PAGE_SIZE ? entries.at(-1)!.id : null };
  }
}
