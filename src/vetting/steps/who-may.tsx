import { Button, RuleList, Table, useFormats, useText, type Column, type RuleResult } from '../../platform/index.js';
import type { Proposal } from './step.js';

interface WhoMayProps {
  people: readonly Proposal[];
  /** Where the choice of one is posted as `accountId`; without it the list is for reading. */
  choose?: { action: string };
}

/** Who may do the next step, the least busy and nearest first; and why others may not, with the paragraph. */
export function WhoMay({ people, choose }: WhoMayProps) {
  const t = useText();
  const may = people.filter((one) => one.may);
  const others = people.filter((one) => !one.may);
  const columns = useColumns(choose);
  return (
    <div>
      {may.length === 0 ? (
        <p>{t('vetting.who.nobody')}</p>
      ) : (
        <Table
          caption={{ key: 'vetting.who.may' }}
          hideCaption
          columns={columns}
          rows={may}
          rowKey={({ accountId }) => accountId}
        />
      )}
      {others.length > 0 && (
        <details class="who-may__others" open={may.length === 0}>
          <summary>{t('vetting.who.others', { count: others.length })}</summary>
          <ul>
            {others.map(({ accountId, name, against }) => (
              <li key={accountId}>
                <p class="who-may__name">{name}</p>
                <RuleList results={against} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function useColumns(choose: WhoMayProps['choose']): Column<Proposal>[] {
  const t = useText();
  const { number } = useFormats();
  const columns: Column<Proposal>[] = [
    { heading: { key: 'vetting.who.name' }, cell: ({ name, notes }) => <Named name={name} notes={notes} /> },
    {
      heading: { key: 'vetting.who.miles' },
      numeric: true,
      cell: ({ miles }) => (miles === null ? '–' : t('vetting.who.away', { miles: number(miles) })),
    },
    { heading: { key: 'vetting.who.load' }, numeric: true, cell: ({ load }) => number(load) },
  ];
  if (!choose) return columns;
  const ask: Column<Proposal> = {
    heading: { key: 'vetting.who.ask' },
    cell: ({ accountId, name }) => (
      <form method="post" action={choose.action}>
        <input type="hidden" name="accountId" value={accountId} />
        <Button text={{ key: 'vetting.who.choose', params: { name } }} kind="secondary" />
      </form>
    ),
  };
  return [...columns, ask];
}

/** A supervisor that is missing and a long way are told, and stop nothing. */
function Named({ name, notes }: { name: string; notes: readonly RuleResult[] }) {
  const t = useText();
  return (
    <>
      {name}
      {notes.map(({ id, because, cites }) => (
        <small key={id} class="who-may__note">
          {because && t(because.key, because.params)} ({cites})
        </small>
      ))}
    </>
  );
}
