/** The showcase's name with its year, in the portal's languages. */
export const showcaseTitle = (year: number) => ({
  en: `Young Artists and Authors Showcase ${year}`,
  es: `Muestra de Jóvenes Artistas y Autores ${year}`,
  fr: `Salon des jeunes artistes et auteurs ${year}`,
  ja: `青少年アート＆文芸ショーケース ${year}`,
  zh: `${year} 年青少年艺术家与作家展评`,
  ar: `ملتقى الفنانين والكتّاب الشباب ${year}`,
});

/** What families read in the rules of 2026, in the portal's languages. */
export const words = {
  title: showcaseTitle(2026),
  groups: {
    younger: {
      en: 'Ages 12–14',
      es: '12 a 14 años',
      fr: '12 à 14 ans',
      ja: '12～14歳',
      zh: '12—14岁',
      ar: 'من 12 إلى 14 سنة',
    },
    older: {
      en: 'Ages 15–18',
      es: '15 a 18 años',
      fr: '15 à 18 ans',
      ja: '15～18歳',
      zh: '15—18岁',
      ar: 'من 15 إلى 18 سنة',
    },
  },
  quotas: {
    pieces: {
      en: 'Pieces per student',
      es: 'Obras por estudiante',
      fr: 'Œuvres par élève',
      ja: '一人あたりの作品数',
      zh: '每位学生的作品数',
      ar: 'عدد الأعمال لكل طالب أو طالبة',
    },
    places: { en: 'Places', es: 'Lugares', fr: 'Places', ja: '応募枠', zh: '名额', ar: 'الأماكن' },
  },
  awards: {
    grand: { en: 'Grand prize', es: 'Gran premio', fr: 'Grand prix', ja: '大賞', zh: '大奖', ar: 'الجائزة الكبرى' },
    second: {
      en: 'Second place',
      es: 'Segundo lugar',
      fr: 'Deuxième place',
      ja: '第2位',
      zh: '第二名',
      ar: 'المركز الثاني',
    },
    third: {
      en: 'Third place',
      es: 'Tercer lugar',
      fr: 'Troisième place',
      ja: '第3位',
      zh: '第三名',
      ar: 'المركز الثالث',
    },
  },
  ai: {
    en: 'You may use AI as a help, for example to find ideas, if you tell us how. A work that was made by AI cannot take part. What you tell us does not change how your work is judged.',
    es: 'Puedes usar la IA como ayuda, por ejemplo para buscar ideas, si nos cuentas cómo. Una obra hecha por la IA no puede participar. Lo que nos cuentes no cambia la evaluación de tu obra.',
    fr: 'Tu peux utiliser l’IA comme aide, par exemple pour trouver des idées, si tu nous dis comment. Une œuvre faite par l’IA ne peut pas participer. Ce que tu nous dis ne change rien à l’évaluation de ton œuvre.',
    ja: 'AIは、たとえばアイデアを探すときの手助けとして使ってかまいません。その場合は、どのように使ったかを教えてください。AIが作った作品は参加できません。教えてくれた内容が審査に影響することはありません。',
    zh: '你可以用AI来帮忙，比如寻找灵感，只要告诉我们你是怎么用的。由AI做出来的作品不能参加。你告诉我们的内容不会影响对你作品的评审。',
    ar: 'يمكنك الاستعانة بالذكاء الاصطناعي، للبحث عن أفكار مثلًا، بشرط إخبارنا كيف كان ذلك. أما العمل الذي صنعه الذكاء الاصطناعي فلا يمكنه المشاركة. وما تخبرنا به لا يغيّر شيئًا في تقييم عملك.',
  },
  plagiarism: {
    en: 'Every work is looked at for originality. If yours is based on a photograph or picture that somebody else made, you need that person’s written permission, and you name the source. A work copied from somebody else cannot take part.',
    es: 'Revisamos la originalidad de cada obra. Si la tuya se basa en una foto o imagen de otra persona, necesitas su permiso por escrito y debes nombrar la fuente. Una obra copiada de otra persona no puede participar.',
    fr: 'L’originalité de chaque œuvre est vérifiée. Si la tienne s’appuie sur une photo ou une image de quelqu’un d’autre, il te faut son autorisation écrite, et tu indiques la source. Une œuvre copiée sur quelqu’un d’autre ne peut pas participer.',
    ja: 'すべての作品について、オリジナルかどうかを確認します。ほかの人の写真や絵をもとにした作品の場合は、その人の書面による許可が必要です。出典も書いてください。ほかの人の作品を写したものは参加できません。',
    zh: '我们会查看每件作品是否原创。如果你的作品参考了别人拍的照片或画的图，你需要得到对方的书面许可，并注明出处。抄袭他人的作品不能参加。',
    ar: 'ننظر في أصالة كل عمل. إذا كان عملك مبنيًّا على صورة أو لوحة لشخص آخر، فلا بد من إذن مكتوب منه ومن ذكر المصدر. أما العمل المنقول عن شخص آخر فلا يمكنه المشاركة.',
  },
};
