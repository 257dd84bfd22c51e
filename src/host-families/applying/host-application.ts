import { defineApplication } from '../../applications/index.js';
import { PHOTOGRAPHS } from '../law/host-facts.js';
import { RELATIONS } from '../law/reference.rules.js';
import { checkStatement } from '../checks/check-statement.js';
import { confidentialPart, houseRules, profile, schoolAndCommunity, voluntary } from './family-sections.js';
import { line, oneOf, text, yesNo } from './field-of.js';

const sections = [profile, houseRules, schoolAndCommunity, voluntary, confidentialPart];

const named = (part: string, code: string) => ({ key: `host-families.${part}.${code}` });

const vouches = { purpose: 'To know what somebody of the community says of the family' };
const reach = { purpose: '22 CFR 62.25(j)(5): to see that it is another household' };
const seen = { purpose: '22 CFR 62.25(j)(4)' };

/** What the home is looked at for. */
const CHECKLIST = ['clean', 'own_bed', 'storage', 'study', 'bathroom', 'exit', 'alarms', 'shares', 'weapons'] as const;

/** The form that stands for Appendix F, whose list was not at hand: data, to be changed by a new version. */
export const hostApplication = defineApplication({
  code: 'host-family',
  version: '2026-1',
  groups: [
    { code: 'profile', sensitive: false },
    { code: 'voluntary', sensitive: true },
    { code: 'confidential', sensitive: true },
    { code: 'references', sensitive: true },
    { code: 'screening', sensitive: false },
  ],
  sections,
  documents: PHOTOGRAPHS.map((code) => ({
    code,
    group: 'profile',
    title: named('photograph', code),
    needed: 1,
    photograph: true,
  })),
  references: {
    needed: 2,
    most: 6,
    remindAfterDays: 5,
    reminders: 2,
    openDays: 30,
    relations: RELATIONS.map((code) => ({ code, label: named('relation', code) })),
    asked: {
      code: 'reference',
      group: 'references',
      title: named('reference', 'title'),
      lead: named('reference', 'lead'),
      fields: [
        line('phone', reach),
        line('address', reach),
        text('known_how', vouches, 150),
        text('known_as_home', vouches, 200),
        yesNo('worries', vouches),
        text('worries_which', { ...vouches, when: { field: 'worries', is: 'yes' } }, 200),
        oneOf('recommends', ['yes', 'unsure', 'no'], vouches),
      ],
    },
  },
  statements: [
    {
      code: 'application',
      version: '2026-1',
      title: named('statement', 'title'),
      paragraphs: ['true', 'checks', 'changes', 'no_money'].map((code) => named('statement', code)),
      covers: sections.map(({ code }) => code),
    },
    checkStatement,
  ],
  interview: {
    group: 'screening',
    modes: ['home', 'elsewhere', 'video'].map((code) => ({ code, label: named('interview-mode', code) })),
    checklist: [
      ...CHECKLIST.map((code) => yesNo(`home_${code}`, seen)),
      text('impression', { purpose: '22 CFR 62.25(j)(3)' }, 300),
    ],
  },
});
