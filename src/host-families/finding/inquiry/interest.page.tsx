import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  PageHeader,
  Radios,
  Select,
  TextArea,
  TextField,
  useLocale,
  useText,
  type Choice,
  type FormState,
} from '../../../platform/index.js';
import { labelOf } from '../../../registry/index.js';
import type { HostingCity } from '../hosting/hosting.queries.js';
import { nameOfYear } from '../school-year.js';
import { HEARD_FROM } from './inquiry-state.js';

interface InterestPageProps {
  form: FormState;
  cities: readonly HostingCity[];
  years: readonly number[];
}

const say = (key: string) => ({ key: `host-families.interest.${key}` });

/** A few lines, and the promise of what becomes of them. */
export function InterestPage({ form, cities, years }: InterestPageProps) {
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      <Form action="/host-families/interest" form={form}>
        <TextField name="name" label={say('name')} autocomplete="name" maxLength={120} />
        <TextField name="phone" type="tel" label={say('phone')} autocomplete="tel" inputMode="tel" width="medium" />
        <TextField name="email" type="email" label={say('email')} hint={say('email.hint')} autocomplete="email" />
        <TextField
          name="place"
          label={say('place')}
          hint={say('place.hint')}
          autocomplete="postal-code"
          width="medium"
        />
        <Where cities={cities} />
        <div class="host-counts">
          <TextField name="adults" label={say('adults')} inputMode="numeric" width="short" />
          <TextField name="children" label={say('children')} inputMode="numeric" width="short" />
        </div>
        <Radios
          name="seasonYear"
          label={say('season')}
          defaultValue={String(years[0])}
          choices={years.map((year) => ({ value: String(year), label: nameOfYear(year) }))}
        />
        <Select
          name="heardFrom"
          label={say('heard')}
          choices={HEARD_FROM.map((from) => ({ value: from, label: say(`heard.${from}`) }))}
        />
        <TextArea name="words" label={say('words')} rows={3} optional />
        <Trap />
        <Checkboxes
          name="consent"
          label={say('consent.label')}
          hint={say('consent.hint')}
          choices={[{ value: 'yes', label: say('consent') }]}
        />
        <ButtonRow>
          <Button text={say('send')} big />
        </ButtonRow>
      </Form>
    </>
  );
}

function Where({ cities }: Pick<InterestPageProps, 'cities'>) {
  const { locale } = useLocale();
  const choices: Choice[] = cities.flatMap(({ community, members }) =>
    members.map(({ id, name }) => ({ value: id, label: `${labelOf(community, locale)} · ${name}` })),
  );
  return (
    <Select
      name="member"
      label={say('member')}
      hint={say('member.hint')}
      choices={choices}
      empty={say('member.none')}
    />
  );
}

/** Out of sight of persons and of screen readers: who fills it is neither. */
function Trap() {
  const t = useText();
  return (
    <div class="host-trap" aria-hidden="true">
      <label>
        {t('host-families.interest.trap')}
        <input type="text" name="website" tabIndex={-1} autocomplete="off" />
      </label>
    </div>
  );
}

/** The same for everybody who asked. */
export function InterestSentPage() {
  const t = useText();
  return (
    <>
      <PageHeader title={say('sent.title')} lead={say('sent.lead')} />
      <p>{t('host-families.interest.sent.lost')}</p>
      <ButtonLink href="/host-families" text={say('sent.back')} kind="secondary" />
    </>
  );
}
