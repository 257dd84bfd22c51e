import {
  Button,
  ButtonLink,
  ButtonRow,
  PageHeader,
  Section,
  SummaryList,
  Tag,
  useFormats,
  useText,
  type TagTone,
} from '../../../platform/index.js';
import { holdsNow, type PaperKind, type PaperStanding, type PaperState } from '../../jury/papers.js';
import { trainingPages } from '../../jury/training.js';

export interface PapersPageProps extends Record<PaperKind, PaperStanding> {
  /** Pages of the training that are confirmed. */
  confirmed: ReadonlySet<string>;
}

const PAPER_TONES: Record<PaperState, TagTone> = {
  missing: 'bad',
  outdated: 'bad',
  ended: 'bad',
  ending: 'waiting',
  valid: 'good',
};

/** The judge's word and the training: how they stand, and one step to renew each. */
export function PapersPage({ agreement, training, confirmed }: PapersPageProps) {
  return (
    <>
      <PageHeader title={{ key: 'judging.papers.title' }} lead={{ key: 'judging.papers.lead' }} />
      <Section title={{ key: 'judging.papers.agreement' }}>
        <Standing paper={agreement} />
        <Promises />
        <form method="post" action="/judging/papers/agreement">
          <ButtonRow>
            <Button
              kind={agreement.state === 'valid' ? 'secondary' : 'primary'}
              text={{ key: agreement.given ? 'judging.papers.agreement.renew' : 'judging.papers.agreement.give' }}
            />
          </ButtonRow>
        </form>
      </Section>
      <Section
        title={{ key: 'judging.papers.training' }}
        lead={{ key: 'judging.papers.training.lead', params: { pages: trainingPages.length } }}
      >
        <Standing paper={training} />
        <Pages confirmed={confirmed} />
        <TrainingButtons training={training} confirmed={confirmed} />
      </Section>
    </>
  );
}

function Standing({ paper: { state, given } }: { paper: PaperStanding }) {
  const t = useText();
  const { date } = useFormats();
  const days = given && [
    { label: { key: 'judging.papers.given' }, value: date(given.givenAt) },
    { label: { key: 'judging.papers.until' }, value: date(given.goodUntil) },
    { label: { key: 'judging.papers.version' }, value: given.version },
  ];
  return (
    <>
      <p>
        <Tag text={{ key: `judging.papers.state.${state}` }} tone={PAPER_TONES[state]} />{' '}
        {t(`judging.papers.state.${state}.means`)}
      </p>
      {days && <SummaryList rows={days} />}
    </>
  );
}

/** What a judge promises. */
export function Promises() {
  const t = useText();
  return (
    <ul>
      {['blind', 'conflict', 'secret', 'kind', 'own'].map((promise) => (
        <li key={promise}>{t(`judging.agreement.${promise}`)}</li>
      ))}
    </ul>
  );
}

function Pages({ confirmed }: { confirmed: ReadonlySet<string> }) {
  const t = useText();
  return (
    <ol class="training-pages">
      {trainingPages.map(({ code }) => (
        <li key={code}>
          <a href={`/judging/training/${code}`}>{t(`judging.training.${code}.title`)}</a>{' '}
          {confirmed.has(code) && <Tag text={{ key: 'judging.training.confirmed' }} tone="good" />}
        </li>
      ))}
    </ol>
  );
}

/** Who passed this very training before needs not go through it again. */
function TrainingButtons({
  training: { state },
  confirmed,
}: {
  training: PaperStanding;
  confirmed: ReadonlySet<string>;
}) {
  const next = trainingPages.find(({ code }) => !confirmed.has(code));
  if (holdsNow(state) || state === 'ended')
    return (
      <form method="post" action="/judging/papers/training">
        <ButtonRow>
          <Button kind={state === 'valid' ? 'secondary' : 'primary'} text={{ key: 'judging.papers.training.renew' }} />
        </ButtonRow>
      </form>
    );
  return (
    <ButtonRow>
      <ButtonLink
        href={`/judging/training/${(next ?? trainingPages[0]).code}`}
        text={{ key: 'judging.papers.training.begin' }}
      />
    </ButtonRow>
  );
}
