import type { PartText } from '../../yaas/index.js';
import { melody } from '../works/melody.js';
import { pictures, render } from '../works/pictures.js';
import { essays, poems } from '../works/poems.js';

/** A work of the demo season, ready to be entered. */
export interface DemoWork {
  category: 'classic_art' | 'digital_art' | 'photography' | 'poetry' | 'literature' | 'music';
  title: string;
  statement: string;
  language: string;
  body: string;
  alternativeText: string;
  /** A JPEG; absent for written works. */
  picture?: () => Promise<Buffer>;
  /** A second JPEG of it, and what that one shows. */
  side?: { picture: () => Promise<Buffer>; alternativeText: string };
  /** A WAV file; of music alone. */
  sound?: () => Buffer;
  /** Lyrics and translations. */
  texts?: readonly PartText[];
  setVertically?: boolean;
}

/** The `index`-th poem; they repeat after the last. */
export const poem = (index: number): DemoWork => ({
  ...poems[index % poems.length]!,
  category: 'poetry',
  alternativeText: '',
});

/** Which of the poems is Japanese, set in columns, with a translation. */
export const japanese = poems.findIndex(({ language }) => language === 'ja');

export const essay = (index: number): DemoWork => ({
  ...essays[index % essays.length]!,
  category: 'literature',
  alternativeText: '',
});

const lyrics = `Call across the water,
call, and wait for me.
What comes back is changed a little:
yours, and mine, and sea.`;

/** A song with its words. */
export const song: DemoWork = {
  category: 'music',
  title: 'Call and answer',
  statement: 'The second half is the first one turned round, the way letters come back.',
  language: 'en',
  body: '',
  alternativeText: '',
  sound: melody,
  texts: [{ role: 'lyrics', locale: 'en', title: '', statement: '', body: lyrics, madeBy: null }],
};

/** The picture with a second view of it. */
export function inTwoViews(index: number): DemoWork {
  const drawn = pictures[index % pictures.length]!;
  const side = {
    picture: () => render(drawn, `from the side ${index}`),
    alternativeText: `The same piece in another light. ${drawn.alternativeText}`,
  };
  return { ...picture('classic_art', index), side };
}

/** The `index`-th picture; each seed draws it anew. */
export function picture(category: 'classic_art' | 'digital_art' | 'photography', index: number): DemoWork {
  const drawn = pictures[index % pictures.length]!;
  const { title, statement, alternativeText } = drawn;
  return {
    category,
    title,
    statement,
    alternativeText,
    language: 'en',
    body: '',
    picture: () => render(drawn, `${category} ${index}`),
  };
}
