import type { RuleSetInput } from './rule-set.schema.js';

const anchors = [
  { en: 'A beginning', es: 'Un comienzo' },
  { en: 'On the way', es: 'En camino' },
  { en: 'Good', es: 'Bien logrado' },
  { en: 'Very good', es: 'Muy bien logrado' },
  { en: 'Outstanding', es: 'Sobresaliente' },
];

const image = { kind: 'image', file: 'yaas.artwork' } as const;
/** A piece in the round, or large, is understood from several sides. */
const severalViews = { ...image, views: { min: 1, max: 4 } };
/** Whoever likes shows how it came about. */
const openly = { process: 'optional' } as const;

/**
 * The showcase's rules of 2026. What was published: ages 12 to 18 at the deadline of April 1, 2026, 11:59 PM Eastern; groups 12-14 and 15-18;
 * six categories; one piece per student; five per category, sister city and age group; three criteria; texts of at most 500 and 200 words.
 * What was not published, and is our default: equal weights, the scale, three judges, seven days of grace for consent, the rule on AI, up to four views
 * of a piece made by hand, lyrics and sketches for those who like.
 */
export const yaas2026 = {
  title: { en: 'Young Artists and Authors Showcase 2026', es: 'Muestra de Jóvenes Artistas y Autores 2026' },
  book: {
    name: 'YAAS 2026',
    source: 'https://sistercitiesinternationalsci.submittable.com/submit/307830',
    sections: {
      window: 'eligibility: online only, by the deadline',
      ages: 'eligibility: 12 to 18 years at the time of the deadline',
      affiliation: 'eligibility: affiliated with a dues-paying member',
      counts: 'eligibility: one piece per student; five entries per category, per sister city, per age group',
      medium: 'submissions: all entries must meet the criteria',
      originality: 'plagiarism policy: every entry is evaluated for originality',
    },
  },
  window: { opens: '2026-01-05T00:00', closes: '2026-04-01T23:59', timeZone: 'America/New_York' },
  ages: { from: 12, until: 19 },
  groups: {
    by: 'age',
    groups: [
      { code: '12-14', label: { en: 'Ages 12–14', es: '12 a 14 años' }, ages: { from: 12, until: 15 } },
      { code: '15-18', label: { en: 'Ages 15–18', es: '15 a 18 años' }, ages: { from: 15, until: 19 } },
    ],
  },
  categories: [
    {
      code: 'classic_art',
      label: { en: 'Classic art', es: 'Arte clásico' },
      description: {
        en: 'Made by hand: paint, pencil, ink, collage, print. Photograph or scan it.',
        es: 'Hecho a mano: pintura, lápiz, tinta, collage, grabado. Tómale una foto o escanéalo.',
      },
      work: severalViews,
      companions: openly,
    },
    {
      code: 'digital_art',
      label: { en: 'Digital art', es: 'Arte digital' },
      description: { en: 'Drawn or composed on a screen.', es: 'Dibujado o compuesto en una pantalla.' },
      work: image,
    },
    {
      code: 'photography',
      label: { en: 'Photography', es: 'Fotografía' },
      description: { en: 'A photograph that you took yourself.', es: 'Una fotografía que tomaste tú.' },
      work: image,
    },
    {
      code: 'music',
      label: { en: 'Original music', es: 'Música original' },
      description: {
        en: 'A piece of your own, up to five minutes, as a sound file.',
        es: 'Una pieza propia de hasta cinco minutos, como archivo de sonido.',
      },
      work: { kind: 'audio', file: 'yaas.recording' },
      companions: { ...openly, lyrics: 'optional' },
    },
    {
      code: 'literature',
      label: { en: 'Literature', es: 'Literatura' },
      description: { en: 'A story or an essay, up to 500 words.', es: 'Un cuento o un ensayo de hasta 500 palabras.' },
      work: { kind: 'text', form: 'prose', limit: { mode: 'words', max: 500 } },
    },
    {
      code: 'poetry',
      label: { en: 'Poetry', es: 'Poesía' },
      description: { en: 'A poem, up to 200 words.', es: 'Un poema de hasta 200 palabras.' },
      work: { kind: 'text', form: 'poem', limit: { mode: 'words', max: 200 } },
    },
  ],
  quotas: [
    {
      code: 'one_piece',
      label: { en: 'Pieces per student', es: 'Obras por estudiante' },
      per: ['student'],
      max: 1,
    },
    {
      code: 'sister_city',
      label: { en: 'Places', es: 'Lugares' },
      per: ['member', 'community', 'partnership', 'category', 'age_group'],
      max: 5,
      level: 'final',
    },
  ],
  judging: {
    criteria: [
      {
        code: 'originality',
        label: { en: 'Originality', es: 'Originalidad' },
        description: { en: 'Is the idea the student’s own?', es: '¿La idea es propia?' },
        parts: 1,
        scale: 5,
        anchors,
      },
      {
        code: 'composition',
        label: { en: 'Composition', es: 'Composición' },
        description: { en: 'How well is it made and put together?', es: '¿Qué tan bien está hecha y construida?' },
        parts: 1,
        scale: 5,
        anchors,
      },
      {
        code: 'theme',
        label: { en: 'Theme interpretation', es: 'Interpretación del tema' },
        description: { en: 'What does it say about the theme?', es: '¿Qué dice sobre el tema?' },
        parts: 1,
        scale: 5,
        anchors,
      },
    ],
    judgesPerEntry: 3,
    unsigned: true,
  },
  awards: {
    ladder: [
      { code: 'grand', label: { en: 'Grand prize', es: 'Gran premio' }, place: 1, amount: 100_000, currency: 'USD' },
      { code: 'second', label: { en: 'Second place', es: 'Segundo lugar' }, place: 2, amount: 50_000, currency: 'USD' },
      { code: 'third', label: { en: 'Third place', es: 'Tercer lugar' }, place: 3, amount: 25_000, currency: 'USD' },
    ],
  },
  consents: { aloneFrom: 18, graceDays: 7 },
  originality: {
    ai: {
      rule: 'declared_aid',
      text: {
        en: 'You may use AI as a help, for example to find ideas, if you tell us how. A work that was made by AI cannot take part. What you tell us does not change how your work is judged.',
        es: 'Puedes usar la IA como ayuda, por ejemplo para buscar ideas, si nos cuentas cómo. Una obra hecha por la IA no puede participar. Lo que nos cuentes no cambia la evaluación de tu obra.',
      },
    },
    plagiarism: {
      text: {
        en: 'Every work is looked at for originality. If yours is based on a photograph or picture that somebody else made, you need that person’s written permission, and you name the source. A work copied from somebody else cannot take part.',
        es: 'Revisamos la originalidad de cada obra. Si la tuya se basa en una foto o imagen de otra persona, necesitas su permiso por escrito y debes nombrar la fuente. Una obra copiada de otra persona no puede participar.',
      },
    },
  },
} satisfies RuleSetInput;
