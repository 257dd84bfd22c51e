import { Injectable } from '@nestjs/common';
import { formatDateTime, PortalConfig, type Text, type Unit } from '../../platform/index.js';
import type { ConsentMatter } from '../consent-subjects.js';
import { linkPath } from './consent-links.js';
import type { ConsentRequest } from './consent-request.entity.js';
import { lastMinuteOf } from './last-minute.js';

export type MailOccasion = 'ask' | 'remind' | 'given' | 'changed' | 'declined' | 'withdrawn' | 'of_age';

const SENTENCES: Record<MailOccasion, { before: string[]; after: string[]; tellsAbout: boolean; subject: string }> = {
  ask: occasion('ask', ['greeting', 'why'], ['how', 'until', 'unknown'], true),
  remind: occasion('remind', ['greeting', 'why'], ['until', 'unknown'], false),
  given: occasion('given', ['greeting', 'thanks'], ['keep'], false),
  changed: occasion('changed', ['greeting', 'thanks'], ['keep'], false),
  declined: occasion('declined', ['greeting', 'thanks'], ['keep'], false),
  withdrawn: occasion('withdrawn', ['greeting', 'done'], ['keep'], false),
  of_age: occasion('of_age', ['greeting', 'why'], ['keep'], false),
};

function occasion(name: string, before: string[], after: string[], tellsAbout: boolean) {
  const key = (part: string) => (part === 'greeting' ? 'consent.mail.greeting' : `consent.mail.${name}.${part}`);
  return { subject: key('subject'), before: before.map(key), after: after.map(key), tellsAbout };
}

export interface ConsentMail {
  occasion: MailOccasion;
  /** Null where the link opens nothing any more. */
  token: string | null;
  request: ConsentRequest;
  /** Null when the matter is gone; then the mail does not name it. */
  matter: ConsentMatter | null;
}

/** The mails to the person who is asked, in their language, each with the link. */
@Injectable()
export class ConsentMails {
  constructor(private readonly config: PortalConfig) {}

  async send(unit: Unit, { occasion: name, token, request, matter }: ConsentMail): Promise<void> {
    if (!request.giverEmail) return;
    const { subject, before, after, tellsAbout } = SENTENCES[name];
    const params = this.params(request, matter);
    const say = (key: string): Text => ({ key, params });
    await unit.mail({
      to: request.giverEmail,
      locale: request.locale,
      subject: say(subject),
      paragraphs: [...before.map(say), ...(tellsAbout && matter ? matter.about : []), ...after.map(say)],
      action: token
        ? { label: { key: `consent.mail.${name}.action` }, url: linkPath(token, request.locale) }
        : undefined,
      about: { type: 'consent-request', id: request.id },
    });
  }

  private params(request: ConsentRequest, matter: ConsentMatter | null) {
    return {
      giver: request.giverName,
      entrant: matter?.entrantName ?? '',
      title: matter?.title ?? '',
      network: this.config.settings.NETWORK_NAME,
      until: matter && request.expiresAt ? untilWhen(request.expiresAt, request.locale, matter) : '',
    };
  }
}

const untilWhen = (end: Date, locale: string, { timeZone }: ConsentMatter): string =>
  formatDateTime(lastMinuteOf(end), { locale, timeZone });
