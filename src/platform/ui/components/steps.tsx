import type { Words } from '../../text/index.js';
import { useText, useWords } from '../reader.js';

/** One step of a task; done ones may lead back. */
export interface Step {
  text: Words;
  href?: string;
}

interface StepsProps {
  steps: readonly Step[];
  /** Index of the step at hand, from 0. */
  current: number;
}

/** Where a person is in a task of several pages. */
export function Steps({ steps, current }: StepsProps) {
  const t = useText();
  const words = useWords();
  return (
    <nav class="usa-step-indicator usa-step-indicator--counters-sm steps" aria-label={t('ui.steps.label')}>
      <ol class="usa-step-indicator__segments">
        {steps.map((step, index) => (
          <Segment key={index} step={step} state={stateOf(index, current)} />
        ))}
      </ol>
      <p class="steps__now">
        {t('ui.steps.now', { current: current + 1, total: steps.length, step: words(steps[current]?.text ?? '') })}
      </p>
    </nav>
  );
}

type State = 'complete' | 'current' | 'ahead';

function stateOf(index: number, current: number): State {
  if (index < current) return 'complete';
  return index === current ? 'current' : 'ahead';
}

function Segment({ step, state }: { step: Step; state: State }) {
  const words = useWords();
  const t = useText();
  return (
    <li
      class={`usa-step-indicator__segment usa-step-indicator__segment--${state}`}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <span class="usa-step-indicator__segment-label">
        {step.href ? <a href={step.href}>{words(step.text)}</a> : words(step.text)}
        {state !== 'current' && <span class="usa-sr-only"> {t(`ui.steps.${state}`)}</span>}
      </span>
    </li>
  );
}
