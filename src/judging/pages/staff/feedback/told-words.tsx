import { useText } from '../../../../platform/index.js';

/** The two things that a judge tells an entrant; what was left out is left out. */
export function ToldWords({ worksWell, tryNext }: { worksWell: string; tryNext: string }) {
  const t = useText();
  const parts = [
    { key: 'judging.feedback.works-well', text: worksWell },
    { key: 'judging.feedback.try-next', text: tryNext },
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
