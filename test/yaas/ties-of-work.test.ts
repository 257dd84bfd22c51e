import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { JudgeFacts, TieSource } from '../../src/judging/index.js';
import { tiesOf, type PeopleOfWork } from '../../src/yaas/judging/ties-of-work.js';

const somebody: JudgeFacts = {
  accountId: 'judge',
  name: 'Ada Quill',
  email: 'ada@gmail.com',
  institutions: [],
  schools: [],
  relations: [],
};
const strangers: PeopleOfWork = {
  entrant: { accountId: 'entrant', name: 'Noor Haddad', email: 'noor@gmail.com', school: 'Lakeside High School' },
  guardian: { name: 'Samira Haddad', email: 'samira@gmail.com' },
  enteredBy: [{ accountId: 'entrant', as: 'entrant', email: 'noor@gmail.com' }],
  earlierTeachers: [],
  coordinators: [],
};

const ties = (person: Partial<JudgeFacts>, work: Partial<PeopleOfWork> = {}): TieSource[] =>
  tiesOf({ ...somebody, ...person }, { ...strangers, ...work });
const guardian = (name: string) => ({ guardian: { name, email: 'parent@gmail.com' } });
const entrant = (more: Partial<PeopleOfWork['entrant']>) => ({ entrant: { ...strangers.entrant, ...more } });

test('Strangers have no tie', () => {
  expect(ties({})).toEqual([]);
});

describe('A person is the same', () => {
  test.each([
    ['in whichever order the names are written', 'Haddad Samira'],
    ['in capitals', 'SAMIRA HADDAD'],
    ['with a middle name', 'Samira Leila Haddad'],
    ['with marks or without', 'Samíra Haddād'],
    ['with a comma', 'Haddad, Samira'],
  ])('%s', (_, name) => {
    expect(ties({ name }, guardian('Samira Haddad'))).toEqual(['household']);
  });

  test.each([
    ['written without blanks', '王小明', '王 小明'],
    ['in letters of full width', 'Ｓａｍｉｒａ　Ｈａｄｄａｄ', 'Samira Haddad'],
    ['in Arabic with vowels or without', 'سَمِيرة حدّاد', 'سميرة حداد'],
  ])('%s', (_, name, other) => {
    expect(ties({ name }, guardian(other))).toEqual(['household']);
  });

  test.each([
    ['who shares the family name alone', 'Haddad'],
    ['who shares the given name alone', 'Samira'],
    ['with another given name', 'Leila Haddad'],
    ['whose name begins alike', 'Samira Haddadi'],
    ['without a name', ''],
  ])('not %s', (_, name) => {
    expect(ties({ name }, guardian('Samira Haddad'))).toEqual([]);
  });

  test('however the words of the name are turned, and never by one word of several', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), (words) => {
        const turned = words.toReversed().join(' ').toUpperCase();
        expect(ties({ name: turned }, guardian(words.join(' ')))).toEqual(['household']);
        expect(ties({ name: words[0]! }, guardian(words.join(' ')))).toEqual([]);
      }),
    );
  });
});

describe('A school is the same', () => {
  test.each([
    ["St. Mary's H.S.", 'Saint Mary’s High School'],
    ['The Lakeside Elementary', 'Lakeside Elem. School'],
    ['Mt Hood JHS', 'Mount Hood Junior High'],
    ['Escuela Benito Juárez', 'Benito Juarez'],
    ['School of the Arts', 'Arts School'],
  ])('%s, %s', (school, other) => {
    expect(ties({ schools: [school] }, entrant({ school: other }))).toEqual(['school']);
  });

  test.each([
    ['Lakeside High', 'Lakeside Middle School'],
    ['Lakeside High', 'East Lakeside High'],
    ['School', 'High School'],
    ['The School', 'Escuela'],
    ['Lakeside High', ''],
  ])('not %s, %s', (school, other) => {
    expect(ties({ schools: [school] }, entrant({ school: other }))).toEqual([]);
  });
});

const held = (accountId: string, as: PeopleOfWork['enteredBy'][number]['as'], email = '') => ({
  enteredBy: [{ accountId, as, email }],
});

describe('Each tie says what it is', () => {
  test('own work: by account, by having entered it, and by the address in whatever letters', () => {
    expect(ties({}, entrant({ accountId: 'judge' }))).toEqual(['own_work']);
    expect(ties({}, held('judge', 'entrant'))).toEqual(['own_work']);
    expect(ties({ email: ' Noor@Gmail.com' })).toEqual(['own_work']);
    expect(ties({ accountId: null, email: '' }, entrant({ accountId: null, email: '' }))).toEqual([]);
  });

  test('household: as a guardian, by the guardian’s address, and by the guardian’s name', () => {
    expect(ties({}, held('judge', 'guardian'))).toEqual(['household']);
    expect(ties({ email: 'samira@gmail.com' })).toEqual(['household']);
    expect(ties({ name: 'Samira Haddad' })).toEqual(['household']);
  });

  test('teacher and mentor: of this piece, and of an earlier one', () => {
    expect(ties({}, held('judge', 'teacher'))).toEqual(['teacher']);
    expect(ties({}, { earlierTeachers: ['judge'] })).toEqual(['mentor']);
  });

  test('coordinator: as who entered it, and as who confirmed it', () => {
    expect(ties({}, held('judge', 'coordinator'))).toEqual(['coordinator']);
    expect(ties({}, { coordinators: ['judge'] })).toEqual(['coordinator']);
  });

  test('relation: with the artist, and with a parent', () => {
    expect(ties({ relations: ['Noor Haddad'] })).toEqual(['relation']);
    expect(ties({ relations: ['samira haddad'] })).toEqual(['relation']);
  });

  test('institution: of the artist, a parent, or who entered it; never the judge’s own address', () => {
    const institutions = ['lakeside.k12.or.us'];
    expect(ties({ institutions }, entrant({ email: 'noor@students.lakeside.k12.or.us' }))).toEqual(['email_domain']);
    expect(ties({ institutions }, held('teacher', 'teacher', 't@lakeside.k12.or.us'))).toEqual(['email_domain']);
    expect(ties({ institutions }, held('judge', 'teacher', 'ada@lakeside.k12.or.us'))).toEqual(['teacher']);
  });

  test('all that hold are told, and somebody without an account is tied by words alone', () => {
    const known = { accountId: null, name: 'Samira Haddad', schools: ['Lakeside HS'], relations: ['Noor Haddad'] };
    expect(ties(known)).toEqual(['household', 'relation', 'school']);
  });
});
