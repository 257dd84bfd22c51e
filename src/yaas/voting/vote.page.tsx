import { ButtonLink, Deadline, EmptyState, PageHeader, Section, useText } from '../../platform/index.js';
import { WorkCard } from '../exhibit/work-card.js';
import type { ExhibitWork } from '../exhibit/exhibit-work.js';
import type { PublicBallot } from './ballot.queries.js';

interface VoteProps {
  ballot: PublicBallot | null;
  /** In this voter's own order. */
  works: ExhibitWork[];
  next: string | null;
  winners: { work: ExhibitWork; votes: number; position: number }[];
}

/** The people's choice: the works to choose among, or what was chosen. */
export function VotePage({ ballot, works, next, winners }: VoteProps) {
  const state = ballot?.state ?? 'none';
  return (
    <>
      <PageHeader
        eyebrow={ballot ? { key: 'yaas.exhibit.eyebrow', params: { year: String(ballot.year) } } : undefined}
        title={{ key: 'yaas.vote.title' }}
        lead={{ key: `yaas.vote.lead.${state}` }}
      >
        {ballot?.state === 'open' && <Deadline at={ballot.closesAt} timeZone={ballot.timeZone} />}
      </PageHeader>
      {state === 'open' && <Candidates works={works} next={next} />}
      {state === 'counted' && <Winners winners={winners} />}
      {state !== 'open' && <ButtonLink text={{ key: 'yaas.exhibit.back' }} href="/exhibit" kind="secondary" />}
    </>
  );
}

function Candidates({ works, next }: Pick<VoteProps, 'works' | 'next'>) {
  const t = useText();
  if (works.length === 0) return <EmptyState title={{ key: 'yaas.vote.no_works' }} icon="image" />;
  return (
    <>
      <ul class="wall" aria-label={t('yaas.vote.works')}>
        {works.map((work) => (
          <WorkCard key={work.slug} work={work} plain>
            <ButtonLink
              text={{ key: 'yaas.vote.for_this', params: { title: work.title } }}
              href={`/exhibit/vote/${work.slug}`}
              kind="secondary"
            />
          </WorkCard>
        ))}
      </ul>
      {next && <ButtonLink text={{ key: 'yaas.vote.more' }} href={`/exhibit/vote?after=${next}`} kind="secondary" />}
    </>
  );
}

function Winners({ winners }: Pick<VoteProps, 'winners'>) {
  const t = useText();
  return (
    <Section title={{ key: 'yaas.vote.winners' }}>
      <ul class="wall">
        {winners.map(({ work, votes, position }) => (
          <WorkCard key={work.slug} work={work} plain>
            <p>{t('yaas.vote.got', { votes, position })}</p>
          </WorkCard>
        ))}
      </ul>
    </Section>
  );
}
