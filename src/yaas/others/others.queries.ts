import { Injectable } from '@nestjs/common';
import { Clock, NotFound, Work, type Actor } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import { BatchesQueries, type BatchCard } from './batches.queries.js';
import { EnteringInvitation } from './entering-invitation.entity.js';
import { EnteringRightsQueries, type EnteringRight } from './entering-rights.queries.js';
import { HeldEntriesQueries, type HeldEntry } from './held-entries.queries.js';

/** A member for which one enters students. */
export interface RightShown extends EnteringRight {
  memberName: string;
}

/** Where somebody starts who enters for others. */
export interface OthersHome {
  edition: EditionWithRules | null;
  rights: RightShown[];
  batches: BatchCard[];
  held: HeldEntry[];
  next: string | null;
  /** Those that the actor, a coordinator, invited or that stand in the own member's name. */
  invitations: InvitationShown[];
}

export type InvitationShown = Pick<
  EnteringInvitation,
  'id' | 'name' | 'email' | 'maxEntries' | 'expiresAt' | 'acceptedAt' | 'endedAt'
>;

/** What the page of those who enter for others shows. */
@Injectable()
export class OthersQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly rights: EnteringRightsQueries,
    private readonly batches: BatchesQueries,
    private readonly held: HeldEntriesQueries,
  ) {}

  /** @throws NotFound for somebody who enters for nobody */
  async home(actor: Actor, after?: string): Promise<OthersHome> {
    const rights = await this.rights.of(actor);
    const { entries, next } = await this.held.list(actor, after);
    if (rights.length === 0 && entries.length === 0) throw new NotFound();
    return {
      edition: await this.editions.current(),
      rights: await this.named(rights),
      batches: await this.batches.latest(actor),
      held: entries,
      next,
      invitations: await this.invitations(rights),
    };
  }

  private async named(rights: readonly EnteringRight[]): Promise<RightShown[]> {
    const members = rights.length > 0 ? await this.registry.members(dayIn(this.clock.now(), 'UTC')) : [];
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return rights.map((right) => ({ ...right, memberName: names.get(right.memberId) ?? '' }));
  }

  private invitations(rights: readonly EnteringRight[]): Promise<InvitationShown[]> {
    const memberIds = rights.filter(({ as }) => as === 'coordinator').map(({ memberId }) => memberId);
    return this.work.read().query<InvitationShown[]>(
      `SELECT id, name, email, max_entries AS "maxEntries", expires_at AS "expiresAt", accepted_at AS "acceptedAt", ended_at AS "endedAt"
         FROM entering_invitation WHERE member_id = ANY($1) ORDER BY id DESC LIMIT 50`,
      [memberIds],
    );
  }
}
