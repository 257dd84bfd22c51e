import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Section,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { TO_COLLECT } from '../expected.js';
import { NewsList } from '../news/news-list.js';
import type { NewsItem } from '../news/news.queries.js';
import type { OwnCollectors } from './pick-up.queries.js';

interface GuardianDayProps {
  /** An address below the guardian's link. */
  pathOf: (below: string) => string;
  registration: YlsRegistration;
  summit: YlsSummit;
  own: OwnCollectors;
  news: readonly NewsItem[];
  form: FormState;
  /** Made just now; never shown again. */
  code: { name: string; code: string } | null;
}

/** What a guardian needs on the days: whether the student has come, and who may collect them. */
export function GuardianDayPage({ pathOf, registration, summit, own, news, form, code }: GuardianDayProps) {
  const name = registration.called || registration.name;
  const { dateTime } = useFormats();
  const { release } = own;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={name} lead={{ key: `yls.guardian-day.${whereOf(registration)}` }} />
      {code && (
        <Alert
          tone="success"
          title={{ key: 'yls.guardian-day.code', params: code }}
          text={{ key: 'yls.mail.collector.secret' }}
        />
      )}
      {release ? (
        <Alert
          tone="info"
          text={{
            key: 'yls.guardian-day.went',
            params: { name, to: release.collectedBy, at: dateTime(release.releasedAt, summit.timeZone) },
          }}
        />
      ) : (
        <Section title={{ key: 'yls.guardian-day.collect' }} lead={{ key: 'yls.guardian-day.collect.lead' }}>
          <Named pathOf={pathOf} own={own} />
          <Form action={pathOf('/collecting')} form={form}>
            <TextField name="name" label={{ key: 'yls.guardian-day.name' }} autocomplete="off" />
            <Button text={{ key: 'yls.guardian-day.add' }} />
          </Form>
        </Section>
      )}
      <NewsList news={news} timeZone={summit.timeZone} />
    </>
  );
}

function whereOf({ state }: YlsRegistration): 'awaited' | 'there' | 'elsewhere' {
  if (TO_COLLECT.has(state)) return 'there';
  return state === 'complete' ? 'awaited' : 'elsewhere';
}

function Named({ pathOf, own: { collectors } }: Pick<GuardianDayProps, 'pathOf' | 'own'>) {
  const t = useText();
  if (collectors.length === 0) return <p>{t('yls.guardian-day.nobody')}</p>;
  return (
    <ul class="yls-rows">
      {collectors.map(({ id, name }) => (
        <li key={id}>
          <Form action={pathOf(`/collecting/${id}/end`)} form={newForm()}>
            {name} <Button text={{ key: 'yls.guardian-day.end', params: { name } }} kind="plain" />
          </Form>
        </li>
      ))}
    </ul>
  );
}
