import { Injectable } from '@nestjs/common';
import { ConsentQueries, type ConsentStatus } from '../../consent/index.js';
import {
  Clock,
  defineProjection,
  Lifecycles,
  NotFound,
  readRows,
  Work,
  type Actor,
  type RuleResult,
} from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import type { Localized } from '../editions/localized.js';
import { groupNameOf } from '../editions/age.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { judgeConcerning } from '../entries/edition-rule.js';
import { EntryFactsQueries, type EntryInRules } from '../entries/entry-facts.service.js';
import type { EntryState } from '../entries/entry-state.js';
import { Entry } from '../entries/entry.entity.js';
import { deskReach } from '../entries/entry.policy.js';
import { confirmationRules } from '../entries/entry.rules.js';
import { standingsOf, type QuotaStanding } from '../entries/quota-places.js';
import { ShownFiles, type ShownFile } from '../works/shown-files.js';
import { fileIdsOf, type WorkParts } from '../works/work-parts.js';
import { deskScope } from './sponsorship.service.js';

interface DeskRow {
  id: string;
  title: string;
  name: string;
  state: EntryState;
  category: Localized;
  communityId: string;
  partnerCommunityId: string | null;
  submittedAt: Date;
}

/** An entry of one's own member, in the state that its family sees: outcomes come with the release. The entrant's name is sensitive, so who reads it is logged. */
const deskProjection = defineProjection<DeskRow>({
  name: 'yaas.desk',
  reader: 'coordinator',
  from: `entry e JOIN entrant n ON n.id = e.entrant_id JOIN rule_set_version v ON v.id = e.rule_set_version_id`,
  columns: {
    id: 'e.id',
    title: 'e.title',
    name: 'n.name',
    state: 'e.public_state',
    category: `jsonb_path_query_first(v.rules, '$.categories[*] ? (@.code == $code).label', jsonb_build_object('code', e.category))`,
    communityId: 'e.represented_community_id',
    partnerCommunityId: 'e.partner_community_id',
    submittedAt: 'e.submitted_at',
  },
  always: `e.state NOT IN ('draft', 'withdrawn') AND e.submitted_at IS NOT NULL`,
  sensitive: ['name'],
});

export interface DeskLine extends Omit<DeskRow, 'communityId' | 'partnerCommunityId'> {
  community: CommunityLabel;
  partner: CommunityLabel | null;
}

export interface DeskFilter {
  state: EntryState;
  category?: string | undefined;
  after?: string | undefined;
}

export interface DeskPage {
  lines: DeskLine[];
  next: string | null;
  /** How many entries stand in each state. */
  counts: Partial<Record<EntryState, number>>;
}

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

const PAGE_SIZE = 25;

/** The states that a shown one may stand for; the index of lists is by these. */
const behind = (shown: EntryState): EntryState[] =>
  shown === 'in_round' ? ['in_round', 'placed', 'not_placed'] : [shown];

/** The condition by which a list holds what the item page would show; `$1` is the ids of the reach. */
const reachOf = (actor: Actor): string =>
  `($1::uuid[] IS NULL OR e.${deskReach(actor)?.by === 'editionId' ? 'edition_id' : 'sponsor_member_id'} = ANY($1))`;

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

  /** Oldest first: who waited longest is next. */
  async list(actor: Actor, { state, category, after }: DeskFilter): Promise<DeskPage> {
    const parameters: unknown[] = [
      deskReach(actor)?.ids ?? null,
      behind(state),
      category ?? null,
      after ?? null,
      state,
    ];
    const where = `${reachOf(actor)} AND e.state = ANY($2) AND e.public_state = $5 AND ($3::text IS NULL OR e.category = $3) AND ($4::uuid IS NULL OR e.id > $4)`;
    const reading = { where, parameters, orderBy: 'e.id', limit: PAGE_SIZE + 1 };
    const rows = await readRows(this.work.read(), actor, { projection: deskProjection, reading });
    const shown = rows.slice(0, PAGE_SIZE);
    const next = rows.length > PAGE_SIZE ? shown.at(-1)!.id : null;
    return { lines: await this.labelled(shown), next, counts: await this.counts(actor) };
  }

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

  private async counts(actor: Actor): Promise<DeskPage['counts']> {
    const rows = await this.work.read().query<{ state: EntryState; count: number }[]>(
      `SELECT public_state AS state, count(*)::int AS count FROM entry e
        WHERE ${reachOf(actor)} AND state NOT IN ('draft', 'withdrawn') GROUP BY public_state`,
      [deskReach(actor)?.ids ?? null],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  private async labelled(rows: readonly DeskRow[]): Promise<DeskLine[]> {
    const ids = rows.flatMap(({ communityId, partnerCommunityId }) => [communityId, partnerCommunityId ?? []].flat());
    const labels = await this.registry.communityLabels([...new Set(ids)]);
    return rows.map(({ communityId, partnerCommunityId, ...row }) => ({
      ...row,
      community: labels.get(communityId)!,
      partner: partnerCommunityId ? (labels.get(partnerCommunityId) ?? null) : null,
    }));
  }
}
