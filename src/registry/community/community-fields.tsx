import { Select, TextField, useLocale } from '../../platform/index.js';
import { countriesByName } from '../country/country-names.js';
import { communityKinds } from './community-kind.js';

export interface PlaceChoices {
  countries: readonly string[];
  subdivisions: readonly { code: string; name: string }[];
}

/** What describes a community, for a new one and for a change. */
export function CommunityFields({ choices }: { choices: PlaceChoices }) {
  return (
    <>
      <Select
        name="kind"
        label={{ key: 'registry.kind' }}
        choices={communityKinds.map((value) => ({ value, label: { key: `registry.kind.${value}` } }))}
      />
      <TextField name="name" label={{ key: 'registry.desk.name' }} hint={{ key: 'registry.desk.name.hint' }} />
      <TextField
        name="nativeName"
        optional
        label={{ key: 'registry.desk.native_name' }}
        hint={{ key: 'registry.desk.native_name.hint' }}
      />
      <WhereFields choices={choices} />
      <TextField
        name="population"
        optional
        inputMode="numeric"
        width="medium"
        label={{ key: 'registry.desk.population' }}
      />
      <TextField
        name="populationYear"
        optional
        inputMode="numeric"
        width="short"
        label={{ key: 'registry.desk.population_year' }}
      />
      <TextField
        name="populationSource"
        optional
        label={{ key: 'registry.desk.population_source' }}
        hint={{ key: 'registry.desk.population_source.hint' }}
      />
    </>
  );
}

function WhereFields({ choices: { countries, subdivisions } }: { choices: PlaceChoices }) {
  const { locale } = useLocale();
  return (
    <>
      <Select
        name="countryIso2"
        label={{ key: 'registry.country' }}
        choices={countriesByName(countries, locale).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        name="subdivisionCode"
        optional
        label={{ key: 'registry.desk.subdivision' }}
        hint={{ key: 'registry.desk.subdivision.hint' }}
        choices={subdivisions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField
        name="parent"
        optional
        label={{ key: 'registry.desk.parent' }}
        hint={{ key: 'registry.desk.parent.hint' }}
      />
      <TextField
        name="latitude"
        inputMode="decimal"
        width="medium"
        label={{ key: 'registry.desk.latitude' }}
        hint={{ key: 'registry.desk.latitude.hint' }}
      />
      <TextField
        name="longitude"
        inputMode="decimal"
        width="medium"
        label={{ key: 'registry.desk.longitude' }}
        hint={{ key: 'registry.desk.longitude.hint' }}
      />
      <TextField
        name="timeZone"
        optional
        label={{ key: 'registry.community.time_zone' }}
        hint={{ key: 'registry.desk.time_zone.hint' }}
      />
    </>
  );
}
