import { refused, satisfied } from '../../platform/index.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

const authorsWithin: EditionRule<EntryFacts> = {
  id: 'authors_within',
  cites: citing('authorship'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ authorship }) => authorship.maxAuthors > 1,
  check({ rules: { authorship }, answers: { authors } }) {
    const count = authors ?? 1;
    const max = authorship.maxAuthors;
    if (count <= max) return satisfied;
    return max === 1 ? refused('yaas.rule.solo_only', { count }) : refused('yaas.rule.authors_within', { count, max });
  },
};

/** Help with the handwork, in the divisions that allow it. */
const helpAllowed: EditionRule<EntryFacts> = {
  id: 'help_allowed',
  cites: citing('authorship'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ divisions }) => divisions.some(({ helper }) => helper),
  check({ rules: { divisions }, answers: { helped, division } }) {
    const mayHelp = divisions.some(({ code, helper }) => helper && code === division);
    return helped !== 'yes' || mayHelp ? satisfied : refused('yaas.rule.help_allowed', undefined, { remedy: true });
  },
};

const notPublished: EditionRule<EntryFacts> = {
  id: 'not_published',
  cites: citing('authorship'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ authorship }) => authorship.priorPublication === 'refused',
  check({ rules: { authorship }, answers: { published } }) {
    if (authorship.priorPublication === 'allowed' || published === 'no') return satisfied;
    return refused(published === 'yes' ? 'yaas.rule.not_published' : 'yaas.rule.published_unsaid');
  },
};

const notEnteredBefore: EditionRule<EntryFacts> = {
  id: 'not_entered_before',
  cites: citing('authorship'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ authorship }) => authorship.reEntry !== 'allowed',
  check({ rules: { authorship }, answers: { enteredBefore } }) {
    const { reEntry } = authorship;
    if (reEntry === 'allowed' || enteredBefore === 'no') return satisfied;
    if (enteredBefore === null) return refused('yaas.rule.entered_unsaid');
    if (reEntry === 'not_awarded' && enteredBefore === 'yes') return satisfied;
    return refused(enteredBefore === 'awarded' ? 'yaas.rule.awarded_before' : 'yaas.rule.not_entered_before');
  },
};

const madeSince: EditionRule<EntryFacts> = {
  id: 'made_since',
  cites: citing('authorship'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ authorship }) => authorship.madeSince !== null,
  check({ rules: { authorship }, answers: { madeOn } }) {
    const since = authorship.madeSince;
    if (since === null || (madeOn !== null && madeOn >= since)) return satisfied;
    const params = { since: new Date(`${since}T12:00:00Z`) };
    return refused(madeOn === null ? 'yaas.rule.made_on_unsaid' : 'yaas.rule.made_since', params);
  },
};

/** Who made it, and what became of it before. */
export const authorshipRules: readonly EditionRule<EntryFacts>[] = [
  authorsWithin,
  helpAllowed,
  notPublished,
  notEnteredBefore,
  madeSince,
];
