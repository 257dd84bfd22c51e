import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { RecruitingReader } from '../../src/host-families/finding/words/recruiting-reader.service.js';
import { HostFamiliesModule } from '../../src/host-families/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [HostFamiliesModule]);
});
afterAll(() => portal.stop());

const against = async (text: string, place: 'page' | 'mail' = 'page') =>
  (await portal.app.get(RecruitingReader, { strict: false }).against(text, place)).map(({ id }) => id);

const timely = 'recruiting-is-in-good-time';
const pity = 'recruiting-asks-no-pity';
const guilt = 'recruiting-lays-no-guilt';
const denial = 'recruiting-threatens-no-denial';
const photograph = 'recruiting-joins-no-photograph-to-urgency';
const accurate = 'recruiting-is-accurate';
const student = 'recruiting-names-no-student';
const address = 'recruiting-shows-no-address';

describe('Recruiting text is refused when it', () => {
  test.each([
    [timely, 'Last-minute host families wanted!'],
    [timely, 'We need a host family now.'],
    [timely, 'Two homes are needed immediately for our students.'],
    [timely, 'Only ten days left, and time is running out.'],
    [timely, 'Students land on Friday and are still without a family.'],
    [timely, 'Se busca familia de última hora.'],
    [timely, 'Necesitamos dos familias anfitrionas ya.'],
    [pity, 'These poor students have nowhere to go.'],
    [pity, 'A heart-rending story: nobody wanted her.'],
    [pity, 'Please save a student’s dream.'],
    [pity, 'Estos pobres jóvenes no tienen a dónde ir.'],
    [guilt, 'How can you say no to a child?'],
    [guilt, 'Don’t let our students down.'],
    [guilt, 'You are her last hope.'],
    [guilt, 'Su futuro depende de usted.'],
    [denial, 'Without a family, the student will be denied participation.'],
    [denial, 'She cannot come unless we find a home.'],
    [denial, 'Otherwise they will lose their place.'],
    [denial, 'Si no encontramos una familia, no podrán viajar.'],
    [denial, 'Los estudiantes serán rechazados.'],
    [accurate, 'Get paid to host!'],
    [accurate, 'Choose your student from our catalogue.'],
    [accurate, 'No background check, no interview needed.'],
    [accurate, 'Reciba un ingreso adicional: le pagamos por hospedar.'],
    [student, 'Meet Sofia, a lovely girl from Spain.'],
    [student, 'Kenji, 16, from Nagoya, loves baseball.'],
    [student, 'This 16-year-old plays the violin.'],
    [student, 'Una estudiante de 16 años busca hogar.'],
    [address, 'Write to anna.p@example.org'],
    [address, 'Call me at (585) 555-0142'],
  ])('breaks %s: %s', async (rule, text) => {
    expect(await against(text)).toContain(rule);
  });

  test('joins photographs of students to an urgent appeal, though each alone may be honest', async () => {
    expect(await against('We urgently need homes. See the photos of our students below.')).toContain(photograph);
    expect(await against('Photographs of our students of last year hang in the library.')).toEqual([]);
  });
});

describe('Honest text is taken, though it uses the same words', () => {
  test.each([
    'A last-minute change of plans is nothing unusual with teenagers.',
    'We never make a last-minute appeal, and we do not wait until the last minute.',
    'No last minute surprises: you know the dates months ahead.',
    'Host families need to report a change of address or an arrest immediately.',
    'In an urgent matter the coordinator answers at night, too; urgent medical care is insured.',
    'With the application we ask for five photographs of your home and of the student’s bedroom.',
    'Your application will be denied when a check finds a violent crime.',
    'Families will not be paid to host; there is no stipend for host families.',
    'No family hosts without a background check and an interview in the home.',
    'We cannot guarantee a match.',
    'Students are 15 to 18 years old when school begins.',
    'Every adult, and a household member 18 years old or older, is checked.',
    'Toda persona de 18 años o más en el hogar se verifica.',
    'Un cambio de última hora no es raro con adolescentes.',
    'How much time you give depends on you.',
    'Our organisation was founded in 1956 and the school is on Main Street, 15 minutes away.',
    'Applications for the school year 2027–28 are open until March 31.',
  ])('%s', async (text) => {
    expect(await against(text)).toEqual([]);
  });

  test('a coordinator may give a number in a mail to one family, which no page shows', async () => {
    expect(await against('Call me at (585) 555-0142.', 'mail')).toEqual([]);
    expect(await against('Call me at (585) 555-0142.', 'page')).toEqual([address]);
  });

  test('and so is every sentence that the portal itself says to would-be hosts', async () => {
    for (const language of ['en', 'es']) {
      const file = `src/host-families/locales/finding.${language}.json`;
      const sentences = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const said = Object.entries(sentences).filter(([key]) => /\.(find|inquiry-own|finding-mail)\./.test(key));
      expect(said.length).toBeGreaterThan(80);
      for (const [key, words] of said)
        expect({ key, against: await against(words, 'mail') }).toEqual({ key, against: [] });
    }
  });
});

describe('A refusal', () => {
  test('says the words found, the paragraph, why, and an honest way to say it', async () => {
    const [refusal] = await portal.app
      .get(RecruitingReader, { strict: false })
      .against('Host families wanted: LAST  MINUTE placement', 'page');
    expect(refusal).toMatchObject({
      cites: '22 CFR 62.25(m)(2)',
      severity: 'block',
      because: { params: { words: '“LAST MINUTE”' } },
      remedy: { key: 'host-families.rule.recruiting-is-in-good-time.remedy' },
    });
  });
});

describe('The lists', () => {
  test('are kept by staff: a new line counts at once, an ended one no more', async () => {
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    const line = { language: 'en', kind: 'guilt', words: 'any decent family', unless: 'not any decent family' };
    expect((await staff.post('/host-families/words', line)).status).toBe(303);
    expect(await against('Any decent family hosts.')).toEqual([guilt]);
    expect(await against('It is not any decent family that hosts.')).toEqual([]);
    const [row] = await portal.sql<{ id: string }>(`SELECT id FROM recruiting_words WHERE words = 'any decent family'`);
    await staff.post(`/host-families/words/${row!.id}/end`);
    expect(await against('Any decent family hosts.')).toEqual([]);
    expect(await portal.sql('SELECT FROM recruiting_words WHERE ended_by IS NOT NULL')).toHaveLength(1);
  });

  test('give a line back that cannot be read, with what is wrong', async () => {
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    const answer = await staff.post('/host-families/words', { language: 'en', kind: 'guilt', words: '(regex)+' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="(regex)+"');
    expect(answer.text).toContain('Use letters, digits, spaces');
  });

  test('try a text without keeping it', async () => {
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    const { text } = await staff.get(`/host-families/words?text=${encodeURIComponent('Don’t let them down')}`);
    expect(text).toContain('nobody may be made to feel guilty');
    expect(text).toContain('22 CFR 62.25(m)(2)');
  });
});
