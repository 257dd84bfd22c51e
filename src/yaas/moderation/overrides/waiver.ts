import type { EditionRule } from '../../entries/edition-rule.js';
import type { EntryFacts } from '../../entries/entry-facts.js';

/** A rule that staff let one entry pass. */
export interface Waiver {
  ruleId: string;
  reason: string;
}

/**
 * Rules that staff may let an entry pass. Not among them, ever: consent and guardians, what keeps judges blind, what the student declares,
 * places that another would lose, and holds.
 */
export const OVERRIDABLE: ReadonlySet<string> = new Set([
  'window_open',
  'community_takes_part',
  'community_within',
  'connection_given',
  'partner_fits',
  'contact_named',
  'age_at_deadline',
  'grade_allowed',
  'division_fits',
  'authors_within',
  'not_published',
  'not_entered_before',
  'made_since',
  'title_given',
  'statement_fits',
  'described_for_all',
  'process_shown',
  'language_taken',
  'translation_given',
  'second_language_said',
  'enters_where_it_may',
  'length_within_limit',
  'pixels_enough',
  'views_within',
  'seconds_within',
  'size_within',
  'weight_within',
  'mounting_fits',
]);

/** The rule, but satisfied with a note where staff let this entry pass it. */
export function orWaived(rule: EditionRule<EntryFacts>): EditionRule<EntryFacts> {
  if (!OVERRIDABLE.has(rule.id)) return rule;
  return {
    ...rule,
    reads: [...rule.reads, 'waivers'],
    check(facts) {
      const verdict = rule.check(facts);
      const waiver = facts.waivers?.find(({ ruleId }) => ruleId === rule.id);
      if (verdict.ok || !waiver) return verdict;
      return { ok: true, note: { key: 'yaas.rule.waived', params: { reason: waiver.reason } } };
    },
  };
}
