import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Access, everyone } from '../../platform/index.js';
import { Today } from '../day.js';
import { cut, pageOfIds, type ApiList } from '../page-of-ids.js';
import type { MemberOnDay } from '../registry.queries.js';
import { MembersQueries } from './members.queries.js';

/** Members as JSON: `?after=&limit=`; names of organisations and their recognition, no contacts. */
@Controller('api/v1/members')
@Access(everyone)
export class MembersApi {
  constructor(
    private readonly members: MembersQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async list(@Query() query: Record<string, string>): Promise<ApiList<MemberOnDay>> {
    const { after, limit } = z.object(pageOfIds).parse(query);
    return cut(await this.members.list({ after, limit: limit + 1, on: this.today.day() }), limit);
  }
}
