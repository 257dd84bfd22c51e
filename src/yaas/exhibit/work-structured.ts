import { inLocale } from '../editions/localized.js';
import type { ExhibitWorkInFull } from './exhibit-work.js';

/** A work in the words of schema.org. Of its maker it says no more than the page does: the name in the form consented to, or nothing. */
export function structuredOf(work: ExhibitWorkInFull, year: number, origin: string): object {
  const { title, slug, language, category, alternativeText, statement, nameShown, views, sound, film } = work;
  const picture = views[0]?.sizes.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(work),
    name: title,
    url: `${origin}/exhibit/${slug}`,
    dateCreated: String(year),
    genre: inLocale(category, 'en'),
    ...(language !== 'other' && { inLanguage: language }),
    ...(statement && { abstract: statement }),
    ...(alternativeText && { description: alternativeText }),
    ...(nameShown && { creator: { '@type': 'Person', name: nameShown } }),
    ...(picture && {
      image: { '@type': 'ImageObject', url: `${origin}${picture.src}`, width: picture.width, height: picture.height },
    }),
    ...(sound && { audio: `${origin}${sound}` }),
    ...(film && { video: `${origin}${film}` }),
    isAccessibleForFree: true,
  };
}

function typeOf({ views, sound, film }: ExhibitWorkInFull): string {
  if (sound) return 'MusicComposition';
  if (film) return 'Movie';
  return views.length > 0 ? 'VisualArtwork' : 'CreativeWork';
}
