import type { Random } from '../random.js';

/** A text composed of a few words by chance. */
export interface ComposedText {
  title: string;
  statement: string;
  body: string;
  language: 'en' | 'es';
}

interface Words {
  things: readonly string[];
  places: readonly string[];
  deeds: readonly string[];
  endings: readonly string[];
  title: (thing: string, place: string) => string;
  statement: (thing: string) => string;
}

const english: Words = {
  things: [
    'river',
    'bridge',
    'lantern',
    'plum tree',
    'ferry',
    'drum',
    'letter',
    'staircase',
    'kite',
    'market',
    'bell',
    'map',
  ],
  places: [
    'behind our school',
    'by the harbor',
    'on the night train',
    'in my aunt’s kitchen',
    'across the ocean',
    'under the water tower',
  ],
  deeds: [
    'keeps a light on',
    'learns a second name',
    'counts the boats',
    'waits for the rain',
    'hums to itself',
    'opens before dawn',
    'forgets the way and finds it',
  ],
  endings: [
    'and nobody is late',
    'as if we had agreed',
    'the way friends do',
    'until the two shores meet',
    'and the morning answers',
  ],
  title: (thing, place) => `The ${thing} ${place}`,
  statement: (thing) => `I thought about a ${thing} that two cities could share.`,
};

const spanish: Words = {
  things: ['río', 'puente', 'farol', 'ciruelo', 'barco', 'tambor', 'mercado', 'mapa', 'tren', 'jardín'],
  places: [
    'detrás de la escuela',
    'junto al puerto',
    'en el tren de noche',
    'en la cocina de mi tía',
    'del otro lado del mar',
  ],
  deeds: [
    'deja una luz encendida',
    'aprende otro nombre',
    'cuenta los barcos',
    'espera la lluvia',
    'canta en voz baja',
    'abre antes del alba',
  ],
  endings: [
    'y nadie llega tarde',
    'como si fuera un acuerdo',
    'como hacen los amigos',
    'hasta que se juntan las orillas',
  ],
  title: (thing, place) => `El ${thing} ${place}`,
  statement: (thing) => `Pensé en un ${thing} que dos ciudades pudieran compartir.`,
};

const spanishShare = 0.2;

/** A poem of three stanzas, or a short prose; well within the limits of the rules. */
export function composeText(random: Random, form: 'poem' | 'prose'): ComposedText {
  const language = random.next() < spanishShare ? 'es' : 'en';
  const words = language === 'es' ? spanish : english;
  const subject = random.pick(words.things);
  const lines = Array.from({ length: 12 }, () => lineOf(random, words, language));
  const stanzas = [0, 4, 8].map((from) => lines.slice(from, from + 4));
  const body = stanzas.map((stanza) => stanza.join(form === 'poem' ? '\n' : ' ')).join('\n\n');
  return {
    title: words.title(subject, random.pick(words.places)),
    statement: words.statement(subject),
    body,
    language,
  };
}

function lineOf(random: Random, { things, places, deeds, endings }: Words, language: 'en' | 'es'): string {
  const article = language === 'es' ? 'El' : 'The';
  const end = random.next() < 0.5 ? random.pick(places) : random.pick(endings);
  return `${article} ${random.pick(things)} ${random.pick(deeds)} ${end}.`;
}
