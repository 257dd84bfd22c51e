import { Button, ButtonLink, ButtonRow, Form, newForm, Select, TextField, useLocale } from '../../platform/index.js';
import { countriesByName } from '../country/country-names.js';
import type { DirectoryChoices } from './directory.queries.js';
import type { DirectorySearch } from './directory.schema.js';

/** What the directory can be narrowed by. */
export function DirectoryForm({ search, choices }: { search: DirectorySearch; choices: DirectoryChoices }) {
  const { locale } = useLocale();
  const { q, country, state, kind } = search;
  const form = newForm({ q: q ?? '', country: country ?? '', state: state ?? '', kind: kind ?? '' });
  const all = { key: 'registry.directory.all' };
  return (
    <search class="directory-search">
      <Form action="/communities" method="get" form={form} wide>
        <TextField
          name="q"
          type="search"
          label={{ key: 'registry.directory.q' }}
          hint={{ key: 'registry.directory.q.hint' }}
        />
        <Select
          name="country"
          label={{ key: 'registry.country' }}
          empty={all}
          choices={countriesByName(choices.countries, locale).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          name="state"
          label={{ key: 'registry.state' }}
          empty={all}
          choices={choices.states.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          name="kind"
          label={{ key: 'registry.kind' }}
          empty={all}
          choices={choices.kinds.map((value) => ({ value, label: { key: `registry.kind.${value}` } }))}
        />
        <ButtonRow>
          <Button text={{ key: 'registry.directory.search' }} icon="search" />
          {(q || country || state || kind) && (
            <ButtonLink href="/communities" kind="plain" text={{ key: 'registry.directory.clear' }} />
          )}
        </ButtonRow>
      </Form>
    </search>
  );
}
