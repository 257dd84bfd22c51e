import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { againstSharing, guestsMayShare } from '../../src/exchange/matching/criteria/guests-may-share.js';
import { costOf, judgePair } from '../../src/exchange/matching/criteria/judgement.js';
import { usualWeights } from '../../src/exchange/matching/criteria/usual-weights.js';
import { aBed, aHomeOnOffer, aPair, aStudentToPlace, pointsOf, policy, reasonsOf } from './support/a-pair.js';

const guest = {
  applicationId: 'kenji',
  country: 'JP',
  nativeLanguages: ['ja'],
  gender: 'female' as const,
  openToDouble: true,
  roomId: null,
};
const double = {
  takesSecond: true,
  most: 2 as const,
  beds: [aBed(), aBed({ offerId: 'bed-2', roomId: 'garden' })],
  guests: [guest],
};
const alone = { people: [{ age: 58, gender: 'male' as const }] };
const refusal = { id: 'host-home-is-open', cites: '22 CFR 62.25(j)', severity: 'block' as const, ok: false };

describe('What keeps a student from a home', () => {
  test('nothing, when all is possible', () => expect(reasonsOf({})).toEqual([]));

  test.each([
    ['1. a file that does not stand', { home: { against: [refusal] } }, ['host-home-is-open']],
    [
      '1. an approval that ends before, where it must last',
      { home: { approvalUntil: '2027-06-09' }, policy: { approvalToEnd: true } },
      ['approval-lasts'],
    ],
    ['1. an approval that ends before, where it is renewed', { home: { approvalUntil: '2027-06-09' } }, []],
    ['2. no bed', { home: { beds: [] } }, ['bed-is-free']],
    ['2. a bed that is held', { home: { taken: ['bed-1'] } }, ['bed-is-free']],
    ['2. a room with a boy', { home: { beds: [aBed({ sharedWith: 'male' })] } }, ['room-is-fit']],
    ['2. a room with a girl', { home: { beds: [aBed({ sharedWith: 'female' })] } }, []],
    [
      '2. a room with two already',
      {
        student: { openToDouble: true },
        home: { ...double, beds: [aBed({ sharedWith: 'female' })], guests: [{ ...guest, roomId: 'upstairs' }] },
      },
      ['room-is-fit'],
    ],
    ['3. relatives', { student: { relatedFiles: ['lind'] } }, ['host-is-no-relative']],
    [
      '4. no coordinator',
      { home: { coordination: [{ ...refusal, id: 'coordinator-within-reach' }] } },
      ['coordinator-within-reach'],
    ],
    ['5. no second visitor', { home: { secondVisit: [refusal] } }, ['second-visitor']],
    [
      '6. a student of the same country',
      { student: { openToDouble: true }, home: { ...double, guests: [{ ...guest, country: 'UA' }] } },
      ['students-of-home-differ country'],
    ],
    [
      '6. a student of the same language',
      {
        student: { openToDouble: true },
        home: { ...double, guests: [{ ...guest, nativeLanguages: ['ja', 'uk-UA'] }] },
      },
      ['students-of-home-differ language'],
    ],
    ['6. a student who is not open to a second', { home: double }, ['students-of-home-differ consent']],
    ['6. a second one who fits', { student: { openToDouble: true }, home: double }, []],
    [
      '7. a single adult, unasked',
      { home: { people: [{ age: 58, gender: 'female' as const }] } },
      ['student-is-open-to-home single'],
    ],
    [
      '7. a single adult, agreed',
      { student: { openToSingleAdult: true }, home: { people: [{ age: 58, gender: 'female' as const }] } },
      [],
    ],
    ['8. no school on file', { home: { schools: [] } }, ['school-is-there']],
    [
      '8. a sixth student',
      { home: { schools: [{ id: 'eastridge', offers: [], against: { ...refusal, id: 'school-takes-five' } }] } },
      ['school-takes-five'],
    ],
    [
      '8. a place that the student has already',
      {
        student: { schoolId: 'eastridge' },
        home: { schools: [{ id: 'eastridge', offers: [], against: { ...refusal, id: 'school-takes-five' } }] },
      },
      [],
    ],
    ['9. a bed that ends a day before', { home: { beds: [aBed({ untilOn: '2027-06-09' })] } }, ['days-are-covered']],
    ['9. a bed that begins a day late', { home: { beds: [aBed({ fromOn: '2026-08-16' })] } }, ['days-are-covered']],
    [
      '9. the same after an arrival home',
      { home: { beds: [aBed({ fromOn: '2026-08-16' })] }, policy: { arrivalDays: 1 } },
      [],
    ],
    [
      '10. cat in the home, severe cat allergy',
      {
        student: { animalAllergies: { cats: 'severe' as const, dogs: 'severe' as const } },
        home: { animals: ['cats' as const] },
      },
      ['animal-allergy cats'],
    ],
    [
      '10. cat in the home, mild cat allergy',
      { student: { animalAllergies: { cats: 'mild' as const } }, home: { animals: ['cats' as const] } },
      [],
    ],
    ['10. nuts', { student: { allergies: ['nuts'] } }, ['food-allergy']],
    ['10. smoke and asthma', { student: { asthma: true }, home: { smoking: 'inside' as const } }, ['smoke-and-asthma']],
    ['10. care nobody knows of', { student: { careMinutes: 30 } }, ['care-is-known']],
    [
      '10. care too far',
      { student: { careMinutes: 30 }, home: { life: { care: '30_60' as const } } },
      ['care-is-near'],
    ],
    ['10. care at the limit', { student: { careMinutes: 30 }, home: { life: { care: '15_30' as const } } }, []],
    ['10. stairs', { student: { access: ['step_free'] } }, ['building-is-fit']],
    [
      '11. smoke outside, and “no smoke”',
      { student: { noSmoke: true }, home: { smoking: 'outside' as const } },
      ['no-smoke'],
    ],
    ['11. a student who smokes', { student: { smoker: 'outside' as const } }, ['student-smokes']],
    ['12. halal as a condition', { student: { diets: ['halal'], mustHave: ['halal'] } }, ['must-have halal']],
    ['12. halal as a wish', { student: { diets: ['halal'] } }, []],
    [
      '13. two fathers, unasked',
      { home: { life: { sameSexParents: 'yes' as const } } },
      ['student-is-open-to-home parents'],
    ],
    [
      '13. two fathers, where the term does not ask',
      { home: { life: { sameSexParents: 'yes' as const } }, policy: { sameSexParentsAsks: false } },
      [],
    ],
    ['14. another member’s area', { home: { scope: 'other' } }, ['home-is-of-member']],
    ['15. a man alone and a girl', { student: { openToSingleAdult: true }, home: alone }, ['man-alone-hosts-boys']],
    ['15. a man alone and a boy', { student: { openToSingleAdult: true, gender: 'male' as const }, home: alone }, []],
    [
      '15. a man alone, where the term allows it',
      { student: { openToSingleAdult: true }, home: alone, policy: { singleMenHostBoysOnly: false } },
      [],
    ],
    [
      '15. a baby, unasked',
      {
        home: { people: [...aHomeOnOffer().people, { age: 1, gender: 'male' as const }] },
        policy: { infantsOnRequest: true },
      },
      ['infants-on-request'],
    ],
  ])('%s', (_what, wishes, reasons) => expect(reasonsOf(wishes)).toEqual(reasons));

  test('says every reason, with what would help and who could', () => {
    const judged = judgePair(aPair({ student: { allergies: ['nuts'], noSmoke: true }, home: { smoking: 'inside' } }));
    expect(judged.excluded).toMatchObject([
      { id: 'food-allergy', mends: 'family', ok: false, remedy: { key: 'exchange.criterion.food-allergy.remedy' } },
      { id: 'no-smoke', mends: 'student' },
    ]);
  });
});

