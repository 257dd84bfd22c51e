import { Alert, Steps, useText } from '../../../platform/index.js';
import type { ApplicationState } from '../../application/application-state.js';
import { momentOf, PHASES, phaseOf } from './phase.js';

interface WayProps {
  state: ApplicationState;
  /** Whose words: the student's own, or the parents'. */
  reader: 'student' | 'parent';
  /** Why it came back, as the desk wrote it. */
  because?: string | null;
}

/** Where on the way it is, and what happens next. */
export function Way({ state, reader, because = null }: WayProps) {
  const t = useText();
  const moment = momentOf(state);
  const phase = phaseOf(moment);
  return (
    <>
      {phase && (
        <Steps
          steps={PHASES.map((one) => ({ text: { key: `exchange.phase.${one}` } }))}
          current={PHASES.indexOf(phase)}
        />
      )}
      <Alert
        tone={moment === 'returned' ? 'warning' : 'info'}
        title={{ key: `exchange.next.${reader}.${moment}.title` }}
        text={{ key: `exchange.next.${reader}.${moment}.text` }}
      >
        {because && (
          <p dir="auto">
            <strong>{t('exchange.own.because')}</strong> {because}
          </p>
        )}
      </Alert>
    </>
  );
}
