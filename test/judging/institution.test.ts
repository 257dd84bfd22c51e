import { describe, expect, test } from '@jest/globals';
import { institutionOf, isOfInstitution } from '../../src/judging/conflicts/institution.js';
import { publicMailDomains } from '../../src/judging/conflicts/public-mail-domains.js';

describe('A mail address', () => {
  test.each([
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'yahoo.co.jp',
    'icloud.com',
    'proton.me',
    'qq.com',
    '163.com',
    'naver.com',
    'mail.ru',
    'web.de',
    'orange.fr',
    'comcast.net',
  ])('at %s is of nobody: two people there have nothing in common', (domain) => {
    expect(institutionOf(`somebody@${domain}`)).toBeNull();
    expect(institutionOf(`Somebody@${domain.toUpperCase()}.`)).toBeNull();
  });

  test('at any provider of the list makes no conflict, however two people write it', () => {
    expect(publicMailDomains.size).toBeGreaterThan(300);
    for (const domain of publicMailDomains) {
      expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(isOfInstitution(`parent@${domain}`, [domain])).toBe(false);
    }
  });

  test.each([
    ['ada@lakeside.k12.or.us', 'lakeside.k12.or.us'],
    ['ada@Tempe.GOV ', 'tempe.gov'],
    ['ada@arts.tempe.gov', 'arts.tempe.gov'],
    ['ada@uni-bremen.de', 'uni-bremen.de'],
  ])('%s is of %s', (email, institution) => {
    expect(institutionOf(email)).toBe(institution);
  });

  test.each(['', 'ada', 'ada@localhost', 'ada@example.org', 'ada@school.example', 'ada@portal.test'])(
    '%p is of nobody',
    (email) => {
      expect(institutionOf(email)).toBeNull();
    },
  );
});

describe('Two people are of one institution', () => {
  test.each([
    ['at the same school', 'pupil@lakeside.edu', 'lakeside.edu'],
    ['at a part of it', 'pupil@students.lakeside.edu', 'lakeside.edu'],
    ['at the whole of which the other is a part', 'parent@tempe.gov', 'arts.tempe.gov'],
  ])('%s', (_, email, institution) => {
    expect(isOfInstitution(email, [institution])).toBe(true);
  });

  test.each([
    ['whose names end alike', 'pupil@northlakeside.edu', 'lakeside.edu'],
    ['that share an ending alone', 'pupil@lakeside.edu', 'edu'],
    ['that stand side by side', 'pupil@high.lakeside.edu', 'middle.lakeside.edu'],
  ])('not of two %s', (_, email, institution) => {
    expect(isOfInstitution(email, [institution])).toBe(false);
  });
});
