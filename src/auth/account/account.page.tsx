import {
  Button,
  Card,
  CardGrid,
  Form,
  PageHeader,
  Section,
  Radios,
  SummaryList,
  TextField,
  useFormats,
  useText,
  type Choice,
  type FormState,
} from '../../platform/index.js';

interface AccountProps {
  form: FormState;
  email: string;
  birthDate: string | null;
  languages: readonly Choice[];
}

const PLACES = ['password', 'second-step', 'sessions', 'tokens'] as const;

export function AccountPage({ form, email, birthDate, languages }: AccountProps) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.account.title' }} />
      <KnownFacts email={email} birthDate={birthDate} />
      <Section title={{ key: 'auth.account.profile' }}>
        <Form action="/account/profile" form={form}>
          <TextField
            name="displayName"
            label={{ key: 'auth.name.label' }}
            hint={{ key: 'auth.name.hint' }}
            autocomplete="name"
          />
          <TextField
            name="addressedAs"
            label={{ key: 'auth.addressed.label' }}
            hint={{ key: 'auth.addressed.hint' }}
            autocomplete="nickname"
            optional
          />
          <Radios name="locale" label={{ key: 'auth.locale.label' }} choices={languages} />
          <Button text={{ key: 'auth.account.save' }} />
        </Form>
      </Section>
      <Section title={{ key: 'auth.account.safety' }}>
        <CardGrid>
          {PLACES.map((place) => (
            <Card key={place} title={{ key: `auth.account.place.${place}` }} href={`/account/${place}`}>
              <p>{t(`auth.account.place.${place}_why`)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
    </>
  );
}

function KnownFacts({ email, birthDate }: { email: string; birthDate: string | null }) {
  const formats = useFormats();
  const born = birthDate ? [{ label: { key: 'auth.birth_date.label' }, value: formats.day(birthDate) }] : [];
  return <SummaryList rows={[{ label: { key: 'auth.email.label' }, value: email }, ...born]} />;
}
