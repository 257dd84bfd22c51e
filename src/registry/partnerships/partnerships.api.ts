import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { z } from 'zod';
import { Access, everyone } from '../../platform/index.js';
import { Today } from '../day.js';
import { cut, pageOfIds, type ApiList } from '../page-of-ids.js';
import { partnershipKinds } from './partnership-kind.js';
import { PartnershipQueries, type PartnershipListItem } from './partnership-page.queries.js';

const search = z.object({
  ...pageOfIds,
  community: z
    .uuid()
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  kind: z
    .enum(partnershipKinds)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});

/** Partnerships as JSON: `?community=&country=&kind=&after=&limit=`; without signers, who are persons. */
@Controller('api/v1/partnerships')
@Access(everyone)
export class PartnershipsApi {
  constructor(
    private readonly partnerships: PartnershipQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async list(@Query() query: Record<string, string>): Promise<ApiList<PartnershipListItem>> {
    const { community, limit, ...rest } = search.parse(query);
    const rows = await this.partnerships.list({ ...rest, communityId: community, limit: limit + 1 }, this.today.day());
    return cut(rows, limit);
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string) {
    const { acts, ...partnership } = await this.partnerships.find(id, this.today.day());
    return {
      ...partnership,
      acts: acts.map(({ kind, datedOn, datePrecision, source }) => ({ kind, datedOn, datePrecision, source })),
    };
  }
}
