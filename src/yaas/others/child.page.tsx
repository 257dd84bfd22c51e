import {
  Alert,
  Button,
  ButtonRow,
  DateField,
  Form,
  PageHeader,
  Radios,
  TextField,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import type { Eligibility } from '../enter/eligibility.queries.js';

interface ChildProps {
  eligibility: Eligibility;
  form: FormState;
}

/** First the city, then the child and the way in which it enters. */
export function ChildPage({ eligibility, form }: ChildProps) {
  return (
    <>
      <PageHeader title={{ key: 'yaas.child.title' }} lead={{ key: 'yaas.child.lead' }} />
      {eligibility.community ? (
        <Child eligibility={eligibility} form={form} />
      ) : (
        <City eligibility={eligibility} form={form} />
      )}
    </>
  );
}

function City({ eligibility: { near, options }, form }: ChildProps) {
  const { locale } = useLocale();
  const t = useText();
  return (
    <>
      <Form action="/yaas/others/child" method="get" form={form}>
        <TextField name="near" label={{ key: 'yaas.child.city' }} hint={{ key: 'yaas.child.city.hint' }} />
        <ButtonRow>
          <Button text={{ key: 'yaas.child.search' }} big />
        </ButtonRow>
      </Form>
      {near !== '' && options.length === 0 && <Alert tone="info" text={{ key: 'yaas.child.city.none' }} />}
      {options.length > 0 && (
        <nav aria-label={t('yaas.child.city')}>
          <ul class="choices-of-city">
            {options.map((option) => (
              <li key={option.id}>
                <a href={`/yaas/others/child?community=${option.id}`}>{labelOf(option, locale)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

function Child({ eligibility: { community, lines, edition }, form }: ChildProps) {
  const { locale } = useLocale();
  if (!community || !edition || lines.length === 0)
    return <Alert tone="warning" text={{ key: 'yaas.child.no_line' }} />;
  const ways = lines.map(({ code, memberName, partner }) => ({
    value: code,
    label: partner ? `${labelOf(community, locale)} ↔ ${labelOf(partner, locale)}` : labelOf(community, locale),
    hint: memberName,
  }));
  const categories = edition.rules.categories.map(({ code, label, description }) => ({
    value: code,
    label: inLocale(label, locale),
    hint: inLocale(description, locale),
  }));
  return (
    <Form action="/yaas/others/child" form={form}>
      <input type="hidden" name="community" value={community.id} />
      <TextField name="name" label={{ key: 'yaas.child.name' }} autocomplete="off" />
      <TextField name="calledName" label={{ key: 'yaas.child.called' }} optional autocomplete="off" />
      <DateField name="birthDate" label={{ key: 'yaas.child.birth_date' }} />
      <Radios name="line" label={{ key: 'yaas.child.line' }} choices={ways} tiles />
      <Radios name="category" label={{ key: 'yaas.fact.category' }} choices={categories} tiles />
      <ButtonRow>
        <Button text={{ key: 'yaas.child.begin' }} big />
      </ButtonRow>
    </Form>
  );
}
