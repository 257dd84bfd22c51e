import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Unit } from '../../platform/index.js';
import { WebhookEvents, Webhooks } from '../../webhooks/index.js';
import type { EntryEvent } from '../entries/entry-state.js';
import type { Entry } from '../entries/entry.entity.js';

/** What others may hear of. Nothing of a draft, and of an outcome only when families have it. */
const ANNOUNCED: Partial<Record<EntryEvent, string>> = {
  submit: 'entry.submitted',
  confirm: 'entry.confirmed',
  return: 'entry.returned',
  decline: 'entry.declined',
  rule_out: 'entry.ruled_out',
  withdraw: 'entry.withdrawn',
  release: 'entry.result',
};

type Told = Pick<
  Entry,
  | 'id'
  | 'editionId'
  | 'sponsorMemberId'
  | 'representedCommunityId'
  | 'category'
  | 'ageGroup'
  | 'publicState'
  | 'place'
  | 'submittedAt'
>;

/** Tells other systems of entries and results, by id; who made them is not told. */
@Injectable()
export class EntryAnnouncements implements OnModuleInit {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly events: WebhookEvents,
  ) {}

  onModuleInit(): void {
    const names = Object.values(ANNOUNCED);
    this.events.register(...names.map((name) => ({ name, text: { key: `yaas.webhook.${name}` } })));
  }

  async tell(unit: Unit, event: EntryEvent, entry: Told): Promise<void> {
    const name = ANNOUNCED[event];
    if (!name || !entry.submittedAt) return;
    const { id: entryId, editionId, sponsorMemberId: memberId, representedCommunityId: communityId } = entry;
    const { category, ageGroup, publicState: state } = entry;
    const place = event === 'release' ? { place: entry.place } : {};
    await this.webhooks.announce(unit, name, {
      entryId,
      editionId,
      memberId,
      communityId,
      category,
      ageGroup,
      state,
      ...place,
    });
  }
}
