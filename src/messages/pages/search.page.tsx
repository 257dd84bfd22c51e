import {
  Button,
  Form,
  PageHeader,
  Section,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';

interface SearchPageProps {
  form: FormState;
  /** Null before anybody asked. */
  found: readonly { id: string; title: string; lastMessageAt: Date }[] | null;
}

/** The threads of one person, for an investigation that did not begin with a report. */
export function SearchPage({ form, found }: SearchPageProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'messages.search.title' }} lead={{ key: 'messages.search.lead' }} />
      <Form action="/messages/investigations" form={form}>
        <TextField name="email" type="email" label={{ key: 'messages.search.email' }} />
        <TextField name="reason" label={{ key: 'messages.inbox.why' }} hint={{ key: 'messages.search.why.hint' }} />
        <Button text={{ key: 'messages.search.find' }} />
      </Form>
      {found && (
        <Section title={{ key: 'messages.search.found', params: { count: found.length } }}>
          <ul class="threads">
            {found.map(({ id, title, lastMessageAt }) => (
              <li key={id} class="threads__line">
                <a href={`/messages/investigations/${id}`}>
                  <bdi>{title}</bdi>
                </a>
                <span class="threads__when">{dateTime(lastMessageAt)}</span>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p>{t('messages.search.none')}</p>}
        </Section>
      )}
    </>
  );
}
