import {
  Button,
  Form,
  PageHeader,
  Section,
  Select,
  TextArea,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { NamedGroup, SentNews } from './news.queries.js';
import { wordsIn } from '../words-in.js';

interface NewsProps {
  summit: YlsSummit;
  form: FormState;
  groups: readonly NamedGroup[];
  sent: readonly SentNews[];
}

const OF_ALL = ['all', 'guardians', 'chaperones'] as const;

export function NewsPage({ summit, form, groups, sent }: NewsProps) {
  const t = useText();
  const { locale } = useLocale();
  const nameOf = (name: NamedGroup['name']) => (typeof name === 'string' ? name : wordsIn(name, locale));
  const choices = [
    ...OF_ALL.map((value) => ({ value: value as string, label: { key: `yls.news.group.${value}` } })),
    ...groups.map(({ kind, id, name }) => ({
      value: `${kind} ${id}`,
      label: `${t(`yls.news.group.${kind}`)}: ${nameOf(name)}`,
    })),
  ];
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.news.title' }} lead={{ key: 'yls.news.lead' }} />
      <Form action={`/yls/day/${summit.id}/news`} form={form}>
        <Select name="group" label={{ key: 'yls.news.to' }} choices={choices} />
        <TextArea name="words" label={{ key: 'yls.news.words' }} rows={4} count={{ mode: 'characters', max: 2000 }} />
        <Button text={{ key: 'yls.news.say' }} />
      </Form>
      <Sent sent={sent} timeZone={summit.timeZone} />
    </>
  );
}

function Sent({ sent, timeZone }: { sent: readonly SentNews[]; timeZone: string }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Section title={{ key: 'yls.news.sent' }}>
      <ul class="yls-rows">
        {sent.map(({ id, words, saidAt, groupKind, groupName }) => (
          <li key={id}>
            <strong>
              {t(`yls.news.group.${groupKind}`)}
              {groupName && ` ${groupName}`}
            </strong>
            , {dateTime(saidAt, timeZone)}
            <p class="pre-line">{words}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
