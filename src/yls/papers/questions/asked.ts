import type { PaperGroup } from '../need-to-know.js';

/** Why each group is asked, and how many months after the summit it is kept. */
const OF_GROUP: Record<PaperGroup, { purpose: string; keptMonths: number }> = {
  medical: { purpose: 'To keep the student well at the summit', keptMonths: 2 },
  allergies: { purpose: 'To keep the student from what does harm, and to help at once', keptMonths: 2 },
  diet: { purpose: 'To feed the student at the summit', keptMonths: 2 },
  medication: { purpose: 'To give medicines at the right time', keptMonths: 2 },
  emergency: { purpose: 'To reach the family in an emergency', keptMonths: 2 },
  insurance: { purpose: 'To pay for a doctor or a hospital', keptMonths: 6 },
  travel: { purpose: 'To meet the student on arrival and bring them to the departure', keptMonths: 2 },
  photo: { purpose: 'To show only pictures that the family allows', keptMonths: 24 },
  conduct: { purpose: 'To show that the rules of the summit were known', keptMonths: 24 },
};

interface Asked {
  hinted?: true;
  optional?: true;
  when?: { field: string; is: string | [string, ...string[]] };
  /** Words of another question, with what differs. */
  as?: { key: string; params: Record<string, number> };
}

const word = (key: string) => ({ key: `yls.paper-ask.${key}` });

const choices = (key: string, codes: readonly string[]) =>
  codes.map((code) => ({ code, label: { key: `yls.paper-answer.${key}.${code}` } }));

/** Questions of one group. */
export function questionsOf(group: PaperGroup) {
  const personal = OF_GROUP[group];
  const asked = (code: string, { hinted, as, ...rest }: Asked) => ({
    code,
    label: as ? { ...word(as.key), params: as.params } : word(code),
    ...(hinted ? { hint: word(`${as?.key ?? code}.hint`) } : {}),
    personal,
    ...rest,
  });
  return {
    line: (code: string, about: Asked = {}, max = 120) => ({ ...asked(code, about), kind: 'text' as const, max }),
    text: (code: string, about: Asked = {}, max = 120) => ({
      ...asked(code, about),
      kind: 'long_text' as const,
      limit: { mode: 'words' as const, max },
    }),
    yesNo: (code: string, about: Asked = {}) => ({ ...asked(code, about), kind: 'yes_no' as const }),
    day: (code: string, about: Asked = {}) => ({ ...asked(code, about), kind: 'date' as const }),
    oneOf: (code: string, codes: readonly string[], about: Asked = {}) => ({
      ...asked(code, about),
      kind: 'choice' as const,
      choices: choices(about.as?.key ?? code, codes),
    }),
    someOf: (code: string, codes: readonly string[], about: Asked = {}) => ({
      ...asked(code, about),
      kind: 'choices' as const,
      choices: choices(about.as?.key ?? code, codes),
    }),
    /** As long as what is asked beside it. */
    paper: (code: string, needed: number) => ({
      code,
      group,
      title: { key: `yls.paper-file.${code}` },
      hint: { key: `yls.paper-file.${code}.hint` },
      needed,
      keptMonths: personal.keptMonths,
    }),
  };
}

/** A section with its title and lead. */
export const sectionOf = <F>(group: PaperGroup, fields: F[]) => ({
  code: group,
  group,
  title: { key: `yls.paper.${group}` },
  lead: { key: `yls.paper.${group}.lead` },
  fields,
});
