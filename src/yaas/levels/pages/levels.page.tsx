import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Table,
  useFormats,
  useLocale,
  type Column,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { lastMinuteBefore } from '../../editions/window.js';
import type { LevelLine } from '../level-desk.queries.js';
import { LevelTag } from './level-tag.js';

interface LevelsProps {
  levels: readonly LevelLine[];
  /** Whether there is a member for which the reader may open one. */
  mayOpen: boolean;
}

/** The competitions that the reader answers for. */
export function LevelsPage({ levels, mayOpen }: LevelsProps) {
  const open = mayOpen && <ButtonLink href="/yaas/levels/new" text={{ key: 'yaas.levels.open' }} />;
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.programme' }}
        title={{ key: 'yaas.levels.title' }}
        lead={{ key: 'yaas.levels.lead' }}
      >
        {levels.length > 0 && open}
      </PageHeader>
      {levels.length === 0 ? (
        <EmptyState title={{ key: 'yaas.levels.none' }} text={{ key: 'yaas.levels.none.text' }} icon="star">
          {open}
        </EmptyState>
      ) : (
        <Lines levels={levels} />
      )}
    </>
  );
}

function Lines({ levels }: { levels: readonly LevelLine[] }) {
  const { locale } = useLocale();
  const { dateTime } = useFormats();
  const columns: Column<LevelLine>[] = [
    {
      heading: { key: 'yaas.levels.competition' },
      cell: ({ id, name, editionTitle }) => <a href={`/yaas/levels/${id}`}>{name || inLocale(editionTitle, locale)}</a>,
    },
    { heading: { key: 'yaas.levels.member' }, cell: ({ memberName }) => memberName ?? '–' },
    { heading: { key: 'yaas.levels.state' }, cell: (level) => <LevelTag {...level} /> },
    {
      heading: { key: 'yaas.levels.deadline' },
      cell: ({ closesAt, timeZone }) => dateTime(lastMinuteBefore(closesAt), timeZone),
    },
    { heading: { key: 'yaas.levels.entered' }, cell: ({ entered }) => entered, numeric: true },
    { heading: { key: 'yaas.levels.winners' }, cell: ({ winners }) => winners, numeric: true },
    { heading: { key: 'yaas.levels.advanced' }, cell: ({ advanced }) => advanced, numeric: true },
  ];
  return (
    <Table caption={{ key: 'yaas.levels.title' }} hideCaption columns={columns} rows={levels} rowKey={({ id }) => id} />
  );
}
