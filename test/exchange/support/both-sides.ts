import { photograph } from '../../../src/applications/index.js';
import { paper } from '../../../src/applications/documents/documents.purposes.js';
import type { LadderReader } from '../../../src/exchange/ladder/ladder.js';
import { FileLinks } from '../../../src/storage/index.js';
import type { Caller } from '../../auth/support/caller.js';
import { aHost } from '../../host-families/support/host-portal.js';
import { aPdf } from '../../storage/support/documents.js';
import { aJpeg } from '../../storage/support/pictures.js';
import { leaksOf, walkEverythingAJudgeCanReach, type Found } from '../../support/blindness.js';
import { anAcceptedFile } from './accepted-file.js';
import type { StudentPortal } from './exchange-portal.js';
import type { OpenHome, PlacementStory, Placing, ReadyStudent } from './placing.js';

type Reader = LadderReader | 'stranger' | 'other-desk';

/** A student and a home, everybody who might look at them, and all that is theirs. */
export interface BothSides {
  placing: Placing;
  home: OpenHome;
  student: ReadyStudent;
  readers: Readonly<Record<Reader, Caller>>;
  /** What `applications` knows them by. */
  forms: { student: string; home: string };
  /** Files by whose they are: the album, a photograph of the home, and a paper that is for desks alone. */
  files: { album: string; home: string; transcript: string };
}

/** What each side must not read of the other before the day; none of it stands on a card. */
const OF_STUDENT = ['Kovalenko', 'Olena', 'Oksana', 'Poltava', 'Lakeside High', 'asthma'];
const OF_HOME = ['Lind', '14 Elm Street'];
/** The school's own address: it has no account and no link, and nothing is mailed to it. */
const SCHOOL = 'counsel@example.org';

export const WORDS = ['words'];

export async function bothSides(placing: Placing, home: OpenHome, student: ReadyStudent): Promise<BothSides> {
  const { exchange, hosts } = placing;
  const { portal } = exchange;
  const forms = {
    student: await formOf(portal, 'exchange', student.id),
    home: await formOf(portal, 'host-families', home.fileId),
  };
  const signedIn = async (scope: string) =>
    portal.signedIn(await portal.person({ displayName: 'Iryna Bondar', roles: [{ role: 'coordinator', scope }] }));
  const readers = {
    host: home.host,
    student: await portal.signedIn(student),
    parent: portal.caller(),
    'sending-desk': await signedIn(exchange.communityId),
    'other-desk': await signedIn(student.id),
    stranger: await aHost(hosts),
  };
  return { placing, home, student, readers, forms, files: await theirFiles(placing, forms) };
}

export async function formOf(portal: StudentPortal, programme: string, subjectId: string): Promise<string> {
  const asked = [programme, subjectId];
  const [form] = await portal.sql<{ id: string }>(
    'SELECT id FROM application WHERE programme = $1 AND subject_id = $2',
    asked,
  );
  return form!.id;
}

async function theirFiles({ exchange: { portal }, coordinator: by }: Placing, forms: BothSides['forms']) {
  const picture = { bytes: await aJpeg(900, 700), purpose: photograph, by };
  const written = { bytes: await aPdf(['Olena Kovalenko']), purpose: paper, by };
  return {
    album: await anAcceptedFile(portal, { formId: forms.student, kind: 'album', ...picture }),
    home: await anAcceptedFile(portal, { formId: forms.home, kind: 'kitchen', ...picture }),
    transcript: await anAcceptedFile(portal, { formId: forms.student, kind: 'transcript', ...written }),
  };
}

const wordsOf = ({ student, home }: BothSides) => ({
  student: [...OF_STUDENT, student.email, student.parentEmail],
  home: [...OF_HOME, home.story.email],
});

/** What lies outside of the exchange, the messages and the files is of floors that know no placement; in another language a page names the same people. */
const isOfExchange = (path: string) => /^\/(exchange|messages|files)\b/.test(path) && !path.includes('lang=es');

