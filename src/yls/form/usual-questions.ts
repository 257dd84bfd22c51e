import type { InLanguages } from '../../platform/index.js';
import type { AskedField } from './asked-field.js';
import type { NewQuestion } from './question.schema.js';

/** By its answer the rules of scholarship funds know who needs how much; reviewers do not see it. */
export const AID_QUESTION = 'aid';

const chosen = { purpose: 'To choose who comes to the summit', keptMonths: 24 };

const essay = (code: string, label: InLanguages): AskedField => ({
  code,
  kind: 'long_text',
  label,
  limit: { mode: 'words', max: 300 },
  personal: chosen,
});

const ESSAYS: readonly AskedField[] = [
  essay('leadership', {
    en: 'Tell of a time when you led others. What did you learn?',
    es: 'Cuenta una ocasión en la que guiaste a otras personas. ¿Qué aprendiste?',
    fr: 'Raconte une occasion où tu as guidé d’autres personnes. Qu’as-tu appris ?',
    ar: 'احكِ عن مرة قُدتَ فيها آخرين. ماذا تعلّمت؟',
    ja: '人をまとめた経験について書いてください。そこから何を学びましたか。',
    zh: '讲讲你带领他人的一次经历。你学到了什么？',
  }),
  essay('community', {
    en: 'What would you change in your community, and how would you begin?',
    es: '¿Qué cambiarías en tu comunidad y cómo empezarías?',
    fr: 'Que changerais-tu dans ta commune, et par quoi commencerais-tu ?',
    ar: 'ما الذي تودّ تغييره في مجتمعك، وكيف ستبدأ؟',
    ja: 'あなたの地域で変えたいことは何ですか。どこから始めますか。',
    zh: '你想改变你所在社区的什么？你会从哪里做起？',
  }),
  essay('sister_city', {
    en: 'How can young people bring sister cities closer to each other?',
    es: '¿Cómo pueden los jóvenes acercar a las ciudades hermanas?',
    fr: 'Comment les jeunes peuvent-ils rapprocher les villes jumelées ?',
    ar: 'كيف يمكن للشباب أن يقرّبوا المدن الشقيقة بعضها من بعض؟',
    ja: '若い人は姉妹都市どうしをどのように近づけることができるでしょうか。',
    zh: '年轻人怎样才能让姐妹城市彼此更亲近？',
  }),
];

const FILM: AskedField = {
  code: 'film',
  kind: 'film',
  label: {
    en: 'A film of one minute: who are you?',
    es: 'Un vídeo de un minuto: ¿quién eres?',
    fr: 'Une vidéo d’une minute : qui es-tu ?',
    ar: 'فيلم مدته دقيقة واحدة: من أنت؟',
    ja: '1分間の動画：あなたはどんな人ですか。',
    zh: '一段一分钟的视频：你是谁？',
  },
  personal: { ...chosen, keptMonths: 12 },
};

const AID: AskedField = {
  code: AID_QUESTION,
  kind: 'choice',
  optional: true,
  label: {
    en: 'Do you need help with the fee?',
    es: '¿Necesitas ayuda con la cuota?',
    fr: 'As-tu besoin d’une aide pour les frais ?',
    ar: 'هل تحتاج إلى مساعدة في دفع الرسوم؟',
    ja: '参加費の援助が必要ですか。',
    zh: '你需要费用方面的帮助吗？',
  },
  hint: {
    en: 'The reviewers do not see this answer.',
    es: 'Quienes evalúan las solicitudes no ven esta respuesta.',
    fr: 'Les personnes qui évaluent les candidatures ne voient pas cette réponse.',
    ar: 'لا يرى المراجعون هذه الإجابة.',
    ja: '審査する人には、この回答は見えません。',
    zh: '评审看不到这个回答。',
  },
  choices: [
    {
      code: 'none',
      label: {
        en: 'No',
        es: 'No',
        fr: 'Non',
        ar: 'لا',
        ja: 'いいえ',
        zh: '不需要',
      },
    },
    {
      code: 'part',
      label: {
        en: 'Yes, with a part of it',
        es: 'Sí, con una parte',
        fr: 'Oui, pour une partie',
        ar: 'نعم، في جزء منها',
        ja: 'はい、一部について',
        zh: '需要，其中一部分',
      },
    },
    {
      code: 'whole',
      label: {
        en: 'Yes, I cannot come without it',
        es: 'Sí, sin ella no puedo ir',
        fr: 'Oui, sans aide je ne peux pas venir',
        ar: 'نعم، لا أستطيع الحضور من دونها',
        ja: 'はい、援助がないと参加できません',
        zh: '需要，没有帮助我就来不了',
      },
    },
  ],
  personal: { purpose: 'To share out scholarships by the rules of their funds', keptMonths: 12 },
};

/** What the summit has asked for years, three answers of 300 words and a film of a minute, and whether the fee stands in the way. */
export const USUAL_QUESTIONS: readonly NewQuestion[] = [
  ...[...ESSAYS, FILM].map((field) => ({ section: 'essays' as const, forReviewers: true, field })),
  { section: 'more', forReviewers: false, field: AID },
];
