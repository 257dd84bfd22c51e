/** What the rules of 2026 ask judges to look at, in the portal's languages. */
export const criterionWords = {
  originality: {
    label: { en: 'Originality', es: 'Originalidad', fr: 'Originalité', ja: '独創性', zh: '原创性', ar: 'الأصالة' },
    description: {
      en: 'Is the idea the student’s own?',
      es: '¿La idea es propia?',
      fr: 'L’idée vient-elle de l’élève ?',
      ja: '応募者自身の発想から生まれたものですか。',
      zh: '这个想法是学生自己的吗？',
      ar: 'هل الفكرة من عند صاحب العمل نفسه؟',
    },
  },
  composition: {
    label: { en: 'Composition', es: 'Composición', fr: 'Composition', ja: '構成', zh: '构成', ar: 'التكوين' },
    description: {
      en: 'How well is it made and put together?',
      es: '¿Qué tan bien está hecha y construida?',
      fr: 'Comment est-elle faite et construite ?',
      ja: 'どのくらいよく作られ、まとめられていますか。',
      zh: '作品的制作和组织水平如何？',
      ar: 'ما مدى إتقان صنعه وبنائه؟',
    },
  },
  theme: {
    label: {
      en: 'Theme interpretation',
      es: 'Interpretación del tema',
      fr: 'Interprétation du thème',
      ja: 'テーマの解釈',
      zh: '主题诠释',
      ar: 'تناول الموضوع',
    },
    description: {
      en: 'What does it say about the theme?',
      es: '¿Qué dice sobre el tema?',
      fr: 'Que dit-elle du thème ?',
      ja: 'テーマについて何を語っていますか。',
      zh: '作品对主题表达了什么？',
      ar: 'ماذا يقول العمل عن الموضوع؟',
    },
  },
};

/** What the steps of the scale mean, from the lowest on. */
export const anchors = [
  { en: 'A beginning', es: 'Un comienzo', fr: 'Un début', ja: 'これから', zh: '起步', ar: 'بداية' },
  { en: 'On the way', es: 'En camino', fr: 'En bonne voie', ja: '伸びている途中', zh: '进步中', ar: 'على الطريق' },
  { en: 'Good', es: 'Bien logrado', fr: 'Réussi', ja: '良い', zh: '良好', ar: 'جيد' },
  { en: 'Very good', es: 'Muy bien logrado', fr: 'Très réussi', ja: 'とても良い', zh: '优秀', ar: 'جيد جدًا' },
  { en: 'Outstanding', es: 'Sobresaliente', fr: 'Remarquable', ja: '特に優れている', zh: '杰出', ar: 'متميّز' },
];
