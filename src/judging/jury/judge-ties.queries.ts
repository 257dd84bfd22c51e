import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { JudgeCommunity } from './judge-community.entity.js';

export interface JudgeTiesView {
  declared: CommunityLabel[];
  typed: string;
  found: CommunityLabel[];
}

/** A judge's own ties, and the communities that fit what they search for. */
@Injectable()
export class JudgeTiesQueries {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
  ) {}

  async view(actor: Actor, typed: string): Promise<JudgeTiesView> {
    const own = await this.work.read().findBy(JudgeCommunity, { accountId: actor.accountId! });
    const labels = await this.registry.communityLabels(own.map((tie) => tie.communityId));
    const found = typed ? await this.registry.communityOptions(typed, 8) : [];
    return { declared: [...labels.values()], typed, found };
  }
}
