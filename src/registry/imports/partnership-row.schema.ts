import { z } from 'zod';

const text = z.string().trim().max(200, 'registry.import.too_long');
const optional = text.transform((value) => value || null);
const number = (key: string, least: number, most: number) =>
  text.transform((value, context) => {
    const parsed = /^-?\d{1,3}(\.\d{1,15})?$/.test(value) ? Number(value) : Number.NaN;
    if (parsed >= least && parsed <= most) return parsed;
    context.addIssue({ code: 'custom', message: key, params: { value } });
    return z.NEVER;
  });

const latitude = number('registry.import.latitude', -90, 90);
const longitude = number('registry.import.longitude', -180, 180);
const population = text.transform((value, context) => {
  if (/^\d{0,9}$/.test(value)) return Number(value) || null;
  context.addIssue({ code: 'custom', message: 'registry.import.population', params: { value } });
  return z.NEVER;
});
const geonamesId = text.transform((value, context) => {
  if (value === '') return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  context.addIssue({ code: 'custom', message: 'registry.import.geonames_id', params: { value } });
  return z.NEVER;
});

/** One line of a file of partnerships; columns beyond these are not read. Messages are keys of sentences. */
export const partnershipRow = z.object({
  us_city: text.min(1, 'registry.import.us_city_missing'),
  us_state: text.regex(/^[A-Z]{2}$/, 'registry.import.us_state'),
  us_geonames_id: geonamesId,
  us_lat: latitude,
  us_lon: longitude,
  us_population: population,
  partner_city: text.min(1, 'registry.import.partner_city_missing'),
  partner_iso2: text.regex(/^[A-Z]{2}$/, 'registry.import.partner_iso2'),
  partner_admin1_geonames: optional,
  partner_geonames_id: geonamesId,
  partner_lat: latitude,
  partner_lon: longitude,
  partner_population: population,
});

export type PartnershipRow = z.output<typeof partnershipRow>;

export const requiredColumns = Object.keys(partnershipRow.shape);
