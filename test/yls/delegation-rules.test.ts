import { expect, test } from '@jest/globals';
import { judge, refusals } from '../../src/platform/index.js';
import type { AdultWithDelegation, DelegationFacts } from '../../src/yls/delegations/delegation.facts.js';
import { delegationHasSeat, rulesOfDelegation } from '../../src/yls/delegations/delegation.rules.js';

const adult = (accountId: string, told: Partial<AdultWithDelegation> = {}): AdultWithDelegation => ({
  accountId,
  name: accountId,
  gender: 'female',
  clearedUntil: '2027-07-10',
  relatives: [],
  ...told,
});
const her = adult('her');
const him = adult('him', { gender: 'male' });

/** Twelve of both genders, with a woman and a man, until 10 July; what is in the way of it. */
const against = (told: Partial<DelegationFacts>) =>
  refusals(
    judge(rulesOfDelegation, {
      delegation: {
        endsOn: '2027-07-10',
        studentsPerChaperone: 6,
        seats: 12,
        hasGirls: true,
        hasBoys: true,
        adults: [her, him],
        ...told,
      },
    }),
  ).map(({ id }) => id);

test('twelve seats need two chaperones, thirteen a third one', () => {
  expect(against({})).toEqual([]);
  expect(against({ seats: 13 })).toEqual(['yls-chaperones-suffice']);
  expect(against({ seats: 13, adults: [her, him, adult('other')] })).toEqual([]);
});

test('two adults are not related: a couple counts as one, whoever of them said so, and so do the parents of one student', () => {
  expect(against({ adults: [adult('her', { relatives: ['him'] }), him] })).toEqual(['yls-adults-are-unrelated']);
  expect(against({ adults: [her, adult('him', { gender: 'male', relatives: ['her'] })] })).toEqual([
    'yls-adults-are-unrelated',
  ]);
  expect(against({ seats: 6, hasBoys: false, adults: [her] })).toEqual(['yls-adults-are-unrelated']);
});

test('a woman is near the girls, and a man near the boys; where none come, none is needed', () => {
  expect(against({ adults: [her, adult('another')] })).toEqual(['yls-rooms-have-somebody-near']);
  expect(against({ adults: [her, adult('another')], hasBoys: false })).toEqual([]);
  expect(against({ adults: [him, adult('another', { gender: 'other' })], hasBoys: false })).toEqual([
    'yls-rooms-have-somebody-near',
  ]);
});

test('everybody’s training and checks count on the last day of the summit, too', () => {
  expect(against({ adults: [her, adult('him', { gender: 'male', clearedUntil: '2027-07-09' })] })).toEqual([
    'yls-chaperones-are-cleared',
  ]);
  expect(against({ adults: [her, adult('him', { gender: 'male', clearedUntil: null })] })).toEqual([
    'yls-chaperones-are-cleared',
  ]);
});

const may = (taken: number) => judge([delegationHasSeat], { seats: { taken, all: 6 } })[0]!.ok;

test('the last seat can be given, and no other', () => {
  expect([may(5), may(6)]).toEqual([true, false]);
});
