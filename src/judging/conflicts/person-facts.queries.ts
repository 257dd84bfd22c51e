import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { RegistryQueries } from '../../registry/index.js';
import type { JudgeFacts } from '../judged-works.js';
import { JudgeCommunity } from '../jury/judge-community.entity.js';
import { JudgeProfile } from '../jury/judge-profile.entity.js';
import { institutionOf } from './institution.js';

/** What the programme compares, and what judging compares itself. */
export interface PersonFacts extends JudgeFacts {
  /** Communities that they named, and those of members whom they coordinate. */
  communityIds: readonly string[];
  /** Partners of these, whatever the state of the partnership. */
  partnerCommunityIds: readonly string[];
}

const nothingNamed = { schools: [], relations: [], communityIds: [], partnerCommunityIds: [] };

/** Brings together what the portal knows of a person's ties. As many queries for one person as for many. */
@Injectable()
export class PersonFactsQueries {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly registry: RegistryQueries,
  ) {}

  /** Unknown accounts are left out. */
  async of(manager: EntityManager, accountIds: readonly string[]): Promise<PersonFacts[]> {
    const cards = await this.accounts.byIds(accountIds, manager);
    const profiles = await manager.findBy(JudgeProfile, { accountId: In([...accountIds]) });
    const profileOf = new Map(profiles.map((profile) => [profile.accountId, profile]));
    const communities = await this.communities(manager, accountIds);
    const partners = await this.registry.partnersOf([...new Set([...communities.values()].flat())], manager);
    return [...cards.values()].map(({ id, displayName: name, email }) => {
      const { schools = [], relations = [] } = profileOf.get(id) ?? {};
      const communityIds = communities.get(id) ?? [];
      const partnerCommunityIds = communityIds.flatMap((own) => partners.get(own) ?? []);
      return { ...named({ name, email }), accountId: id, schools, relations, communityIds, partnerCommunityIds };
    });
  }

  /** What can be said of somebody by their address: all that their account has, or name and address alone. */
  async byEmail(manager: EntityManager, person: { name: string; email: string }): Promise<PersonFacts> {
    const account = await this.accounts.byEmail(person.email, manager);
    const [known] = account ? await this.of(manager, [account.id]) : [];
    return known ?? { ...nothingNamed, ...named(person), accountId: null };
  }

  private async communities(manager: EntityManager, accountIds: readonly string[]): Promise<Map<string, string[]>> {
    const declared = await manager.findBy(JudgeCommunity, { accountId: In([...accountIds]) });
    const coordinated = await this.accounts.scopesOfMany(accountIds, 'coordinator', manager);
    const seats = await this.registry.communitiesOf([...new Set([...coordinated.values()].flat())], manager);
    const standing = await this.registry.communityLabels(
      declared.map(({ communityId }) => communityId),
      manager,
    );
    const ties = declared.map(({ accountId, communityId }) => ({
      accountId,
      id: standing.get(communityId)?.id ?? communityId,
    }));
    for (const [accountId, members] of coordinated)
      for (const member of members) {
        const id = seats.get(member);
        if (id) ties.push({ accountId, id });
      }
    return new Map(
      [...Map.groupBy(ties, ({ accountId }) => accountId)].map(([id, own]) => [id, own.map((tie) => tie.id)]),
    );
  }
}

function named({ name, email }: { name: string; email: string }) {
  const institution = institutionOf(email);
  return { name, email, institutions: institution ? [institution] : [] };
}
