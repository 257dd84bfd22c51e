import type { BinderRecord } from './binder-record.js';
import type { BinderRule } from './binder-rule.js';
import type { BinderWords } from './binder-words.js';
import type { AskedForProof, ProofLines } from './evidence-asked.js';
import { homeEvidence } from './home-evidence.js';
import {
  acceptance,
  accreditation,
  application,
  documents,
  english,
  fees,
  interviews,
  papers,
  policy,
  references,
  signatures,
} from './paper-evidence.js';
import {
  answers,
  coordinators,
  events,
  moves,
  placement,
  reports,
  sevis,
  sponsor,
  talks,
  told,
  visits,
  workerPapers,
} from './stay-evidence.js';

/** Lines of what proves that a rule is kept: what it is, of which day, by whom, and the hash of what was sent. */
export function evidenceOf({ evidence, ...rule }: BinderRule, record: BinderRecord, words: BinderWords): string[] {
  const asked = { rule, record, words };
  const lines = isOfHome(rule)
    ? evidence.flatMap((kind) => homeLines(kind, asked))
    : evidence.flatMap((kind) => OF_STUDENT[kind]?.(asked) ?? []);
  return [...new Set(lines)];
}

/** Paragraphs (j) and (k), and two of (d), are about the family that hosts. */
const isOfHome = ({ id, cites }: AskedForProof['rule']): boolean =>
  /62\.25\((?:j|k)\)/.test(cites) ? id !== 'host-single-adult-is-agreed-to' : HOME_RULES.has(id);

const HOME_RULES: ReadonlySet<string> = new Set(['host-is-not-rewarded', 'host-oriented-after-approval']);

const homeLines = (kind: string, { record, words }: AskedForProof): string[] =>
  record.homes.flatMap((home) => homeEvidence(kind, home, words));

/** By the kinds that rules of law name. What the portal does not keep has no line. */
const OF_STUDENT: Readonly<Record<string, ProofLines>> = {
  'student-application': application,
  transcript: documents('transcript'),
  passport: documents('passport'),
  'english-evidence': english,
  interview: interviews,
  reference: references,
  signature: signatures,
  'school-acceptance': acceptance,
  'tuition-agreement': acceptance,
  'midyear-permission': acceptance,
  'school-request': acceptance,
  accreditation,
  'insurance-policy': policy,
  'fee-sheet': fees,
  'pre-departure-pack': papers((paper, { id }) => id === `pack-has-${paper.kind}`),
  'school-letter': papers(({ kind }) => kind === 'school-pack'),
  contact: talks,
  'home-visit': visits,
  placement,
  decision: placement,
  consent: answers(() => true),
  attestation: answers(({ isNoRelative }) => isNoRelative === true),
  introduction: (asked) => [...events('host-told', 'student-told')(asked), ...told(asked)],
  notice: (asked) => [
    ...events('host-told')(asked),
    ...told(asked),
    ...papers(({ kind }) => kind === 'school-pack')(asked),
  ],
  'move-reason': moves,
  orientation: events('orientation'),
  training: workerPapers('coordinator-training', 'department-training', 'refresher'),
  'criminal-check': workerPapers('criminal-check'),
  'registry-check': workerPapers('registry-check'),
  'conflict-declaration': workerPapers('conflict-declaration'),
  supervision: coordinators,
  address: coordinators,
  designation: sponsor,
  'placement-report': reports,
  'department-record': sevis,
};
