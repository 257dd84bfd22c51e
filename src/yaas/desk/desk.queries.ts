import { Injectable } from '@nestjs/common';
import { ConsentQueries, type ConsentStatus } from '../../consent/index.js';
import { Clock, Lifecycles, NotFound, readRows, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import type { Localized } from '../editions/localized.js';
import { groupNameOf } from '../editions/age.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { judgeConcerning } from '../entries/edition-rule.js';
import { EntryFactsQueries, type EntryInRules } from '../entries/entry-facts.service.js';
import { Entry } from '../entries/entry.entity.js';
import { confirmationRules } from '../entries/entry.rules.js';
import { standingsOf, type QuotaStanding } from '../entries/quota-places.js';
import { ShownFiles, type ShownFile } from '../works/shown-files.js';
import { fileIdsOf, type WorkParts } from '../works/work-parts.js';
import { deskProjection } from './desk.projection.js';
import { deskScope } from './sponsorship.service.js';

/** An entry as the desk reads it. */
export interface DeskEntry {
  entry: Entry;
  entrantName: string;
  edition: EditionWithRules;
  category: Localized;
  ageGroup: Localized;
  community: CommunityLabel;
  partner: CommunityLabel | null;
  verdicts: RuleResult[];
  quotas: QuotaStanding[];
  consent: ConsentStatus | null;
  /** What was made, with its companions. */
  parts: WorkParts;
  files: ReadonlyMap<string, ShownFile>;
  history: { event: string; at: Date; reason: string | null }[];
}

/** What coordinators see of their own members' entries, and staff of all. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly registry: RegistryQueries,
    private readonly facts: EntryFactsQueries,
    private readonly consents: ConsentQueries,
    private readonly shown: ShownFiles,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** @throws NotFound for another member's, for a draft, and for what its family took back */
  async one(actor: Actor, id: string): Promise<DeskEntry> {
    const manager = this.work.read();
    const entry = await manager.findOneBy(Entry, { ...deskScope(actor), id });
    if (!entry) throw new NotFound();
    const inRules = await this.facts.of(manager, entry, this.clock.now());
    await this.logReading(actor, id);
    const consents = await this.consents.status(manager, PROGRAMME, [id]);
    return {
      entry: Object.assign(entry, { state: entry.publicState }),
      ...(await this.described(inRules)),
      consent: consents.get(id) ?? null,
      parts: inRules.facts.parts,
      files: await this.shown.of(fileIdsOf(inRules.facts.parts)),
      history: await this.lifecycles.history(manager, id),
    };
  }

  private async described({ entry, entrant, edition, facts, counted }: EntryInRules) {
    const { representedCommunityId, partnerCommunityId } = entry;
    const ids = [representedCommunityId, partnerCommunityId].filter((one) => one !== null);
    const labels = await this.registry.communityLabels(ids);
    const { rules } = edition;
    return {
      edition,
      entrantName: entrant.name,
      category: categoryOf(rules, entry.category)?.label ?? { en: entry.category },
      ageGroup: groupNameOf(rules, entry.ageGroup) ?? { en: '–' },
      community: labels.get(representedCommunityId)!,
      partner: partnerCommunityId ? (labels.get(partnerCommunityId) ?? null) : null,
      verdicts: judgeConcerning(confirmationRules, facts, facts.category),
      quotas: counted ? await standingsOf(this.work.read(), rules, counted) : [],
    };
  }

  /** The item page shows the same name as the list: its reading is logged the same way. */
  private async logReading(actor: Actor, id: string): Promise<void> {
    const reading = { where: 'e.id = $1', parameters: [id] };
    await readRows(this.work.read(), actor, { projection: deskProjection, reading });
  }
}
