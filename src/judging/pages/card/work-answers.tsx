import { useLocale } from '../../../platform/index.js';
import type { AnsweredSheet } from '../../judged-works.js';
import { inLocale } from '../../round/localized.js';

/** What was asked and answered, as a judge reads it. */
export function WorkAnswers({ sheets }: { sheets: readonly AnsweredSheet[] }) {
  const { locale } = useLocale();
  return (
    <>
      {sheets.map(({ heading, lines }) => (
        <section key={heading['en']} class="work__answers">
          <h2>{inLocale(heading, locale)}</h2>
          {lines.map(({ question, answer }) => (
            <div key={question['en']} class="work__answer">
              <h3>{inLocale(question, locale)}</h3>
              <p class="work__answer-words" dir="auto">
                {typeof answer === 'string' ? answer : inLocale(answer, locale)}
              </p>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
