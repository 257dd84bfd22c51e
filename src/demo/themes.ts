/** The themes of the demo's editions, in the portal's languages. */
export const themes = {
  voices: {
    en: 'Voices of Today, Visions of Tomorrow',
    es: 'Voces de hoy, visiones de mañana',
    fr: 'Voix d’aujourd’hui, visions de demain',
    ja: '今日の声、明日のビジョン',
    zh: '今日之声，明日之愿',
    ar: 'أصوات اليوم، رؤى الغد',
  },
  bridges: {
    en: 'Bridges We Build',
    es: 'Los puentes que construimos',
    fr: 'Les ponts que nous bâtissons',
    ja: '私たちが架ける橋',
    zh: '我们搭建的桥梁',
    ar: 'جسور نبنيها',
  },
  rivers: {
    en: 'Rivers That Carry Our Names',
    es: 'Ríos que llevan nuestros nombres',
    fr: 'Les fleuves qui portent nos noms',
    ja: '私たちの名を運ぶ川',
    zh: '承载我们名字的河流',
    ar: 'أنهار تحمل أسماءنا',
  },
  table: {
    en: 'A Table for Two Cities',
    es: 'Una mesa para dos ciudades',
    fr: 'Une table pour deux villes',
    ja: '二つのまちのひとつの食卓',
    zh: '两座城市，同桌而坐',
    ar: 'مائدة لمدينتين',
  },
};
