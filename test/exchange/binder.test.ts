import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { ApplicationQueries, photograph, SubmissionsService } from '../../src/applications/index.js';
import { paper } from '../../src/applications/documents/documents.purposes.js';
import { BinderService } from '../../src/exchange/binder/binder.service.js';
import { byParagraph } from '../../src/exchange/binder/binder-rule.js';
import { AuditChain, newId, system, Work } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { aPdf } from '../storage/support/documents.js';
import { anAcceptedFile } from './support/accepted-file.js';
import { anArrival } from './support/an-arrival.js';
import { anOfficer } from './support/an-officer.js';
import { dayFromNow } from './support/exchange-portal.js';
import { startPlacing, type PlacementStory, type Placing } from './support/placing.js';

const NAME = 'Олена Коваленко';

let placing: Placing;
let story: PlacementStory;
let officer: Caller;
let transcript: Buffer;
let binder: Buffer;
let text: string;
beforeAll(async () => {
  placing = await startPlacing();
  story = await anArrival(placing, dayFromNow(-1), { student: { name: NAME, called: 'Олена' }, displayName: NAME });
  officer = await anOfficer(placing.exchange.portal, placing.exchange.sponsorId);
  transcript = await aPdf(['Transcript']);
  await handIn();
  await get(AuditChain).seal();
  binder = await taken();
  text = await textOf(binder);
}, 180_000);
afterAll(() => placing.exchange.portal.stop());

const get = <T>(type: new (...args: never[]) => T): T => placing.exchange.portal.app.get<T>(type, { strict: false });

/** The binder as the officer is given it. */
const taken = async (): Promise<Buffer> => get(BinderService).pdf(await officer.actor(), story.student.id);

/** The application as it is submitted, and two documents that the desk has accepted: a paper and a picture. */
async function handIn(): Promise<void> {
  const background = { r: 200, g: 80, b: 40 };
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const formId = (await get(ApplicationQueries).idOf(get(Work).read(), 'exchange', story.student.id))!;
  await get(Work).run(system, (unit) => get(SubmissionsService).submit(unit, formId));
  await placing.exchange.portal.sql(
    `INSERT INTO application_reference (request_id, relation, typed, findings, locale, given_at)
       SELECT id, 'teacher', '{"as_pupil": "Told in confidence"}', '[]', 'en', now() FROM application_request WHERE application_id = $1 AND kind = 'reference'`,
    [formId],
  );
  const { exchange, coordinator: by } = placing;
  await anAcceptedFile(exchange.portal, { formId, kind: 'transcript', bytes: transcript, purpose: paper, by });
  await anAcceptedFile(exchange.portal, { formId, kind: 'album', bytes: picture, purpose: photograph, by });
}

async function textOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s+/g, ' ');
}

/** Without what every reading counts up. */
const lasting = (said: string) =>
  said
    .replace(/on record before this one \d+/, '')
    .replace(/audit log about the application \d+/, '')
    .replace(/in \d+ seals? of \d+; \d+ not sealed yet|Last seal \w+/g, '');

const path = () => `/exchange/applications/${story.student.id}/binder`;
const aCoordinator = async (scope: string) => {
  const { portal } = placing.exchange;
  return portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope }] }));
};

describe('The binder of a student', () => {
  test('goes through the paragraphs in the order of the Code', () => {
    const [, rules = ''] = text.split('asked again on the day of this binder.');
    const cited = rules.split('Application as submitted')[0]!.match(/22 CFR 62\.\d+(?:\(\w+\))+/g) ?? [];
    expect(cited.length).toBeGreaterThan(50);
    const paragraphs = cited.map((cites) => ({ id: '', cites }));
    expect(paragraphs).toEqual(paragraphs.toSorted(byParagraph));
    expect(new Set(cited.map((cites) => cites.slice(0, 12)))).toEqual(
      new Set(['22 CFR 62.10', '22 CFR 62.14', '22 CFR 62.25']),
    );
  });

  test('says of each what it asks, whether it is kept and what proves it', () => {
    const insured = /22 CFR 62\.14\(b\) ?(Kept)? ?Your insurance pays at least \$100,000 .*?HM-2027-4471/;
    expect(text).toMatch(insured);
    expect(text).toContain('Interviewed at home on');
    expect(text).toContain('Not asked today');
  });

  test('holds the record: who, the school, the insurance, the home, the words of all sides and the log', () => {
    for (const said of [
      NAME,
      'Lakeside Exchange',
      'Irondequoit Sister Cities',
      'Application, version 1',
      'Grace Hill, Principal',
      'Harbor Mutual',
      'Nora Lind',
      'Oksana Kovalenko',
      'Moved in on',
      'Last seal',
      'no seal and no record is missing',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Told in confidence');
  });

  test('holds accepted documents: a picture on a sheet of its own, a paper attached as it was sent, each with its hash', async () => {
    const sha256 = createHash('sha256').update(transcript).digest('hex');
    expect(text.replaceAll(' ', '')).toContain(sha256);
    const pdf = await getDocumentProxy(new Uint8Array(binder));
    const [id, ...others] = [...((await pdf.getAttachments())?.keys() ?? [])];
    const attached = (await pdf.getAttachmentContent(id!)) as Uint8Array;
    expect([others, Buffer.from(attached).equals(transcript)]).toEqual([[], true]);
    expect(binder.toString('latin1')).toContain('/Subtype /Image');
  });

  test('says the same again, but for the count of those who read it', async () => {
    const again = await textOf(await taken());
    expect(lasting(again)).toBe(lasting(text));
  });

  test('is for those who answer for the sponsor, and each time is in the logs', async () => {
    const { portal, memberId } = placing.exchange;
    const answer = await officer.get(path());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await officer.get(path().replace('/binder', ''))).text).toContain(path());
    const coordinator = await aCoordinator(memberId);
    expect((await coordinator.get(path())).status).toBe(403);
    expect((await coordinator.get(path().replace('/binder', ''))).text).not.toContain(path());
    for (const other of [await aCoordinator(newId()), await anOfficer(portal, newId())])
      expect((await other.get(path())).status).toBe(404);
    const [read] = await portal.sql<{ reads: number; records: number }>(
      `SELECT (SELECT count(*)::int FROM sensitive_read WHERE projection = 'exchange.binder' AND $1 = ANY(subject_ids)) AS reads,
              (SELECT count(*)::int FROM audit_record WHERE action = 'exchange-binder.taken' AND subject_id = $1) AS records`,
      [story.student.id],
    );
    expect(read).toEqual({ reads: 3, records: 3 });
  });
});
