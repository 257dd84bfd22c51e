import { describe, expect, test } from '@jest/globals';
import { placing } from '../../src/host-families/index.js';
import { judge, refusals } from '../../src/platform/index.js';
import { law } from './support/a-family.js';

const { homeIsSecuredBeforeDeparture, hostIsNoRelative, studentsOfHomeDiffer } = placing;

const relatives = (attestations: { by: 'host' | 'student' | 'parents'; related: boolean }[]) =>
  refusals(judge([hostIsNoRelative], { attestations, law })).length;

const student = (country: string, ...nativeLanguages: string[]) => ({ country, nativeLanguages });

describe('What a placement asks', () => {
  test('nobody is placed with relatives, and all three say so: (d)(4)', () => {
    const all = (['host', 'student', 'parents'] as const).map((by) => ({ by, related: false }));
    expect([
      relatives(all),
      relatives(all.slice(1)),
      relatives([{ by: 'host', related: true }, ...all.slice(1)]),
    ]).toEqual([0, 1, 1]);
  });

  test.each([
    ['the day before', { kind: 'permanent', securedOn: '2026-08-06' } as const, 0],
    ['on the day', { kind: 'arrival', securedOn: '2026-08-07' } as const, 1],
    ['never', null, 1],
  ])('a home is secured before the student leaves: %s, (l)(1)', (_when, placement, refused) => {
    expect(refusals(judge([homeIsSecuredBeforeDeparture], { departsOn: '2026-08-07', placement, law }))).toHaveLength(
      refused,
    );
  });

  test.each([
    ['one alone', [student('MX', 'es')], false, []],
    ['two who differ, agreed', [student('MX', 'es'), student('JP', 'ja')], true, []],
    ['two who differ, not agreed', [student('MX', 'es'), student('JP', 'ja')], false, ['consent']],
    ['Mexico and Spain', [student('MX', 'es-MX'), student('ES', 'es')], true, ['language']],
    ['German and Swiss German', [student('DE', 'de'), student('CH', 'gsw')], true, ['language']],
    ['a second native language in common', [student('BE', 'nl', 'fr'), student('SN', 'wo', 'fr')], true, ['language']],
    ['two of one country', [student('CH', 'de'), student('CH', 'fr')], true, ['country']],
    ['three', [student('MX', 'es'), student('JP', 'ja'), student('FR', 'fr')], true, ['many']],
  ])('students of one home: %s, (l)(1)(ii)', (_who, students, isAgreed, refused) => {
    const results = refusals(judge([studentsOfHomeDiffer], { students, isAgreed, law }));
    expect(results.map(({ because }) => because?.params?.['why'])).toEqual(refused);
  });
});
