import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { TextParams, Unit } from '../../platform/index.js';
import type { Entrant } from './entrant.entity.js';
import type { Entry } from './entry.entity.js';

/** What the student is told by mail; each has its subject, its paragraphs and one thing to do. */
export type EntryOccasion =
  | 'received'
  | 'consented'
  | 'consent_declined'
  | 'consent_lapsed'
  | 'confirmed'
  | 'returned'
  | 'declined'
  | 'withdrawn'
  | 'nudge_returned'
  | 'nudge_own_consent'
  | 'of_age'
  | 'of_age_asked'
  | 'stands'
  | 'placed'
  | 'not_placed'
  | 'placed_locally'
  | 'not_placed_locally'
  | 'choose'
  | 'chosen'
  | 'advanced';

const PARAGRAPHS: Record<EntryOccasion, readonly string[]> = {
  received: ['thanks', 'next', 'code'],
  consented: ['thanks', 'next'],
  consent_declined: ['what', 'next'],
  consent_lapsed: ['what', 'next'],
  confirmed: ['thanks', 'next'],
  returned: ['what', 'reason', 'next'],
  declined: ['what', 'reason', 'next'],
  withdrawn: ['what', 'next'],
  nudge_returned: ['what', 'reason', 'next'],
  nudge_own_consent: ['what', 'next'],
  of_age: ['what', 'next'],
  of_age_asked: ['what', 'next'],
  stands: ['what', 'next'],
  placed: ['what', 'next'],
  not_placed: ['what', 'thanks', 'next'],
  placed_locally: ['what', 'next'],
  not_placed_locally: ['what', 'thanks', 'next'],
  choose: ['what', 'next'],
  chosen: ['what', 'reason', 'next'],
  advanced: ['what', 'next'],
};

/** Who entered for a whole class reads good news on the desk rather than in sixty mails. */
const isOneOfMany = ({ heldAs }: Entry): boolean => heldAs === 'teacher' || heldAs === 'coordinator';
const GOOD_NEWS: ReadonlySet<EntryOccasion> = new Set(['received', 'consented', 'confirmed'] as const);

/** Who has to choose is led there; everybody else to the entry. */
const pathFor = (occasion: EntryOccasion, { id }: Entry): string =>
  occasion === 'choose' ? `/yaas/choices/${id}` : `/yaas/entries/${id}`;

/** Mails about an entry to the account that holds it, in its language. */
@Injectable()
export class EntryMails {
  constructor(private readonly accounts: AccountQueries) {}

  async send(unit: Unit, occasion: EntryOccasion, { entry, params = {} }: { entry: Entry; params?: TextParams }) {
    if (isOneOfMany(entry) && GOOD_NEWS.has(occasion)) return;
    const account = await this.accounts.byId(entry.holderAccountId, unit.manager);
    if (!account) return;
    const name = account.addressedAs ?? account.displayName;
    const all = { ...params, name, title: entry.title, code: entry.id.slice(-8).toUpperCase() };
    const say = (part: string) => ({ key: `yaas.mail.${occasion}.${part}`, params: all });
    await unit.mail({
      to: account.email,
      locale: account.locale,
      subject: say('subject'),
      paragraphs: [{ key: 'yaas.mail.greeting', params: all }, ...PARAGRAPHS[occasion].map(say)],
      action: { label: { key: `yaas.mail.action` }, url: pathFor(occasion, entry) },
      about: { type: 'entry', id: entry.id },
    });
  }

  /** Tells a guardian, whose consent stands, of new words beside the work; in the language of the account that holds it. */
  async tellGuardian(unit: Unit, { guardianName, guardianEmail }: Entrant, entry: Entry): Promise<void> {
    if (!guardianEmail) return;
    const account = await this.accounts.byId(entry.holderAccountId, unit.manager);
    const say = (part: string) => ({
      key: `yaas.mail.words_changed.${part}`,
      params: { guardian: guardianName, title: entry.title },
    });
    await unit.mail({
      to: guardianEmail,
      locale: account?.locale ?? 'en',
      subject: say('subject'),
      paragraphs: ['greeting', 'what', 'stands'].map(say),
      about: { type: 'entry', id: entry.id },
    });
  }
}
