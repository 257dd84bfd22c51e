import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import {
  Conflict,
  hashOfToken,
  newId,
  newToken,
  NotFound,
  PortalConfig,
  system,
  Work,
  linkHolder,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { ExchangeFeeSheet } from './exchange-fee-sheet.entity.js';

/** A parent as the desk names them. */
export interface FeeParent {
  name: string;
  email: string;
  locale: string;
}

/** Long enough to ask the other parent, and to be asked again. */
const DAYS_OF_A_LINK = 60;

export const feePath = (token: string, locale: string): string => `/exchange/fees/${token}?lang=${locale}`;

/** Itemised fees that a parent confirms: 22 CFR 62.10(b). */
@Injectable()
export class FeeSheets {
  constructor(
    private readonly work: Work,
    private readonly config: PortalConfig,
  ) {}

  /** A sheet of the term's fees as they stand, with a link in the parent's mail. Earlier links work no more. @throws NotFound; Conflict while the term names none */
  send(actor: Actor, applicationId: string, parent: FeeParent): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { termId } = await applicationOfDesk(unit, applicationId);
      const { fees } = await unit.manager.findOneByOrFail(ExchangeTerm, { id: termId });
      if (fees.length === 0) throw new Conflict([], { key: 'exchange.papers.refusal.no-fees' });
      await replace(unit, applicationId);
      const token = newToken();
      const linkUntil = new Date(unit.now.getTime() + DAYS_OF_A_LINK * 86_400_000);
      const sheet = { ...blank(unit, applicationId), lines: fees, tokenHash: hashOfToken(token), linkUntil };
      await unit.manager.insert(ExchangeFeeSheet, { ...sheet, parentName: parent.name, parentEmail: parent.email });
      await unit.record(
        'exchange-fees.sent',
        { type: 'exchange-application', id: applicationId },
        { lines: fees.length },
      );
      await this.mail(unit, { parent, token, sheetId: sheet.id });
    });
  }

  /**
   * What a parent said on paper or in a talk, put on record by the desk.
   * @returns whether there is a sheet, and the day (ISO) has come
   */
  recordWord(actor: Actor, applicationId: string, { by, on }: { by: string; on: string }): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      await applicationOfDesk(unit, applicationId);
      const sheet = await unit.manager.findOneBy(ExchangeFeeSheet, { applicationId, replacedAt: IsNull() });
      if (!sheet || on > dayOfOffice(unit.now)) return false;
      await confirm(unit, sheet, { acknowledgedBy: by, acknowledgedOn: on, acknowledgedHow: 'desk' });
      return true;
    });
  }

  /** The sheet of a link; looking changes nothing. @throws NotFound for a link that is not ours, or works no more */
  byLink(token: string): Promise<{ sheet: ExchangeFeeSheet; student: string; sponsor: string }> {
    return this.work.run(system, async (unit) => {
      const sheet = await open(unit, token);
      const [about] = await unit.manager.query<{ student: string; sponsor: string }[]>(
        `SELECT coalesce(st.name, c.display_name) AS student, s.name AS sponsor FROM exchange_application a JOIN account_brief c ON c.id = a.account_id
           JOIN exchange_sponsor s ON s.id = a.sponsor_id LEFT JOIN exchange_student st ON st.application_id = a.id WHERE a.id = $1`,
        [sheet.applicationId],
      );
      return { sheet, ...about! };
    });
  }

  /** Confirmed twice is confirmed once. @throws NotFound */
  acknowledge(token: string, { typedName, locale }: { typedName: string; locale: string }): Promise<void> {
    return this.work.run(linkHolder(typedName, locale), async (unit) => {
      const sheet = await open(unit, token);
      if (sheet.acknowledgedOn !== null) return;
      const acknowledgedOn = dayOfOffice(unit.now);
      await confirm(unit, sheet, { acknowledgedBy: typedName, acknowledgedOn, acknowledgedHow: 'link' });
    });
  }

  private mail(
    unit: Unit,
    { parent, token, sheetId }: { parent: FeeParent; token: string; sheetId: string },
  ): Promise<void> {
    const params = { name: parent.name, network: this.config.settings.NETWORK_NAME };
    const say = (part: string) => ({ key: `exchange.fee-mail.${part}`, params });
    return unit.mail({
      to: parent.email,
      locale: parent.locale,
      subject: say('subject'),
      paragraphs: [say('greeting'), say('text'), say('unknown')],
      action: { label: say('action'), url: feePath(token, parent.locale) },
      about: { type: 'exchange-fee-sheet', id: sheetId },
    });
  }
}

type Word = Pick<ExchangeFeeSheet, 'acknowledgedBy' | 'acknowledgedOn' | 'acknowledgedHow'>;

async function confirm(unit: Unit, { id, applicationId }: ExchangeFeeSheet, word: Word): Promise<void> {
  await unit.manager.update(ExchangeFeeSheet, id, word);
  const { acknowledgedHow: how, acknowledgedOn: on } = word;
  await unit.record('exchange-fees.confirmed', { type: 'exchange-application', id: applicationId }, { how, on });
}

async function open({ manager, now }: Unit, token: string): Promise<ExchangeFeeSheet> {
  const isOurs = /^[\w-]{43}$/.test(token);
  const sheet = isOurs
    ? await manager.findOneBy(ExchangeFeeSheet, {
        tokenHash: hashOfToken(token),
        linkUntil: MoreThan(now),
        replacedAt: IsNull(),
      })
    : null;
  if (!sheet) throw new NotFound();
  return sheet;
}

const replace = ({ manager, now }: Unit, applicationId: string) =>
  manager.update(ExchangeFeeSheet, { applicationId, replacedAt: IsNull() }, { replacedAt: now });

const blank = ({ now }: Unit, applicationId: string) => ({
  id: newId(),
  applicationId,
  madeAt: now,
  replacedAt: null,
  acknowledgedOn: null,
  acknowledgedBy: '',
  acknowledgedHow: null,
});
