import {
  Button,
  DateField,
  Form,
  PageHeader,
  Radios,
  Section,
  SummaryList,
  Table,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { lastMinuteBefore } from '../summit/zoned-days.js';
import type { Extensions } from './extensions.queries.js';
import { DEADLINES } from './yls-extension.entity.js';

interface ExtensionsPageProps {
  of: Extensions;
  form: FormState;
}

/** Until when is applied and recommended, how it was lengthened, and the form to do it once more. */
export function ExtensionsPage({ of: { summit, extensions }, form }: ExtensionsPageProps) {
  const t = useText();
  const moment = useMoment(summit.timeZone);
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.extension.title' }} lead={{ key: 'yls.extension.lead' }} />
      <SummaryList
        rows={[
          { label: { key: 'yls.extension.applies' }, value: moment(summit.appliesUntil) },
          { label: { key: 'yls.extension.recommends' }, value: moment(summit.recommendsUntil) },
        ]}
      />
      {extensions.length > 0 && <Moved extensions={extensions} moment={moment} />}
      {summit.state === 'open' ? (
        <Section title={{ key: 'yls.extension.new' }}>
          <Form action={`/yls/summits/${summit.id}/extensions`} form={form}>
            <Radios
              name="deadline"
              label={{ key: 'yls.extension.which' }}
              tiles={false}
              choices={DEADLINES.map((value) => ({ value, label: t(`yls.extension.${value}`) }))}
            />
            <DateField
              name="lastDay"
              label={{ key: 'yls.extension.last-day' }}
              hint={{ key: 'yls.summit.applies.hint' }}
            />
            <TextField name="reason" label={{ key: 'yls.extension.reason' }} />
            <Button text={{ key: 'yls.extension.extend' }} />
          </Form>
        </Section>
      ) : (
        <p>{t(summit.state === 'draft' ? 'yls.extension.draft' : 'yls.extension.closed')}</p>
      )}
    </>
  );
}

function useMoment(timeZone: string): (until: Date) => string {
  const { dateTime } = useFormats();
  return (until) => dateTime(lastMinuteBefore(until), timeZone);
}

function Moved({ extensions, moment }: Pick<Extensions, 'extensions'> & { moment: (until: Date) => string }) {
  const t = useText();
  const title = { key: 'yls.extension.made' };
  return (
    <Section title={title}>
      <Table
        caption={title}
        hideCaption
        rows={extensions}
        rowKey={({ id }) => id}
        columns={[
          { heading: { key: 'yls.extension.which' }, cell: ({ deadline }) => t(`yls.extension.${deadline}`) },
          { heading: { key: 'yls.extension.from' }, cell: ({ oldUntil }) => moment(oldUntil) },
          { heading: { key: 'yls.extension.to' }, cell: ({ newUntil }) => moment(newUntil) },
          { heading: { key: 'yls.extension.reason' }, cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}
