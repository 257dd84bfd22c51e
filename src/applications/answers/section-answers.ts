import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { readRows, type Actor, type Projection, type Unit } from '../../platform/index.js';
import type { AskedApplication } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { Section } from '../definition/definition.js';
import { ApplicationSection } from './application-section.entity.js';
import { byGroup } from './by-group.js';
import { readAnswers, typedOf, type Lack } from './read-answers.js';
import type { Typed } from './read-field.js';

/** A section as it is stored. Version 0 was never saved. */
export interface SectionStored {
  version: number;
  typed: Typed;
  toConfirm: boolean;
}

/** What a section still lacks; no answer can be read off it. */
export interface SectionState {
  code: string;
  lacks: readonly Lack[];
  toConfirm: boolean;
  /** Never saved. */
  isUntouched: boolean;
}

/** `changed` is false when the same was stored already. */
export type SectionSaved = { ok: true; version: number; changed: boolean } | { ok: false; stored: SectionStored };

interface Saving {
  open: OpenApplication;
  section: Section;
  version: number;
  typed: Typed;
  /** The person looked it through: what was copied is theirs now. */
  confirms: boolean;
}

interface StoredRow {
  id: string;
  code: string;
  version: number;
  typed: Typed;
  toConfirm: boolean;
}

const untouched: SectionStored = { version: 0, typed: {}, toConfirm: false };

/** The one door to what applicants typed: whoever reads a sensitive group through it is written down. */
@Injectable()
export class SectionAnswers {
  /** Sections as they were typed, by code. The caller has asked the programme whether the actor may read them. */
  async read(
    manager: EntityManager,
    actor: Actor,
    { open, sections }: { open: OpenApplication; sections: readonly Section[] },
  ): Promise<Map<string, SectionStored>> {
    const found = new Map(sections.map(({ code }) => [code, untouched]));
    for (const { name, isSensitive, things } of byGroup(open, sections)) {
      const projection = { ...projectionOf(name), sensitive: isSensitive ? (['typed'] as const) : [] };
      const codes = things.map(({ code }) => code);
      const reading = { where: 's.application_id = $1 AND s.code = ANY($2)', parameters: [open.application.id, codes] };
      for (const row of await readRows<StoredRow>(manager, actor, { projection, reading })) found.set(row.code, row);
    }
    return found;
  }

  /** What is missing, of many applications in one query. No value leaves. */
  async states(manager: EntityManager, asked: readonly AskedApplication[]) {
    const ids = asked.map(({ application }) => application.id);
    const rows = await manager.query<StoredRow[]>(
      'SELECT application_id AS id, code, version, typed, to_confirm AS "toConfirm" FROM application_section WHERE application_id = ANY($1)',
      [ids],
    );
    const stored = new Map(rows.map((row) => [`${row.id} ${row.code}`, row]));
    return new Map(
      asked.map(({ application: { id }, definition }) => [
        id,
        definition.sections.map((section) => stateOf(section, stored.get(`${id} ${section.code}`))),
      ]),
    );
  }

  /**
   * Takes over what an earlier application says and lasts, into sections that nobody has begun; each waits to be confirmed.
   * No value leaves.
   */
  async copy(unit: Unit, { from, to }: { from: OpenApplication; to: OpenApplication }): Promise<void> {
    const earlier = await unit.manager.findBy(ApplicationSection, { applicationId: from.application.id });
    const begun = await unit.manager.findBy(ApplicationSection, { applicationId: to.application.id });
    for (const { code, fields } of to.definition.sections) {
      const typed = earlier.find((section) => section.code === code)?.typed;
      const lasting =
        typed &&
        typedOf(
          fields.filter(({ lasts }) => lasts !== false),
          typed,
        );
      if (!lasting || Object.keys(lasting).length === 0 || begun.some((section) => section.code === code)) continue;
      const copied = { version: 1, typed: lasting, toConfirm: true, savedAt: unit.now, savedBy: unit.actor.accountId };
      await unit.manager.insert(ApplicationSection, { applicationId: to.application.id, code, ...copied });
    }
  }

  /** SHA-256 over sections as they are typed now, so that a change can be told; no value leaves. */
  async hashOf(manager: EntityManager, { application }: OpenApplication, codes: readonly string[]): Promise<string> {
    const rows = await manager.query<{ code: string; typed: Typed }[]>(
      'SELECT code, typed FROM application_section WHERE application_id = $1 AND code = ANY($2)',
      [application.id, codes],
    );
    const typed = Object.fromEntries(rows.map((row) => [row.code, row.typed]));
    return createHash('sha256').update(canonicalize(typed)!).digest('hex');
  }

  /** Keeps what was typed as it is. The caller has locked the application. */
  async save(unit: Unit, { open, section, version, typed, confirms }: Saving): Promise<SectionSaved> {
    const key = { applicationId: open.application.id, code: section.code };
    const now = await unit.manager.findOneBy(ApplicationSection, key);
    const toConfirm = now !== null && now.toConfirm && !confirms;
    const isSame = now && now.toConfirm === toConfirm && isDeepStrictEqual(now.typed, typed);
    if (isSame) return { ok: true, version: now.version, changed: false };
    if ((now?.version ?? 0) !== version) {
      const stored = await this.read(unit.manager, unit.actor, { open, sections: [section] });
      return { ok: false, stored: stored.get(section.code)! };
    }
    const next = { version: version + 1, typed, toConfirm, savedAt: unit.now, savedBy: unit.actor.accountId };
    if (now) await unit.manager.update(ApplicationSection, key, next);
    else await unit.manager.insert(ApplicationSection, { ...key, ...next });
    return { ok: true, version: version + 1, changed: true };
  }
}

const projectionOf = (name: string): Projection<StoredRow> => ({
  name,
  reader: 'whom the programme lets read the group',
  from: 'application_section s',
  columns: {
    id: 's.application_id',
    code: 's.code',
    version: 's.version',
    typed: 's.typed',
    toConfirm: 's.to_confirm',
  },
});

function stateOf({ code, fields }: Section, row: StoredRow | undefined): SectionState {
  const { lacks } = readAnswers(fields, row?.typed ?? {});
  return { code, lacks, toConfirm: row?.toConfirm ?? false, isUntouched: !row };
}
