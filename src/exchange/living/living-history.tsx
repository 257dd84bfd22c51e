import { Section, Table, useFormats, useText, type Column } from '../../platform/index.js';
import type { ToldContact } from './contact.projection.js';
import type { HomeOfStay, LivingOnFile } from './living-file.queries.js';

/** Where the student lived, and why each home ended: 22 CFR 62.25(l)(3). */
export function HomesSection({ living: { homes } }: { living: LivingOnFile }) {
  const t = useText();
  const { day } = useFormats();
  const title = { key: 'exchange.living.homes' };
  if (homes.length === 0) return null;
  const columns: Column<HomeOfStay>[] = [
    { heading: { key: 'exchange.living.family' }, cell: ({ family }) => family },
    { heading: { key: 'exchange.living.kind' }, cell: ({ kind }) => t(`exchange.living.kind.${kind}`) },
    {
      heading: { key: 'exchange.living.days' },
      cell: ({ movedInOn, endedOn }) => `${movedInOn ? day(movedInOn) : '–'} – ${endedOn ? day(endedOn) : ''}`,
    },
    {
      heading: { key: 'exchange.living.why-ended' },
      cell: ({ endReason, reason }) =>
        [endReason && t(`exchange.living.end.${endReason}`), reason].filter(Boolean).join(': ') || '–',
    },
    {
      heading: { key: 'exchange.living.second-visit' },
      cell: ({ visits }) =>
        visits.map(({ on, by }) => t('exchange.living.visited', { on: day(on), by })).join('; ') || '–',
    },
  ];
  return (
    <Section title={title}>
      <Table caption={title} hideCaption columns={columns} rows={homes} rowKey={({ id }) => id} />
      {homes.flatMap(({ id, visits }) =>
        visits.map(({ on, findings }) => <p key={`${id} ${on}`}>{`${day(on)}: ${findings}`}</p>),
      )}
    </Section>
  );
}

/** Who was talked to, the latest first. */
export function ContactsSection({ living: { contacts, events } }: { living: LivingOnFile }) {
  const t = useText();
  const { day } = useFormats();
  const title = { key: 'exchange.living.talks' };
  const columns: Column<ToldContact>[] = [
    { heading: { key: 'exchange.living.on' }, cell: ({ happenedOn }) => day(happenedOn) },
    {
      heading: { key: 'exchange.living.with' },
      cell: ({ party, mode }) => `${t(`exchange.living.party.${party}`)}, ${t(`exchange.living.mode.${mode}`)}`,
    },
    { heading: { key: 'exchange.living.by' }, cell: ({ by }) => by },
    {
      heading: { key: 'exchange.living.said' },
      cell: ({ party, answers, notes }) => (
        <details>
          <summary>{t('exchange.living.said')}</summary>
          <ul>
            {Object.entries(answers).map(([question, answer]) => (
              <li key={question}>
                {t(`exchange.living.question.${party}.${question}`)} {t(`exchange.living.answer.${answer}`)}
              </li>
            ))}
          </ul>
          {notes && <p>{notes}</p>}
        </details>
      ),
    },
  ];
  return (
    <Section title={title}>
      {contacts.length === 0 ? (
        <p>{t('exchange.living.talks.none')}</p>
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={contacts} rowKey={({ id }) => id} />
      )}
      <ul>
        {events.map(({ kind, on }) => (
          <li key={`${kind} ${on}`}>{`${t(`exchange.living.event.${kind}`)}: ${day(on)}`}</li>
        ))}
      </ul>
    </Section>
  );
}