describe('How well a home fits', () => {
  test.each([
    ['interests', { student: { interests: ['music', 'hiking'] }, home: { life: { interests: ['music', 'art'] } } }, 33],
    ['themes', { student: { wishes: { themes: ['meals', 'games'] } }, home: { life: { themes: ['meals'] } } }, 50],
    ['pace', { student: { pace: 2 }, home: { life: { pace: 'quiet' } } }, 75],
    ['outdoors', { student: { outdoors: 5 }, home: { life: { outdoors: 'indoors' } } }, 0],
    ['household', { student: { wishes: { household: 'teen' } } }, 100],
    ['household', { student: { wishes: { household: 'none' } } }, 0],
    ['siblings', { student: { wishes: { household: 'teen' } } }, 100],
    ['pets', { student: { wishes: { pets: ['dogs'] } }, home: { animals: ['dogs'] } }, 100],
    ['pets', { student: { afraidOf: ['dogs'] }, home: { animals: ['dogs'] } }, 0],
    ['pets', { student: { animalAllergies: { cats: 'mild' } }, home: { animals: ['cats'] } }, 25],
    ['diet', { student: { diets: ['vegan', 'no_pork'] }, home: { diets: ['no_pork'] } }, 50],
    ['diet', { student: { diets: ['vegan'] }, home: { life: { cooking: 'adapts' } } }, 50],
    ['languages', { home: { life: { languages: ['uk'] } } }, 100],
    ['languages', { student: { languages: ['es-MX'] }, home: { life: { languages: ['es'] } } }, 60],
    [
      'services',
      { student: { attendsServices: 'weekly' }, home: { life: { services: 'no' }, observances: ['services'] } },
      60,
    ],
    ['curfew', { student: { wishes: { curfew: 'late' } }, home: { life: { curfew: 'early' } } }, 0],
    ['screens', { student: { wishes: { screens: 'free' } }, home: { life: { screens: 'some' } } }, 50],
    ['chores', { student: { wishes: { chores: 'many' } }, home: { life: { chores: 'many' } } }, 100],
    ['company', { student: { wishes: { company: 'much' } }, home: { life: { company: 'little' } } }, 0],
    ['setting', { student: { wishes: { setting: 'city' } }, home: { life: { setting: 'town' } } }, 50],
    ['setting', { student: { wishes: { setting: 'any' } }, home: { life: { setting: 'town' } } }, null],
    ['region', { student: { wishes: { regions: ['new york'] } } }, 100],
    ['school', { student: { schoolWishes: ['music', 'ap'] } }, 50],
    ['way', { home: { life: { way: '15_30' } } }, 75],
    ['hosted', { home: { life: { hosted: 'many' } } }, 100],
    ['gender', { home: { life: { gender: 'boy' } } }, 0],
    ['age', { home: { life: { age: 'younger' } } }, 100],
    ['ties', { home: { life: { ties: ['visited', 'delegation'] } } }, 100],
    ['video', { student: { wantsVideo: true }, home: { life: { video: 'no' } } }, 0],
    ['stays', { home: { stays: { completed: 1, moved: 0 } } }, 67],
  ] as const)('%s', (criterion, wishes, points) =>
    expect(pointsOf(criterion, wishes as Parameters<typeof pointsOf>[1])).toBe(points),
  );

  test('is the weighted mean of what both have answered; nothing known is neutral', () => {
    expect(judgePair(aPair())).toMatchObject({ excluded: null, score: 50, coverage: 0 });
    const judged = judgePair(
      aPair({ student: { pace: 1, wishes: { curfew: 'late' } }, home: { life: { pace: 'quiet', curfew: 'early' } } }),
    );
    const { pace, curfew } = usualWeights;
    const all = Object.values<number>(usualWeights).reduce((sum, one) => sum + one, 0);
    expect(judged).toMatchObject({
      score: Math.round((1000 * pace) / (pace + curfew)) / 10,
      coverage: Math.round((100 * (pace + curfew)) / all),
    });
    expect(
      judgePair(
        aPair({
          student: { pace: 1 },
          home: { life: { pace: 'active' } },
          policy: { weights: { ...usualWeights, pace: 0 } },
        }),
      ),
    ).toMatchObject({ score: 50, coverage: 0 });
  });

  test('costs whole numbers, and a better fit never costs more', () => {
    const scores = fc.integer({ min: 0, max: 1000 });
    const keeps = fc.property(scores, scores, (one, other) => {
      const [a, b] = [costOf(one / 10), costOf(other / 10)];
      return Number.isInteger(a) && a >= 0 && a <= 1000 && Math.sign(a - b) === Math.sign(other - one);
    });
    expect(fc.check(keeps).failed).toBe(false);
  });
});

