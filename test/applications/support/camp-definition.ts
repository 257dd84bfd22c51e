import { defineApplication } from '../../../src/applications/index.js';

const personal = { purpose: 'To find out whether the camp suits the family', keptMonths: 36 };
const fleeting = { purpose: 'To know who may be at the camp', keptMonths: 6 };

/** A summer camp that families apply for: enough of everything that an application can ask. */
export const campDefinition = defineApplication({
  code: 'camp',
  version: '2026-1',
  groups: [
    { code: 'profile', sensitive: false },
    { code: 'health', sensitive: true },
    { code: 'references', sensitive: true },
  ],
  sections: [
    {
      code: 'about',
      group: 'profile',
      title: { en: 'About you', es: 'Sobre ustedes' },
      fields: [
        {
          code: 'why',
          kind: 'long_text',
          label: { en: 'Why do you apply?' },
          limit: { mode: 'words', max: 5 },
          personal,
        },
        { code: 'pets', kind: 'yes_no', label: { en: 'Do you have pets?', es: '¿Tienen animales?' }, personal },
        {
          code: 'which',
          kind: 'choices',
          label: { en: 'Which pets?' },
          choices: [
            { code: 'cat', label: { en: 'Cats' } },
            { code: 'dog', label: { en: 'Dogs' } },
          ],
          when: { field: 'pets', is: 'yes' },
          personal,
        },
        { code: 'since', kind: 'date', label: { en: 'Since when?' }, when: { field: 'which', is: 'dog' }, personal },
      ],
    },
    {
      code: 'week',
      group: 'profile',
      title: { en: 'Your week' },
      fields: [
        { code: 'beds', kind: 'number', label: { en: 'How many beds?' }, from: 1, to: 6, whole: true, personal: null },
        {
          code: 'when',
          kind: 'choice',
          label: { en: 'Which week?' },
          choices: [
            { code: 'first', label: { en: 'The first' } },
            { code: 'second', label: { en: 'The second' } },
          ],
          lasts: false,
          personal: null,
        },
        { code: 'note', kind: 'text', label: { en: 'Anything else?' }, optional: true, personal },
      ],
    },
    {
      code: 'health',
      group: 'health',
      title: { en: 'Health' },
      fields: [
        {
          code: 'allergies',
          kind: 'long_text',
          label: { en: 'Which allergies?' },
          limit: { mode: 'characters', max: 200 },
          personal: fleeting,
        },
      ],
    },
  ],
  references: {
    needed: 2,
    most: 3,
    remindAfterDays: 5,
    reminders: 2,
    openDays: 30,
    relations: [
      { code: 'friend', label: { en: 'As a friend' } },
      { code: 'cousin', label: { en: 'As a relative' } },
      { code: 'staff', label: { en: 'By working for the camp' } },
    ],
    asked: {
      code: 'reference',
      group: 'references',
      title: { en: 'Recommendation' },
      fields: [
        { code: 'years', kind: 'number', label: { en: 'For how many years?' }, from: 0, to: 90, personal },
        {
          code: 'words',
          kind: 'long_text',
          label: { en: 'Would you trust them with your child?' },
          limit: { mode: 'words', max: 200 },
          personal,
        },
      ],
    },
  },
  statements: [
    {
      code: 'rules',
      version: '2026-1',
      title: { en: 'What you promise', es: 'Lo que prometen' },
      paragraphs: [
        { en: 'I keep the rules of the camp.', es: 'Cumplo las normas del campamento.' },
        { en: 'What we answered is true.', es: 'Lo que respondimos es cierto.' },
      ],
      covers: ['about', 'health'],
    },
  ],
  documents: [
    { code: 'kitchen', group: 'profile', title: { en: 'The kitchen' }, photograph: true },
    { code: 'vaccination', group: 'health', title: { en: 'Vaccination record' }, languages: true },
  ],
  interview: {
    group: 'health',
    modes: [
      { code: 'home', label: { en: 'In the home' } },
      { code: 'video', label: { en: 'By video' } },
    ],
    checklist: [
      { code: 'clean', kind: 'yes_no', label: { en: 'Is the home clean?' }, personal },
      {
        code: 'seen',
        kind: 'long_text',
        label: { en: 'What did you see?' },
        limit: { mode: 'words', max: 100 },
        personal,
      },
    ],
  },
});
