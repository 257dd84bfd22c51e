/** What families ask first; the answers stand in the catalogue. */
export const QUESTIONS = ['paid', 'choose', 'single', 'costs', 'trouble', 'time'] as const;

/** What the law asks of a family, with its paragraphs. */
export const DEMANDS = [
  { code: 'summary', cites: '22 CFR 62.25(j)(1)' },
  { code: 'application', cites: '22 CFR 62.25(j)(2)' },
  { code: 'interview', cites: '22 CFR 62.25(j)(3)' },
  { code: 'home', cites: '22 CFR 62.25(j)(4)' },
  { code: 'references', cites: '22 CFR 62.25(j)(5)' },
  { code: 'means', cites: '22 CFR 62.25(j)(6)' },
  { code: 'checks', cites: '22 CFR 62.25(j)(7)' },
  { code: 'second-look', cites: '22 CFR 62.25(j)(9)' },
  { code: 'orientation', cites: '22 CFR 62.25(k)' },
] as const;

/** What hosting is, in a few cards. */
export const FACTS = ['who', 'long', 'give', 'unpaid'] as const;

/** Who stands by a family. */
export const COMPANIONS = ['coordinator', 'visitor', 'day-and-night', 'school'] as const;

/** What happens after a family asks. */
export const STEPS = ['ask', 'answer', 'summary', 'apply', 'checks', 'welcome'] as const;
