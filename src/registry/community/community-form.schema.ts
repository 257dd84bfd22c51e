import { z } from 'zod';
import { degrees, neededText, optionalNumber, optionalText } from '../form-texts.js';
import { communityKinds } from './community-kind.js';

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** A community as staff describe it. The time zone left empty follows from the place. */
export const communityForm = z
  .object({
    kind: z.enum(communityKinds, { error: 'registry.desk.kind.missing' }),
    name: neededText('registry.desk.name.missing'),
    nativeName: optionalText(),
    countryIso2: z.string().regex(/^[A-Z]{2}$/, 'registry.desk.country.missing'),
    subdivisionCode: optionalText(6),
    parent: optionalText(),
    latitude: degrees('registry.desk.latitude.wrong', 90),
    longitude: degrees('registry.desk.longitude.wrong', 180),
    timeZone: optionalText().refine((zone) => zone === null || isZone(zone), 'registry.desk.time_zone.wrong'),
    population: optionalNumber('registry.desk.population.wrong', { least: 1, most: 2_000_000_000 }),
    populationYear: optionalNumber('registry.desk.population_year.wrong', { least: 1900, most: 2200 }),
    populationSource: optionalText(),
  })
  .superRefine((community, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] });
    if (community.population !== null && !community.populationSource)
      wrong('populationSource', 'registry.desk.population_source.missing');
    if (community.population === null && (community.populationSource || community.populationYear))
      wrong('population', 'registry.desk.population.missing');
    if (community.subdivisionCode && !community.subdivisionCode.startsWith(`${community.countryIso2}-`))
      wrong('subdivisionCode', 'registry.desk.subdivision.elsewhere');
  });

export type TypedCommunity = z.output<typeof communityForm>;

export const nameForm = z.object({
  name: neededText('registry.desk.name.missing'),
  language: optionalText(20).refine(
    (tag) => tag === null || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag),
    'registry.desk.language.wrong',
  ),
});

export const mergeForm = z.object({ into: neededText('registry.merge.into.missing') });
