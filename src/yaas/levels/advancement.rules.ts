import { refused, satisfied } from '../../platform/index.js';
import { lastDayBefore } from '../editions/window.js';
import { citing, type EditionRule } from '../entries/edition-rule.js';
import type { EntryFacts } from '../entries/entry-facts.js';
import { confirmationRules } from '../entries/entry.rules.js';

/** Nothing is told by the advancement that the release has not told. */
const localResultIsOut: EditionRule<EntryFacts> = {
  id: 'local_result_is_out',
  cites: citing('levels'),
  severity: 'gate',
  reads: ['rules', 'advancement'],
  check: ({ advancement }) => (advancement?.released ? satisfied : refused('yaas.rule.local_result_is_out')),
};

const finalTakesWinners: EditionRule<EntryFacts> = {
  id: 'final_takes_winners',
  cites: citing('window'),
  severity: 'deadline',
  reads: ['rules', 'now', 'advancement', 'timeZone'],
  check({ now, advancement, timeZone }) {
    if (!advancement || now < advancement.opensAt) return refused('yaas.rule.final_not_open');
    if (now < advancement.closesAt) return satisfied;
    const closed = lastDayBefore(advancement.closesAt, timeZone);
    return refused('yaas.rule.final_takes_winners', { closed }, { remedy: true });
  },
};

/** A better placed piece goes first, unless it was withdrawn, ruled out or passed over. */
const nextInLine: EditionRule<EntryFacts> = {
  id: 'next_in_line',
  cites: citing('levels'),
  severity: 'block',
  reads: ['rules', 'advancement'],
  check: ({ advancement }) =>
    advancement?.ahead === 0
      ? satisfied
      : refused('yaas.rule.next_in_line', { ahead: advancement?.ahead ?? 0 }, { remedy: true }),
};

const finalTakesAnother: EditionRule<EntryFacts> = {
  id: 'final_takes_another',
  cites: citing('counts'),
  severity: 'block',
  reads: ['rules', 'advancement'],
  check: ({ advancement }) =>
    advancement && (advancement.takes === null || advancement.held < advancement.takes)
      ? satisfied
      : refused('yaas.rule.final_takes_another', { takes: advancement?.takes ?? 0 }),
};

/** Where a student has more winners than the final level takes, somebody chooses: the student, or the coordinator with a reason. */
const choiceIsMade: EditionRule<EntryFacts> = {
  id: 'choice_is_made',
  cites: citing('counts'),
  severity: 'gate',
  reads: ['rules', 'advancement'],
  check({ advancement }) {
    if (!advancement || advancement.takes === null) return satisfied;
    if (advancement.held + advancement.rivals < advancement.takes || advancement.isChosen) return satisfied;
    const state = advancement.isChosen === null ? 'choice_is_made' : 'another_is_chosen';
    return refused(`yaas.rule.${state}`, { takes: advancement.takes }, { remedy: true });
  },
};

const placeAtTheFinal: EditionRule<EntryFacts> = {
  id: 'place_at_the_final',
  cites: citing('counts'),
  severity: 'block',
  reads: ['rules', 'advancement'],
  check: ({ advancement }) =>
    advancement && (advancement.placesLeft === null || advancement.placesLeft > 0)
      ? satisfied
      : refused('yaas.rule.place_at_the_final', undefined, { remedy: true }),
};

/** What a local winner must meet to come to the final level: the way there, and once more all that a confirmation asks. */
export const advancementRules: readonly EditionRule<EntryFacts>[] = [
  localResultIsOut,
  finalTakesWinners,
  nextInLine,
  finalTakesAnother,
  choiceIsMade,
  placeAtTheFinal,
  ...confirmationRules.filter(({ id }) => id !== 'place_left'),
];
