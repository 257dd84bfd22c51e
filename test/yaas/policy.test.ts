import { describe, expect, test } from '@jest/globals';
import { linkHolder, system, visitor, type Actor } from '../../src/platform/index.js';
import { Entry } from '../../src/yaas/entries/entry.entity.js';
import {
  consentGiver,
  deskReach,
  family,
  holder,
  programmeStaff,
  sponsor,
} from '../../src/yaas/entries/entry.policy.js';

const entry = Object.assign(new Entry(), { holderAccountId: 'student', sponsorMemberId: 'tempe', editionId: '2026' });
const person = (accountId: string, ...grants: Actor['grants']): Actor => ({
  ...visitor,
  kind: 'account',
  accountId,
  grants,
});

const actors: Record<string, Actor> = {
  visitor,
  student: person('student', { role: 'student', scope: null }),
  'another student': person('other', { role: 'student', scope: null }),
  guardian: linkHolder('Augusta', 'en'),
  judge: person('judge', { role: 'judge', scope: null }),
  coordinator: person('coordinator', { role: 'coordinator', scope: 'tempe' }),
  'coordinator elsewhere': person('elsewhere', { role: 'coordinator', scope: 'skopje' }),
  'coordinator who entered it': person('student', { role: 'coordinator', scope: 'tempe' }),
  staff: person('staff', { role: 'staff', scope: null }),
  'staff of its edition': person('staff', { role: 'staff', scope: '2026' }),
  'staff of another edition': person('staff', { role: 'staff', scope: '2025' }),
  administrator: person('admin', { role: 'administrator', scope: null }),
  portal: system,
};

const policies = { holder, sponsor, family, programmeStaff, consentGiver };

const allowed: Record<keyof typeof policies, string[]> = {
  holder: ['student', 'coordinator who entered it', 'portal'],
  sponsor: ['coordinator', 'staff', 'staff of its edition', 'administrator', 'portal'],
  family: [
    'student',
    'guardian',
    'coordinator who entered it',
    'staff',
    'staff of its edition',
    'administrator',
    'portal',
  ],
  programmeStaff: ['staff', 'staff of its edition', 'administrator', 'portal'],
  consentGiver: Object.keys(actors).filter((name) => name !== 'visitor'),
};

describe.each(Object.keys(policies) as (keyof typeof policies)[])('%s', (name) => {
  test.each(Object.keys(actors))('and a %s', (who) => {
    expect(policies[name].allows(actors[who]!, entry)).toBe(allowed[name].includes(who));
  });
});

test('the desk’s list has the same scope as its item', () => {
  expect(deskReach(actors['coordinator']!)).toEqual({ by: 'sponsorMemberId', ids: ['tempe'] });
  expect(deskReach(actors['student']!)).toEqual({ by: 'sponsorMemberId', ids: [] });
  expect(deskReach(actors['staff of another edition']!)).toEqual({ by: 'editionId', ids: ['2025'] });
  for (const everywhere of ['staff', 'administrator', 'portal']) expect(deskReach(actors[everywhere]!)).toBeNull();
});
