import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, Work } from '../../platform/index.js';
import { extended } from './extended.js';
import type { Localized } from './localized.js';
import { readRuleSet } from './rule-set/older.js';
import type { RuleSet } from './rule-set.schema.js';

/** An edition with a version of its rules. */
export interface EditionWithRules {
  id: string;
  year: number;
  theme: Localized;
  timeZone: string;
  status: string;
  rules: RuleSet;
  rulesId: string;
  rulesNumber: number;
  rulesHash: string;
  rulesPublishedAt: Date;
  changeNote: string;
  /** The deadline of the final level after its last extension, which `rules` follows; null without one. */
  extendedTo: Date | null;
}

const select = `SELECT e.id, e.year, e.theme, e.time_zone AS "timeZone", e.status, v.rules, v.id AS "rulesId", v.number AS "rulesNumber",
  v.hash AS "rulesHash", v.published_at AS "rulesPublishedAt", v.change_note AS "changeNote",
  (SELECT max(x.new_closes_at) FROM level_extension x WHERE x.level_id = e.id) AS "extendedTo" FROM edition e`;

/** Questions about editions. Pass a unit's manager to ask inside its transaction. */
@Injectable()
export class EditionsQueries {
  constructor(private readonly work: Work) {}

  /** The newest open edition, or null between seasons. */
  async current(manager: EntityManager = this.work.read()): Promise<EditionWithRules | null> {
    const rows = await manager.query<EditionWithRules[]>(
      `${select} JOIN rule_set_version v ON v.id = e.rule_set_version_id WHERE e.programme = 'yaas' AND e.status = 'open' ORDER BY e.year DESC LIMIT 1`,
    );
    return rows[0] ? parsed(rows[0]) : null;
  }

  /** With the rules in force. @throws NotFound */
  async byId(id: string, manager: EntityManager = this.work.read()): Promise<EditionWithRules> {
    const rows = await manager.query<EditionWithRules[]>(
      `${select} JOIN rule_set_version v ON v.id = e.rule_set_version_id WHERE e.id = $1`,
      [id],
    );
    if (!rows[0]) throw new NotFound();
    return parsed(rows[0]);
  }

  /** The edition under the very version that an entry was made under. @throws NotFound */
  async underVersion(rulesId: string, manager: EntityManager = this.work.read()): Promise<EditionWithRules> {
    const rows = await manager.query<EditionWithRules[]>(
      `${select} JOIN rule_set_version v ON v.edition_id = e.id WHERE v.id = $1`,
      [rulesId],
    );
    if (!rows[0]) throw new NotFound();
    return parsed(rows[0]);
  }

  /** Which version of the rules was in force at that moment; the first one for what came before it. @throws NotFound */
  async versionAt(
    editionId: string,
    at: Date,
    manager: EntityManager = this.work.read(),
  ): Promise<{ number: number; hash: string }> {
    const [version] = await manager.query<{ number: number; hash: string }[]>(
      `SELECT number, hash FROM rule_set_version WHERE edition_id = $1 AND published_at IS NOT NULL
        ORDER BY published_at > $2, CASE WHEN published_at > $2 THEN number ELSE -number END LIMIT 1`,
      [editionId, at],
    );
    if (!version) throw new NotFound();
    return version;
  }

  /** All editions, newest first. */
  async all(manager: EntityManager = this.work.read()): Promise<EditionWithRules[]> {
    const rows = await manager.query<EditionWithRules[]>(
      `${select} JOIN rule_set_version v ON v.id = e.rule_set_version_id WHERE e.programme = 'yaas' ORDER BY e.year DESC`,
    );
    return rows.map(parsed);
  }
}

const known = new Map<string, RuleSet>();

/** Stored rules pass the schema once: a version written by older code must not be misread, and a published one never changes. */
function parsed(row: EditionWithRules): EditionWithRules {
  const rules = known.get(row.rulesId) ?? readRuleSet(row.rules);
  known.set(row.rulesId, rules);
  return { ...row, rules: row.extendedTo ? extended(rules, row.extendedTo) : rules };
}
