import { lawRule } from '../../../law/index.js';
import type { AppealKind } from './appeal-kind.js';
import type { FoundInText } from './recruiting-text.js';

/** What a text for would-be hosts says that it must not. */
export interface RecruitingFacts {
  found: FoundInText;
}

const sentences = (id: string) => `host-families.rule.${id}`;

const quoted = (words: readonly string[]): string => words.map((found) => `“${found}”`).join(', ');

const without = (...kinds: AppealKind[]) =>
  function keeps({ found }: RecruitingFacts): true | { words: string } {
    const words = kinds.flatMap((kind) => found.appeals[kind]);
    return words.length === 0 || { words: quoted(words) };
  };

const recruiting = (id: string, paragraph: string, check: (facts: RecruitingFacts) => true | { words: string }) =>
  lawRule<RecruitingFacts>({
    id,
    cites: `22 CFR 62.25(m)(${paragraph})`,
    severity: 'block',
    reads: ['found'],
    evidence: ['recruiting-text'],
    sentences: sentences(id),
    check,
  });

/** What text for would-be hosts must keep to, wherever a member or staff write it. */
export const recruitingRules = [
  recruiting('recruiting-is-accurate', '1', without('untrue')),
  recruiting('recruiting-is-in-good-time', '2', without('last-minute')),
  recruiting('recruiting-asks-no-pity', '2', without('pity')),
  recruiting('recruiting-lays-no-guilt', '2', without('guilt')),
  recruiting('recruiting-threatens-no-denial', '2', without('denied')),
  recruiting('recruiting-joins-no-photograph-to-urgency', '2', ({ found: { appeals } }) => {
    const [urgent, photograph] = [[...appeals.urgent, ...appeals['last-minute']], appeals.photograph];
    return urgent.length === 0 || photograph.length === 0 || { words: quoted([...urgent, ...photograph]) };
  }),
] as const;

/** Of every text, too: no student may be known by it. */
export const recruitingNamesNoStudent = lawRule<RecruitingFacts>({
  id: 'recruiting-names-no-student',
  cites: '22 CFR 62.25(m)(3)',
  severity: 'privacy',
  reads: ['found'],
  evidence: ['recruiting-text'],
  sentences: sentences('recruiting-names-no-student'),
  check: ({ found: { studentData } }) => studentData.length === 0 || { words: quoted(studentData) },
});

/** Of what stands on the web: no address and no number but the member's own. */
export const recruitingShowsNoAddress = lawRule<RecruitingFacts>({
  id: 'recruiting-shows-no-address',
  cites: '22 CFR 62.25(m)(3)',
  severity: 'privacy',
  reads: ['found'],
  evidence: ['recruiting-text'],
  sentences: sentences('recruiting-shows-no-address'),
  check: ({ found: { contactData } }) => contactData.length === 0 || { words: quoted(contactData) },
});
