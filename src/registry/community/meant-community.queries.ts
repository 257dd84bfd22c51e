import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../platform/index.js';
import { MembersQueries } from '../members/members.queries.js';
import type { CommunityLabel } from './community-label.js';

/** Finds the one community that a person typed: by its name, or the last part of its page's address. */
@Injectable()
export class MeantCommunity {
  constructor(private readonly members: MembersQueries) {}

  /** @returns the community, or the field's error with the addresses of those that fit */
  async find(field: string, typed: string): Promise<CommunityLabel | FieldError> {
    const meant = await this.members.meant(typed);
    if (meant.length === 1) return meant[0]!;
    const key = meant.length === 0 ? 'registry.members.community.unknown' : 'registry.members.community.several';
    return { field, text: { key, params: { slugs: meant.map(({ slug }) => slug).join(', ') } } };
  }
}
