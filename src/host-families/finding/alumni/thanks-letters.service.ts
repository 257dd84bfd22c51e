import { Injectable } from '@nestjs/common';
import { Catalogue, Clock, formatDate, PdfSheet, PortalConfig } from '../../../platform/index.js';
import { HostingMembers } from '../hosting-members.js';
import { nameOfYear } from '../school-year.js';
import type { HostAlumnus } from './host-alumnus.entity.js';

const INK = '#1b2b4b';
const SOFT = '#51607a';
const GOLD = '#b98a2f';
const MARGIN = 54;

type Family = Pick<HostAlumnus, 'memberId' | 'name' | 'locale' | 'lastYear' | 'timesHosted'>;

/** A letter of thanks on one sheet, in the family's language; it may hang on a wall. */
@Injectable()
export class ThanksLetters {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly members: HostingMembers,
    private readonly config: PortalConfig,
    private readonly clock: Clock,
  ) {}

  async of({ memberId, name, locale, lastYear, timesHosted }: Family): Promise<Buffer> {
    const member = (await this.members.all()).get(memberId);
    const network = this.config.settings.NETWORK_NAME;
    const on = formatDate(this.clock.now(), { locale, timeZone: 'America/New_York' });
    const params = { city: member?.community.name ?? network, times: timesHosted, season: nameOfYear(lastYear), on };
    const say = (part: string) => this.catalogue.text(locale, `host-families.letter.${part}`, params);
    const heading = say('heading');
    const madeAt = this.clock.now();
    const sheet = await PdfSheet.begin({
      size: 'letter',
      layout: 'landscape',
      title: heading,
      language: locale,
      madeAt,
    });
    frame(sheet);
    const box = (y: number) => ({ x: MARGIN, y, width: sheet.width - 2 * MARGIN, align: 'center' as const });
    const line = (text: string, size: number, color: string) => ({ text, size, language: locale, color });
    let y = sheet.line(line(network, 13, SOFT), box(110));
    y = sheet.line({ ...line(heading, 38, INK), weight: 'bold' }, box(y + 16));
    y = sheet.line({ ...line(name, 34, GOLD), weight: 'bold' }, box(y + 14));
    y = sheet.line(line(say('opened'), 16, INK), box(y + 18));
    y = sheet.line(line(say('times'), 16, INK), box(y + 4));
    y = sheet.line(line(say('wish'), 14, SOFT), box(y + 18));
    sheet.line(line([member?.name ?? network, on].join(' · '), 12, SOFT), box(sheet.height - MARGIN - 60));
    return sheet.bytes();
  }
}

function frame({ drawing, width, height }: PdfSheet): void {
  const inner = MARGIN - 14;
  drawing.lineWidth(2).strokeColor(GOLD);
  drawing.rect(inner, inner, width - 2 * inner, height - 2 * inner).stroke();
}
