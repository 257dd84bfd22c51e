import { PaperFiles } from '../../../src/yls/papers/paper-files.js';
import { DossiersService } from '../../../src/yls/papers/dossiers.service.js';
import { papersDefinition } from '../../../src/yls/papers/papers.definition.js';
import { ApplicationsService } from '../../../src/applications/index.js';
import { system, Work, type Actor } from '../../../src/platform/index.js';
import type { Caller } from '../../auth/support/caller.js';
import { aPng } from '../../storage/support/pictures.js';
import { ready } from './ready.js';
import type { YlsPortal } from './yls-portal.js';

export interface Told {
  id: string;
  email: string;
  actor: Actor;
  formId: string;
  guardian: string;
  /** Where the guardian's own page is: its path, and what follows it. */
  page: string;
  query: string;
}

type Typed = Record<string, string | string[]>;

/** What a family without any need tells. */
const NOTHING_SPECIAL: Record<string, Typed> = {
  medical: { step_free: 'no' },
  allergies: { allergic: 'no' },
  diet: { diets: 'vegetarian' },
  medication: { medicines: 'no' },
  emergency: {
    contact_1: 'Ngozi Okafor',
    contact_relation_1: 'Mother',
    contact_phone_1: '+1 585 555 0101',
    contact_2: 'Chidi Okafor',
    contact_relation_2: 'Uncle',
    contact_phone_2: '+1 585 555 0102',
  },
  insurance: { insurer: 'Lake Mutual', policy: 'LM 1', insurer_phone: '+1 585 555 0103' },
  travel: {
    arrival_by: 'car',
    arrival_onDay: '1',
    arrival_onMonth: '7',
    arrival_onYear: '2027',
    arrival_at: '14:30',
    departure_by: 'car',
    departure_onDay: '7',
    departure_onMonth: '7',
    departure_onYear: '2027',
    departure_at: '9:15',
  },
  photo: { photo_scope: 'none' },
  conduct: { conduct_read: ['yes'] },
};

/** A student who has taken the place, and whose family was asked. */
export async function anAsked(yls: YlsPortal, wishes: Parameters<typeof ready>[1] = {}): Promise<Told> {
  const { portal } = yls;
  const student = await ready(yls, { state: 'confirmed', ...wishes });
  const work = portal.app.get(Work);
  await work.run(system, (unit) => portal.app.get(DossiersService).open(unit, student.id));
  const { formId } = (await portal.app.get(PaperFiles).one(work.read(), student.id))!;
  const [page = '', query = ''] = (await portal.linkTo(student.guardian)).split('?');
  return { ...student, formId, page, query };
}

/** All parts filled in by the portal, and the card sent; what is told stands in the place of nothing special. */
export async function fillIn({ portal }: YlsPortal, { formId, page, query }: Told, told: Record<string, Typed> = {}) {
  const forms = portal.app.get(ApplicationsService, { strict: false });
  await portal.app.get(Work).run(system, async (unit) => {
    for (const { code } of papersDefinition.sections)
      await forms.saveSection(unit, {
        applicationId: formId,
        section: code,
        version: 0,
        typed: told[code] ?? NOTHING_SPECIAL[code]!,
      });
  });
  return sendPaper(portal.caller(), `${page}/papers/insurance_card?${query}`);
}

export async function sendPaper(caller: Caller, path: string): Promise<number> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await aPng(640, 480))]), 'card.png');
  const cookie = [...caller.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  return (await fetch(new URL(path, caller.url), { method: 'POST', body: form, headers, redirect: 'manual' })).status;
}

/** As a guardian does on the page: all that is open, with what stood there. */
export async function signOn(caller: Caller, { page, query }: Pick<Told, 'page' | 'query'>) {
  const { text } = await caller.get(`${page}?${query}`);
  const marks = [...text.matchAll(/name="read-(\w+)" value="([^"]+)"/g)].map(([, code = '', mark = '']) => ({
    code,
    mark,
  }));
  return caller.post(`${page}/signature?${query}`, [
    ...marks.map(({ code, mark }): [string, string] => [`read-${code}`, mark]),
    ...marks.map(({ code }): [string, string] => ['statements', code]),
    ['typedName', 'Ngozi Okafor'],
  ]);
}
