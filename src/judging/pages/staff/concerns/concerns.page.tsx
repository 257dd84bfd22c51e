import { EmptyState, PageHeader, Table, Tag, useFormats } from '../../../../platform/index.js';
import type { ConcernLine } from '../../../concerns/concerns.queries.js';
import type { Round } from '../../../round/round.entity.js';

interface RoundConcernsProps {
  round: Round;
  concerns: readonly ConcernLine[];
}

/** What judges flagged in a round, open ones first. */
export function RoundConcernsPage({ round, concerns }: RoundConcernsProps) {
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader
        eyebrow={round.name}
        title={{ key: 'judging.concerns.title' }}
        lead={{ key: 'judging.concerns.lead' }}
      />
      {concerns.length === 0 ? (
        <EmptyState title={{ key: 'judging.concerns.none' }} />
      ) : (
        <Table
          caption={{ key: 'judging.concerns.title' }}
          hideCaption
          rows={concerns}
          rowKey={(concern) => concern.id}
          columns={[
            {
              heading: { key: 'judging.result.code' },
              cell: ({ id, code }) => <a href={`/judging/rounds/${round.id}/concerns/${id}`}>{code}</a>,
            },
            {
              heading: { key: 'judging.concern.reason' },
              cell: ({ reason }) => <Tag text={{ key: `judging.concern.reason.${reason}` }} />,
            },
            {
              heading: { key: 'judging.concerns.told' },
              cell: ({ toldAt }) => dateTime(toldAt, round.timeZone),
            },
            {
              heading: { key: 'judging.concerns.outcome' },
              cell: ({ outcome }) => (
                <Tag
                  text={{ key: `judging.concern.outcome.${outcome ?? 'open'}` }}
                  tone={outcome ? 'good' : 'waiting'}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
