import type { AskedField } from './asked-field.js';
import type { NewQuestion } from './question.schema.js';

const essay = (code: string, en: string, es: string): AskedField => ({
  code,
  kind: 'long_text',
  label: { en, es },
  limit: { mode: 'words', max: 300 },
  personal: { purpose: 'To choose who comes to the summit', keptMonths: 24 },
});

/** What the summit has asked for years: three answers of 300 words and a film of a minute. */
export const USUAL_QUESTIONS: readonly NewQuestion[] = [
  {
    section: 'essays',
    forReviewers: true,
    field: essay(
      'leadership',
      'Tell of a time when you led others. What did you learn?',
      'Cuenta una ocasión en la que guiaste a otras personas. ¿Qué aprendiste?',
    ),
  },
  {
    section: 'essays',
    forReviewers: true,
    field: essay(
      'community',
      'What would you change in your community, and how would you begin?',
      '¿Qué cambiarías en tu comunidad y cómo empezarías?',
    ),
  },
  {
    section: 'essays',
    forReviewers: true,
    field: essay(
      'sister_city',
      'How can young people bring sister cities closer to each other?',
      '¿Cómo pueden los jóvenes acercar a las ciudades hermanas?',
    ),
  },
  {
    section: 'essays',
    forReviewers: true,
    field: {
      code: 'film',
      kind: 'film',
      label: { en: 'A film of one minute: who are you?', es: 'Un vídeo de un minuto: ¿quién eres?' },
      personal: { purpose: 'To choose who comes to the summit', keptMonths: 12 },
    },
  },
];