/** Everything that a reader can reach by looking, from each page that is for anybody like them. */
async function walk({ readers, student }: BothSides, story: PlacementStory, who: Reader): Promise<Found[]> {
  const caller = readers[who];
  const cookie = [...caller.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const fetchAs = (path: string) =>
    isOfExchange(path)
      ? fetch(new URL(path, caller.url), { headers: { cookie, accept: 'text/html' }, redirect: 'manual' })
      : Promise.resolve(new Response(''));
  const token = who === 'parent' && story.id ? await story.parentToken() : '';
  const placements = `/exchange/applications/${student.id}/placements`;
  const starts = token
    ? [`/exchange/agreements/${token}?lang=en`]
    : ['/exchange/home', '/exchange/mine/home', '/messages', placements];
  return walkEverythingAJudgeCanReach(fetchAs, starts);
}

/** Whose files the addresses lead to that somebody was given; a file counts when its bytes come. */
function filesIn({ files }: BothSides, links: FileLinks, found: readonly Found[]): string[] {
  const whose = new Map(Object.entries(files).map(([name, id]) => [id, name]));
  const shown = found.flatMap(({ address, status }) => {
    const [, token] = /^\/files\/([^/]+)/.exec(address) ?? [];
    const link = token && status === 200 ? links.open(token) : null;
    return link && link !== 'expired' ? (whose.get(link.fileId) ?? []) : [];
  });
  return [...new Set(shown)].toSorted();
}

interface Look {
  who: Reader;
  words: readonly string[];
}

/** What somebody reads of the other side: whether its words, and files by whose they are. */
async function seenBy(both: BothSides, story: PlacementStory, { who, words }: Look): Promise<string[]> {
  const found = await walk(both, story, who);
  return [...(leaksOf(found, words).length > 0 ? WORDS : []), ...filesIn(both, story.get(FileLinks), found)];
}

export async function seenOfEachOther(both: BothSides, story: PlacementStory) {
  const words = wordsOf(both);
  return {
    host: await seenBy(both, story, { who: 'host', words: words.student }),
    student: await seenBy(both, story, { who: 'student', words: words.home }),
    parent: await seenBy(both, story, { who: 'parent', words: words.home }),
  };
}

/** What each side reads now, and what those read who are of neither. */
export async function seenNow(both: BothSides, story: PlacementStory) {
  const words = wordsOf(both);
  const others = [
    ...(await seenBy(both, story, { who: 'sending-desk', words: words.home })),
    ...(await seenBy(both, story, { who: 'other-desk', words: [...words.home, ...words.student] })),
    ...(await seenBy(both, story, { who: 'stranger', words: [...words.student, both.home.story.email] })),
  ];
  return { ...(await seenOfEachOther(both, story)), others };
}

/** Mails say that there is news, and never whose. */
export async function mailsThatTell(both: BothSides): Promise<string[]> {
  const { placing, student, home } = both;
  const words = wordsOf(both);
  const own = new Set([student.email, student.parentEmail]);
  const wordsFor = (to: string) => {
    if (own.has(to)) return words.home;
    return to === home.story.email ? words.student : [...words.home.slice(1), ...words.student];
  };
  const mails = await placing.exchange.portal.sql<{ to: string; text: string }>(
    `SELECT to_address AS to, subject || ' ' || text AS text FROM mail_message`,
  );
  return mails.flatMap(({ to, text }) =>
    to === SCHOOL
      ? [`a letter to ${to}`]
      : wordsFor(to).flatMap((word) => (text.includes(word) && to !== word ? [`${word} to ${to}`] : [])),
  );
}

const below = (path: string, parts: string) => parts.split(' ').map((part) => `${path}/${part}`);

/** Pages and papers of the student's application, which are for its desks. */
function ofStudent({ placing: { exchange }, student, forms }: BothSides): string[] {
  const [desk, form] = [`/exchange/applications/${student.id}`, `/applications/${forms.student}`];
  const [board, { memberId, termId }] = ['/exchange/board', exchange];
  return [
    desk,
    ...below(desk, 'papers papers/insurance papers/fees contacts binder acceptance views'),
    `${board}/${termId}?member=${memberId}`,
    `${board}/${termId}/students/${student.id}`,
    ...below(form, 'documents references signatures interviews timeline submissions/1'),
    ...below(form, 'sections/personal sections/health'),
  ];
}

/** And those of the family's. */
function ofHome({ placing: { exchange }, home, forms }: BothSides): string[] {
  const form = `/applications/${forms.home}`;
  return [
    `/host/files/${home.fileId}`,
    `/host-families/files/${home.fileId}`,
    `/exchange/board/${exchange.termId}/homes/${home.fileId}`,
    ...below(form, 'documents references interviews sections/home sections/family'),
  ];
}

/** Addresses that open for somebody for whom they are not, tried as they are; a parent has none but the link. */
export async function openedBy(both: BothSides): Promise<string[]> {
  const [student, home] = [ofStudent(both), ofHome(both)];
  const tried: Record<Reader, string[]> = {
    host: student,
    student: home,
    'sending-desk': home,
    parent: [...student, ...home],
    'other-desk': [...student, ...home],
    stranger: [...student, ...home],
  };
  const open: string[] = [];
  for (const [who, paths] of Object.entries(tried) as [Reader, string[]][])
    for (const path of paths) if ((await both.readers[who].get(path)).status === 200) open.push(`${who} ${path}`);
  return open;
}
