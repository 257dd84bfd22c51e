import { Injectable } from '@nestjs/common';
import { formatDate, PortalConfig, type Unit } from '../../platform/index.js';
import type { Introduction } from '../application/application-programme.js';
import type { ApplicationRequest } from './application-request.entity.js';
import { linkPath } from './request-links.js';

interface RequestMail {
  occasion: 'ask' | 'remind' | 'thanks';
  request: ApplicationRequest;
  introduction: Introduction;
  /** Null where the link opens nothing any more. */
  token: string | null;
}

/** The mails to people who are asked, in their language; none holds a word of the application. */
@Injectable()
export class RequestMails {
  constructor(private readonly config: PortalConfig) {}

  async send(unit: Unit, { occasion, request, introduction, token }: RequestMail): Promise<void> {
    const base = `applications.mail.${request.kind}.${occasion}`;
    const params = {
      name: request.name,
      applicant: introduction.applicant,
      network: this.config.settings.NETWORK_NAME,
      until: formatDate(lastMinuteOf(request.expiresAt), { locale: request.locale, timeZone: introduction.timeZone }),
    };
    const say = (key: string) => ({ key, params });
    const asks = occasion !== 'thanks';
    await unit.mail({
      to: request.email,
      locale: request.locale,
      subject: say(`${base}.subject`),
      paragraphs: [
        say('applications.mail.greeting'),
        say(`${base}.why`),
        ...(asks ? introduction.about : []),
        ...(asks ? [say('applications.mail.until'), say('applications.mail.unknown')] : []),
      ],
      action: token
        ? { label: say(`applications.mail.${request.kind}.action`), url: linkPath(request, token) }
        : undefined,
      about: { type: 'application-request', id: request.id },
    });
  }
}

/** The day on which a time ends, not the one that begins at its end. */
const lastMinuteOf = (end: Date): Date => new Date(end.getTime() - 60_000);
