/** How the rules of 2026 call and describe what can be entered, in the portal's languages. */
export const categoryWords = {
  classicArt: {
    label: {
      en: 'Classic art',
      es: 'Arte clásico',
      fr: 'Arts plastiques',
      ja: '絵画・造形',
      zh: '传统美术',
      ar: 'الفن التقليدي',
    },
    description: {
      en: 'Made by hand: paint, pencil, ink, collage, print. Photograph or scan it.',
      es: 'Hecho a mano: pintura, lápiz, tinta, collage, grabado. Tómale una foto o escanéalo.',
      fr: 'Fait à la main : peinture, crayon, encre, collage, gravure. Prends-le en photo ou scanne-le.',
      ja: '絵の具、鉛筆、インク、コラージュ、版画など、手で作ったもの。写真に撮るか、スキャンしてください。',
      zh: '亲手完成的作品：颜料、铅笔、墨水、拼贴、版画。把它拍下来或扫描出来。',
      ar: 'عمل يدوي: ألوان أو قلم رصاص أو حبر أو كولاج أو طباعة فنية. يُرسَل مصوَّرًا أو ممسوحًا ضوئيًّا.',
    },
  },
  digitalArt: {
    label: {
      en: 'Digital art',
      es: 'Arte digital',
      fr: 'Art numérique',
      ja: 'デジタルアート',
      zh: '数字艺术',
      ar: 'الفن الرقمي',
    },
    description: {
      en: 'Drawn or composed on a screen.',
      es: 'Dibujado o compuesto en una pantalla.',
      fr: 'Dessiné ou composé sur un écran.',
      ja: '画面の上で描いたり、組み合わせたりしたもの。',
      zh: '在屏幕上绘制或创作的作品。',
      ar: 'عمل مرسوم أو مركَّب على شاشة.',
    },
  },
  photography: {
    label: {
      en: 'Photography',
      es: 'Fotografía',
      fr: 'Photographie',
      ja: '写真',
      zh: '摄影',
      ar: 'التصوير الفوتوغرافي',
    },
    description: {
      en: 'A photograph that you took yourself.',
      es: 'Una fotografía que tomaste tú.',
      fr: 'Une photo que tu as prise toi-même.',
      ja: '自分で撮った写真。',
      zh: '你自己拍的照片。',
      ar: 'صورة من تصويرك أنت.',
    },
  },
  music: {
    label: {
      en: 'Original music',
      es: 'Música original',
      fr: 'Musique originale',
      ja: 'オリジナル音楽',
      zh: '原创音乐',
      ar: 'الموسيقى الأصلية',
    },
    description: {
      en: 'A piece of your own, up to five minutes, as a sound file.',
      es: 'Una pieza propia de hasta cinco minutos, como archivo de sonido.',
      fr: 'Un morceau de ta création, de cinq minutes au plus, sous forme de fichier son.',
      ja: '自分で作った5分以内の曲を、音声ファイルで。',
      zh: '你自己创作的音乐，不超过五分钟，以音频文件提交。',
      ar: 'مقطوعة من تأليفك، لا تزيد على خمس دقائق، في ملف صوتي.',
    },
  },
  literature: {
    label: { en: 'Literature', es: 'Literatura', fr: 'Littérature', ja: '文芸', zh: '文学', ar: 'الأدب' },
    description: {
      en: 'A story or an essay, up to 500 words.',
      es: 'Un cuento o un ensayo de hasta 500 palabras.',
      fr: 'Une nouvelle ou un essai, de 500 mots au plus.',
      ja: '500語以内の物語またはエッセイ。',
      zh: '一篇故事或随笔，不超过500词。',
      ar: 'قصة أو مقالة، لا تزيد على 500 كلمة.',
    },
  },
  poetry: {
    label: { en: 'Poetry', es: 'Poesía', fr: 'Poésie', ja: '詩', zh: '诗歌', ar: 'الشعر' },
    description: {
      en: 'A poem, up to 200 words.',
      es: 'Un poema de hasta 200 palabras.',
      fr: 'Un poème, de 200 mots au plus.',
      ja: '200語以内の詩。',
      zh: '一首诗，不超过200词。',
      ar: 'قصيدة، لا تزيد على 200 كلمة.',
    },
  },
};
