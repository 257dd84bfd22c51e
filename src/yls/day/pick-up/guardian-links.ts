import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, keyFor, NotFound, PortalConfig, Work } from '../../../platform/index.js';
import { YlsGuardian } from '../../guardian/yls-guardian.entity.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { afterDay, daysAfter } from '../../summit/zoned-days.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** Who came by a link, for which student. */
export interface GuardianAtLink {
  guardian: YlsGuardian;
  registration: YlsRegistration;
  summit: YlsSummit;
}

/** So long after the last day a guardian still sees who collected the student. */
const DAYS_AFTER = 7;
const MAC_BYTES = 16;
const UUID_LETTERS = 22;

/** Links for guardians, who have no account. They follow from the portal's secret: another guardian, another link. */
@Injectable()
export class GuardianLinks {
  private readonly key: Buffer;

  constructor(
    config: PortalConfig,
    private readonly work: Work,
    private readonly clock: Clock,
  ) {
    this.key = keyFor(config.secretKey, 'yls: guardians on the day');
  }

  pathOf({ id, locale }: Pick<YlsGuardian, 'id' | 'locale'>): string {
    return `/yls/pick-up/${this.tokenOf(id)}?lang=${locale}`;
  }

  /** @throws NotFound for a link that is none, or is over */
  async open(token: string): Promise<GuardianAtLink> {
    const id = idIn(token);
    const given = Buffer.from(token);
    const expected = Buffer.from(id ? this.tokenOf(id) : '');
    if (!id || given.length !== expected.length || !timingSafeEqual(given, expected)) throw new NotFound();
    const manager = this.work.read();
    const guardian = await manager.findOneBy(YlsGuardian, { id });
    if (!guardian) throw new NotFound();
    const registration = await manager.findOneByOrFail(YlsRegistration, { id: guardian.registrationId });
    const summit = await manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
    if (this.clock.now() >= afterDay(daysAfter(summit.endsOn, DAYS_AFTER), summit.timeZone)) throw new NotFound();
    return { guardian, registration, summit };
  }

  private tokenOf(id: string): string {
    const mac = createHmac('sha256', this.key).update(id).digest().subarray(0, MAC_BYTES);
    return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + mac.toString('base64url');
  }
}

/** The uuid that a token begins with. */
function idIn(token: string): string | null {
  const hex = Buffer.from(token.slice(0, UUID_LETTERS), 'base64url').toString('hex');
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex);
  return parts ? parts.slice(1).join('-') : null;
}
