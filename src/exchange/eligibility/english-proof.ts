import type { DocumentProgress } from '../../applications/index.js';
import type { secondaryStudents } from '../../law/index.js';
import type { ExchangeEnglishEvidence } from '../student/exchange-english-evidence.entity.js';

/** What shows the English, as the law's rule asks: 22 CFR 62.10(a)(2). A paper that was returned is none. */
export function englishProof(
  evidence: readonly ExchangeEnglishEvidence[],
  documents: readonly DocumentProgress[],
): secondaryStudents.EnglishEvidence[] {
  const hasFile = (code: string) => documents.some(({ kind, sent, accepted }) => kind === code && sent + accepted > 0);
  return evidence.map(({ kind, says, datedOn, mode, whyNoVideo }) => {
    switch (kind) {
      case 'test':
        return { kind, name: says, takenOn: datedOn, hasFile: hasFile('english_test') };
      case 'school':
        return { kind, signerName: says, signedOn: datedOn, hasFile: hasFile('english_letter') };
      default:
        return { kind, interviewer: says, heldOn: datedOn, mode: mode ?? 'in_person', whyNoVideo };
    }
  });
}