const open = (wishes: Parameters<typeof aStudentToPlace>[0]) => aStudentToPlace({ openToDouble: true, ...wishes });

describe('Two students of one home', () => {
  const ukrainian = open({});
  const japanese = open({ country: 'JP', nativeLanguages: ['ja'], gender: 'male' });
  const home = { sharesRoom: false, law: policy.law };

  test.each([
    ['may differ', ukrainian, japanese, false, []],
    ['share no room with the other sex', ukrainian, japanese, true, ['guests-share-room']],
    ['are never from one country', ukrainian, open({ nativeLanguages: ['ru'] }), false, ['students-of-home-differ']],
    [
      'never have a native language in common',
      open({ country: 'MX', nativeLanguages: ['es-MX'] }),
      open({ country: 'ES', nativeLanguages: ['ca', 'es'] }),
      false,
      ['students-of-home-differ'],
    ],
    [
      'German and Swiss German are one',
      open({ country: 'DE', nativeLanguages: ['de'] }),
      open({ country: 'CH', nativeLanguages: ['gsw'] }),
      false,
      ['students-of-home-differ'],
    ],
    ['are both open to it', ukrainian, { ...japanese, openToDouble: false }, false, ['students-of-home-differ']],
  ])('%s', (_what, one, other, sharesRoom, reasons) => {
    const asked = { ...home, sharesRoom };
    expect(againstSharing(one, other, asked).map(({ id }) => id)).toEqual(reasons);
    expect(guestsMayShare(other, one, asked)).toBe(reasons.length === 0);
  });
});

test('No criterion, fact or query of a matching knows of race, looks, a name or a photograph', () => {
  const folder = 'src/exchange/matching/criteria';
  const code = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const words = code.join('\n').replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '');
  for (const word of [
    'race',
    'ethnic',
    'skin',
    'looks',
    'photo',
    'picture',
    'album',
    'displayName',
    'called',
    'surname',
    'religion',
  ])
    expect([word, new RegExp(`\\b${word}`, 'i').test(words)]).toEqual([word, false]);
  for (const facts of [aStudentToPlace(), aHomeOnOffer()]) expect(Object.keys(facts)).not.toContain('name');
});
