import { Alert, ButtonLink, useFormats } from '../../../platform/index.js';
import { PAPER_KINDS, type PaperKind, type PaperStanding } from '../../jury/papers.js';

/** A paper that is missing, has ended or ends soon, with the way to give it; nothing while both hold. */
export function PapersNotice({ papers }: { papers: Record<PaperKind, PaperStanding> }) {
  const { date } = useFormats();
  const due = PAPER_KINDS.map((kind) => papers[kind]).filter(({ state }) => state !== 'valid');
  return (
    <>
      {due.map(({ kind, state, given }) => (
        <Alert
          key={kind}
          tone={state === 'ending' ? 'info' : 'warning'}
          slim
          text={{
            key: `judging.papers.notice.${kind}.${state}`,
            params: { until: given ? date(given.goodUntil) : '' },
          }}
        >
          <ButtonLink kind="secondary" href="/judging/papers" text={{ key: 'judging.papers.title' }} />
        </Alert>
      ))}
    </>
  );
}
