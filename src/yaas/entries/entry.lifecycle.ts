import { defineLifecycle, type Consequence } from '../../platform/index.js';
import { advancementRules } from '../levels/advancement.rules.js';
import type { EntryFacts } from './entry-facts.js';
import { ENTRY_STATES, LIVE_STATES, type EntryEvent, type EntryState } from './entry-state.js';
import { Entry } from './entry.entity.js';
import { conductor, consentGiver, family, holder, programmeStaff, sponsor } from './entry.policy.js';
import { confirmationRules, consentRules, submissionRules } from './entry.rules.js';
import { scanEntry } from '../moderation/hints/scan.jobs.js';
import { freePlaces } from './quota-places.js';

const placesAreFreed: Consequence<Entry, EntryState, EntryEvent> = {
  name: 'its places in the quotas are free again',
  run: (unit, entry) => freePlaces(unit, entry),
};

const looksThrough: Consequence<Entry, EntryState, EntryEvent> = {
  name: 'it is looked through for hints',
  run: (unit, entry) => unit.queue(scanEntry, { entryId: entry.id }, { afterSeconds: 60, singletonKey: entry.id }),
};

/** From a draft to the wall. `public_state` follows, but for an outcome, which families see when it is released. */
export const entryLifecycle = defineLifecycle<EntryState, EntryEvent, Entry, EntryFacts>({
  aggregate: 'entry',
  entity: Entry,
  states: ENTRY_STATES,
  initial: 'draft',
  transitions: [
    {
      from: ['draft', 'returned'],
      on: 'submit',
      to: 'awaiting_guardian',
      who: holder,
      rules: submissionRules,
      follows: [looksThrough],
    },
    { from: ['awaiting_guardian'], on: 'consent', to: 'awaiting_sponsor', who: consentGiver, rules: consentRules },
    { from: ['awaiting_guardian'], on: 'decline_consent', to: 'draft', who: consentGiver, follows: [placesAreFreed] },
    { from: ['awaiting_guardian'], on: 'lapse', to: 'draft', who: programmeStaff, follows: [placesAreFreed] },
    { from: ['awaiting_sponsor'], on: 'confirm', to: 'submitted', who: sponsor, rules: confirmationRules },
    { from: ['returned'], on: 'stand', to: 'awaiting_sponsor', who: programmeStaff },
    { from: ['awaiting_sponsor', 'submitted'], on: 'return', to: 'returned', who: sponsor, needsReason: true },
    {
      from: ['awaiting_sponsor', 'returned'],
      on: 'decline',
      to: 'declined',
      who: sponsor,
      needsReason: true,
      follows: [placesAreFreed],
    },
    {
      from: LIVE_STATES,
      on: 'rule_out',
      to: 'ineligible',
      who: programmeStaff,
      needsReason: true,
      follows: [placesAreFreed],
    },
    { from: ['ineligible'], on: 'reinstate', to: 'awaiting_sponsor', who: programmeStaff, needsReason: true },
    { from: ['submitted'], on: 'open_round', to: 'in_round', who: conductor },
    { from: ['in_round'], on: 'put_back', to: 'submitted', who: conductor },
    { from: ['in_round'], on: 'place', to: 'placed', who: conductor },
    { from: ['in_round'], on: 'not_place', to: 'not_placed', who: conductor },
    { from: ['in_round'], on: 'change_round', to: 'in_round', who: conductor },
    { from: ['placed', 'not_placed'], on: 'undecide', to: 'in_round', who: conductor },
    { from: ['placed'], on: 'advance', to: 'submitted', who: sponsor, rules: advancementRules },
    { from: ['placed'], on: 'release', to: 'placed', who: conductor },
    { from: ['not_placed'], on: 'release', to: 'not_placed', who: conductor },
    {
      from: [
        'draft',
        'awaiting_guardian',
        'awaiting_sponsor',
        'submitted',
        'returned',
        'in_round',
        'placed',
        'not_placed',
      ],
      on: 'withdraw',
      to: 'withdrawn',
      who: family,
      follows: [placesAreFreed],
    },
  ],
});
