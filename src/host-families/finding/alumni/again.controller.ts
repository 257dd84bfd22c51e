import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { Access, Clock, everyone, page, seeOther } from '../../../platform/index.js';
import { HostingMembers } from '../hosting-members.js';
import { nameOfYear, soughtYears } from '../school-year.js';
import { againPath } from './alumni-mails.js';
import { AgainPage } from './again.page.js';
import type { HostAlumnus } from './host-alumnus.entity.js';
import { HostingAgain } from './hosting-again.service.js';
import { ThanksLetters } from './thanks-letters.service.js';

/** The link of a family that hosted: yes again, no more, and its letter of thanks. Looking changes nothing. */
@Controller('host/again/:token')
@Access(everyone)
export class AgainController {
  constructor(
    private readonly families: HostingAgain,
    private readonly letters: ThanksLetters,
    private readonly members: HostingMembers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Param('token') token: string) {
    const alumnus = await this.open(token);
    const city = (await this.members.cityOf(alumnus.memberId)) ?? '';
    const season = nameOfYear(soughtYears(this.clock.now())[0]);
    return page(AgainPage, { alumnus, token, city, season }, { title: { key: 'host-families.again.title' } });
  }

  @Post('inquiry')
  async again(@Param('token') token: string) {
    return seeOther(await this.families.again(await this.open(token)));
  }

  @Post('opt-out')
  async optOut(@Param('token') token: string) {
    const alumnus = await this.open(token);
    await this.families.optOut(alumnus);
    return seeOther(againPath(token, alumnus.locale));
  }

  @Get('letter')
  async letter(@Param('token') token: string) {
    return asPdf(await this.letters.of(await this.open(token)));
  }

  private open(token: string): Promise<HostAlumnus> {
    return this.families.open(token, this.clock.now());
  }
}

export const asPdf = (bytes: Buffer): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="thank-you.pdf"' });
