import { Alert, Table, Tag, useText, type TagTone } from '../../../platform/index.js';
import { hasStricter, type Change } from '../compare/compare.js';
import type { Direction } from '../compare/order.js';

const TONES: Record<Direction, TagTone> = { looser: 'good', stricter: 'waiting', neutral: 'neutral' };

/** Rule by rule what is different, and for whom. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useText();
  if (changes.length === 0) return <p>{t('yaas.editions.changes.none')}</p>;
  return (
    <>
      <Alert
        tone={hasStricter(changes) ? 'warning' : 'info'}
        title={{ key: hasStricter(changes) ? 'yaas.editions.changes.new_entries' : 'yaas.editions.changes.everyone' }}
      />
      <Table
        caption={{ key: 'yaas.editions.changes.table' }}
        hideCaption
        rows={changes}
        rowKey={({ path }) => path.join('.')}
        columns={[
          { heading: { key: 'yaas.editions.changes.rule' }, cell: ({ path }) => path.join(' › ') },
          { heading: { key: 'yaas.editions.changes.before' }, cell: ({ before }) => shown(before) },
          { heading: { key: 'yaas.editions.changes.after' }, cell: ({ after }) => shown(after) },
          {
            heading: { key: 'yaas.editions.changes.for' },
            cell: ({ direction }) => (
              <Tag text={{ key: `yaas.editions.changes.${direction}` }} tone={TONES[direction]} />
            ),
          },
        ]}
      />
    </>
  );
}

/** Values as staff wrote them; of a whole row its name. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(shown).join(', ') || '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const named = value as { label?: unknown; en?: unknown; code?: unknown };
  if (typeof named.en === 'string') return named.en;
  if (named.label) return shown(named.label);
  return Object.entries(value)
    .filter(([, held]) => held !== null && held !== '')
    .map(([key, held]) => `${key}: ${shown(held)}`)
    .join('; ');
}
