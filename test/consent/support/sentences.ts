import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue } from '../../../src/platform/index.js';
import { catalogueFiles } from '../../../src/platform/text/load.js';

const src = join(import.meta.dirname, '../../../src');

/** What a programme brings: the sentences of its scopes. */
const programme: Record<string, Record<string, string>> = {
  en: {
    'fair.about': 'The fair shows what young people make.',
    'fair.consent.intro': 'Please say what may be done with the work.',
    'fair.consent.scope.enter': 'The work may take part in the fair.',
    'fair.consent.scope.judge': 'Three judges may look at the work without knowing who made it.',
    'fair.consent.scope.exhibit_web': 'The work may be shown in the exhibit on the web.',
    'fair.consent.scope.exhibit_web.hint': 'Everybody can see it there until you take it back.',
    'fair.consent.scope.name_form': 'How may the name be shown beside the work?',
    'fair.name.full': 'Full name',
    'fair.name.city': 'Only the city',
  },
  es: {
    'fair.about': 'La feria muestra lo que hacen los jóvenes.',
    'fair.consent.intro': 'Díganos, por favor, qué se puede hacer con la obra.',
    'fair.consent.scope.enter': 'La obra puede participar en la feria.',
    'fair.consent.scope.judge': 'Tres jueces pueden ver la obra sin saber quién la hizo.',
    'fair.consent.scope.exhibit_web': 'La obra puede mostrarse en la exposición en la red.',
    'fair.consent.scope.exhibit_web.hint': 'Allí puede verla todo el mundo hasta que usted lo retire.',
    'fair.consent.scope.name_form': '¿Cómo puede mostrarse el nombre junto a la obra?',
    'fair.name.full': 'Nombre completo',
    'fair.name.city': 'Solo la ciudad',
  },
};

/** The portal's sentences and those of the programme in the tests. */
export function sentencesWithFair(): Catalogue {
  const messages = structuredClone(programme);
  for (const { locale, path } of catalogueFiles(src)) {
    const sentences = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    Object.assign((messages[locale] ??= {}), sentences);
  }
  return new Catalogue(messages);
}
