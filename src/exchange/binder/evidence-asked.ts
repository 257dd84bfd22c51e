import type { BinderRecord } from './binder-record.js';
import type { BinderRule } from './binder-rule.js';
import type { BinderWords } from './binder-words.js';

/** A rule, and all that might prove it. */
export interface AskedForProof {
  rule: Pick<BinderRule, 'id' | 'cites'>;
  record: BinderRecord;
  words: BinderWords;
}

/** One kind of proof: what it is, of which day, by whom, and its hash where it was sent. */
export type ProofLines = (asked: AskedForProof) => string[];
