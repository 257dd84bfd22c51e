import { useText } from '../../../../platform/index.js';
import type { WordsFor } from '../../../judged-works.js';

interface ToldWordsProps {
  worksWell: string;
  tryNext: string;
  wordsFor?: WordsFor;
}

/** The two things that a judge tells an entrant, or those who decide; what was left out is left out. */
export function ToldWords({ worksWell, tryNext, wordsFor = 'entrants' }: ToldWordsProps) {
  const t = useText();
  const words = wordsFor === 'staff' ? 'judging.reason' : 'judging.feedback';
  const parts = [
    { key: `${words}.works-well`, text: worksWell },
    { key: `${words}.try-next`, text: tryNext },
  ].filter(({ text }) => text !== '');
  return (
    <dl class="told-words">
      {parts.map(({ key, text }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
