import { pictures, render } from '../works/pictures.js';
import { essays, poems } from '../works/poems.js';

/** A work of the demo season, ready to be entered. */
export interface DemoWork {
  category: 'classic_art' | 'digital_art' | 'photography' | 'poetry' | 'literature';
  title: string;
  statement: string;
  language: string;
  body: string;
  alternativeText: string;
  /** A JPEG; absent for written works. */
  picture?: () => Promise<Buffer>;
}

/** The `index`-th poem; they repeat after the last. */
export const poem = (index: number): DemoWork => ({
  ...poems[index % poems.length]!,
  category: 'poetry',
  alternativeText: '',
});

export const essay = (index: number): DemoWork => ({
  ...essays[index % essays.length]!,
  category: 'literature',
  alternativeText: '',
});

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
