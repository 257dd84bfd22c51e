import { Alert, ButtonLink, ButtonRow, Steps, useText } from '../../../platform/index.js';
import type { ApplicationState } from '../../application/application-state.js';
import { AnswerBy } from '../../home/answer-by.js';
import type { HomeWord } from './home-word.js';
import { momentOf, PHASES, phaseOf, type Moment } from './phase.js';

interface WayProps {
  state: ApplicationState;
  /** Whose words: the student's own, or the parents'. */
  reader: 'student' | 'parent';
  /** Why it came back, as the desk wrote it. */
  because?: string | null;
  home: HomeWord | null;
}

/** It goes no further before the reader has done something. */
const WAITING: ReadonlySet<Moment> = new Set(['returned', 'asked', 'second'] as const);

/** Where on the way it is, and what happens next. */
export function Way({ state, reader, because = null, home }: WayProps) {
  const t = useText();
  const moment = momentOf(state, home?.step ?? null);
  const phase = phaseOf(state);
  return (
    <>
      {phase && (
        <Steps
          steps={PHASES.map((one) => ({ text: { key: `exchange.phase.${one}` } }))}
          current={PHASES.indexOf(phase)}
        />
      )}
      <Alert
        tone={WAITING.has(moment) ? 'warning' : 'info'}
        title={{ key: `exchange.next.${reader}.${moment}.title` }}
        text={{ key: `exchange.next.${reader}.${moment}.text` }}
      >
        {because && (
          <p dir="auto">
            <strong>{t('exchange.own.because')}</strong> {because}
          </p>
        )}
      </Alert>
      {home?.until && <ToAnswer until={home.until} reader={reader} />}
    </>
  );
}

/** A student answers on a page of their own, a parent by the link in the mail. */
function ToAnswer({ until, reader }: { until: Date; reader: WayProps['reader'] }) {
  return (
    <>
      <AnswerBy until={until} />
      {reader === 'student' && (
        <ButtonRow>
          <ButtonLink href="/exchange/mine/home" text={{ key: 'exchange.own.answer' }} big />
        </ButtonRow>
      )}
    </>
  );
}
