import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import { commonPasswords, estimator } from './password-words.js';

export interface PasswordFacts {
  password: string;
  /** What others may know of the person: e-mail, names. */
  known: readonly string[];
}

const SHORTEST = 10;
const LONGEST = 200;

/** From zxcvbn's five: 0 and 1 fall to fewer than a million guesses. */
const WEAKEST_SCORE = 2;

const POLICY = 'NIST SP 800-63B-4, 3.1.1.2';

const longEnough: Rule<PasswordFacts> = {
  id: 'password-is-long-enough',
  cites: POLICY,
  severity: 'block',
  reads: ['password'],
  // Code points, as the policy counts characters.
  check: ({ password }) =>
    Array.from(password).length >= SHORTEST
      ? satisfied
      : refused('auth.rule.password-is-long-enough', { shortest: SHORTEST }),
};

const shortEnough: Rule<PasswordFacts> = {
  id: 'password-is-short-enough',
  cites: POLICY,
  severity: 'block',
  reads: ['password'],
  check: ({ password }) =>
    password.length <= LONGEST ? satisfied : refused('auth.rule.password-is-short-enough', { longest: LONGEST }),
};

/** The list of breached passwords is inside the package: no password, not even a part of its hash, leaves the machine. */
const notBreached: Rule<PasswordFacts> = {
  id: 'password-is-not-breached',
  cites: POLICY,
  severity: 'block',
  reads: ['password'],
  check: ({ password }) =>
    commonPasswords().has(password.toLowerCase()) ? refused('auth.rule.password-is-not-breached') : satisfied,
};

const hardToGuess: Rule<PasswordFacts> = {
  id: 'password-is-hard-to-guess',
  cites: POLICY,
  severity: 'block',
  reads: ['password', 'known'],
  check: ({ password, known }) =>
    estimator().check(password.slice(0, 64), known.flatMap(parts)).score >= WEAKEST_SCORE
      ? satisfied
      : refused('auth.rule.password-is-hard-to-guess'),
};

const passwordRules = [longEnough, shortEnough, notBreached, hardToGuess] as const;

/** The first reason why this password cannot be taken, or undefined. The estimate is slow: it runs only when the rest is well. */
export function whyNotPassword(facts: PasswordFacts): RuleResult | undefined {
  for (const rule of passwordRules) {
    const [refusal] = refusals(judge([rule], facts));
    if (refusal) return refusal;
  }
  return undefined;
}

/** A name as a whole, run together, and word by word. */
function parts(known: string): string[] {
  const words = known.toLowerCase().split(/[\s@.]+/);
  return [known.toLowerCase(), words.join(''), ...words].filter((part) => part.length > 2);
}
