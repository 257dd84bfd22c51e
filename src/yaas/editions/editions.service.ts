import { Injectable } from '@nestjs/common';
import { newId, type Unit } from '../../platform/index.js';
import { hashOf } from './canonical-json.js';
import { Edition } from './edition.entity.js';
import type { Localized } from './localized.js';
import { RuleSetVersion } from './rule-set-version.entity.js';
import { ruleSetSchema, type RuleSetInput } from './rule-set.schema.js';

export const PROGRAMME = 'yaas';

export interface NewEdition {
  year: number;
  theme: Localized;
  rules: RuleSetInput;
}

export interface NewRules {
  editionId: string;
  rules: RuleSetInput;
  /** What is different and for whom, in a sentence. */
  changeNote: string;
}

/** Opens editions and puts rule sets in force. */
@Injectable()
export class EditionsService {
  /** Opens an edition under a first, published version of its rules. @throws ZodError when the rules contradict themselves. */
  async create(unit: Unit, { year, theme, rules }: NewEdition): Promise<{ id: string }> {
    const id = newId();
    const { timeZone } = ruleSetSchema.parse(rules).window;
    const createdAt = unit.now;
    await unit.manager.insert(Edition, {
      id,
      programme: PROGRAMME,
      year,
      theme,
      timeZone,
      status: 'archived',
      createdAt,
    });
    await this.publishRules(unit, { editionId: id, rules, changeNote: 'First version' });
    await unit.manager.update(Edition, id, { status: 'open' });
    await unit.record('yaas.edition.opened', { type: 'edition', id }, { year });
    return { id };
  }

  /** Publishes a version and puts it in force. Entries keep the version under which they were made. */
  async publishRules(unit: Unit, { editionId, rules, changeNote }: NewRules): Promise<{ id: string; hash: string }> {
    const parsed = ruleSetSchema.parse(rules);
    const id = newId();
    const hash = hashOf(parsed);
    const at = { publishedAt: unit.now, createdAt: unit.now };
    const number = (await unit.manager.countBy(RuleSetVersion, { editionId })) + 1;
    await unit.manager.insert(RuleSetVersion, { id, editionId, number, rules: parsed, hash, changeNote, ...at });
    await unit.manager.update(Edition, editionId, { ruleSetVersionId: id });
    await unit.record('yaas.rules.published', { type: 'edition', id: editionId }, { number, hash });
    return { id, hash };
  }
}
