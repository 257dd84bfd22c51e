import { Injectable } from '@nestjs/common';
import { newId, NotFound, system, Unprocessable, Work, type Actor } from '../../../platform/index.js';
import { GuardianMails } from '../../guardian/guardian-mails.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { OF_THE_DAYS_STATES } from '../expected.js';
import { tellNews } from './news.jobs.js';
import { News } from './news.queries.js';
import { WITH_ID, YlsAnnouncement, type Group } from './yls-announcement.entity.js';

export interface NewAnnouncement {
  groupKind: Group;
  groupId: string | null;
  words: string;
}

interface Reader {
  email: string;
  locale: string;
  /** Of a guardian's student: guardians have no account and a page of their own. */
  registrationId: string | null;
  isChaperone: boolean;
}

/** Staff tell a group something: it stands on the phone's page at once, and goes out by mail. */
@Injectable()
export class Announcements {
  constructor(
    private readonly work: Work,
    private readonly news: News,
    private readonly guardians: GuardianMails,
  ) {}

  /** @throws NotFound, Unprocessable for a group that is none of this summit */
  say(actor: Actor, summitId: string, { groupKind, groupId, words }: NewAnnouncement): Promise<void> {
    return this.work.run(actor, async (unit) => {
      if (!runsSummit(actor, summitId)) throw new NotFound();
      const groups = WITH_ID.has(groupKind) ? await this.news.groups(summitId) : [];
      const isThere = groups.some(({ kind, id }) => kind === groupKind && id === groupId);
      if (WITH_ID.has(groupKind) && !isThere) throw new Unprocessable({ key: 'platform.failure.bad_request' });
      const id = newId();
      const row = { id, summitId, groupKind, groupId: isThere ? groupId : null, words };
      await unit.manager.insert(YlsAnnouncement, { ...row, byAccountId: actor.accountId!, saidAt: unit.now });
      await unit.record('yls-announcement.said', { type: 'yls-summit', id: summitId }, { groupKind });
      await unit.queue(tellNews, { announcementId: id });
    });
  }

  /** Each reader once, in the own language; what was announced stays as it was written. @returns to how many */
  mail(announcementId: string): Promise<number> {
    return this.work.run(system, async (unit) => {
      const said = await unit.manager.findOneByOrFail(YlsAnnouncement, { id: announcementId });
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: said.summitId });
      const asked = [said.summitId, OF_THE_DAYS_STATES, said.groupKind, said.groupId];
      const readers = await unit.manager.query<Reader[]>(readersQuery, asked);
      const params = { summit: summit.name, words: said.words };
      for (const { email, locale, registrationId, isChaperone } of readers)
        if (registrationId) await this.guardians.send(unit, { registrationId, news: 'yls.mail.news', params });
        else
          await unit.mail({
            ...mailOf(params, isChaperone),
            to: email,
            locale,
            about: { type: 'yls-summit', id: summit.id },
          });
      return readers.length;
    });
  }
}

const mailOf = (params: { summit: string; words: string }, isChaperone: boolean) => ({
  subject: { key: 'yls.mail.news.subject', params },
  paragraphs: [{ key: 'yls.mail.news.text', params }],
  action: { label: { key: 'yls.mail.news.open' }, url: isChaperone ? '/yls/accompanying' : '/yls/mine/schedule' },
});

/** Students of the group, the adults with their delegation, guardians where they are meant. */
const readersQuery = `
  WITH meant AS (SELECT r.id, r.account_id, r.delegation_id FROM yls_registration r WHERE r.summit_id = $1 AND r.state = ANY($2)
     AND ($3 IN ('all', 'guardians', 'chaperones')
       OR ($3 = 'delegation' AND r.delegation_id = $4)
       OR ($3 = 'session' AND EXISTS (SELECT FROM yls_place p WHERE p.registration_id = r.id AND p.shown_session_id = $4))
       OR ($3 = 'bus' AND EXISTS (SELECT FROM yls_bus_rider b WHERE b.registration_id = r.id AND b.bus_id = $4))))
  SELECT DISTINCT ON (lower(email)) email, locale, "registrationId", "isChaperone" FROM (
    SELECT a.email::text, a.locale, NULL::uuid AS "registrationId", false AS "isChaperone" FROM meant m JOIN account_brief a ON a.id = m.account_id AND a.state = 'active'
     WHERE $3 NOT IN ('guardians', 'chaperones')
    UNION ALL SELECT a.email::text, a.locale, NULL, true FROM yls_chaperone c JOIN account_brief a ON a.id = c.account_id AND a.state = 'active'
      JOIN yls_delegation d ON d.id = c.delegation_id
     WHERE d.summit_id = $1 AND d.state <> 'withdrawn' AND c.withdrawn_at IS NULL AND ($3 IN ('all', 'chaperones') OR ($3 = 'delegation' AND d.id = $4))
    UNION ALL SELECT g.email::text, g.locale, g.registration_id, false FROM meant m JOIN yls_guardian g ON g.registration_id = m.id WHERE $3 IN ('all', 'guardians')
  ) readers ORDER BY lower(email), "registrationId" NULLS FIRST`;
