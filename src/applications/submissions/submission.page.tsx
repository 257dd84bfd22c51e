import { PageHeader, Section, SummaryList, useFormats, useText, type Text } from '../../platform/index.js';
import type { Frame } from '../application/application-programme.js';
import type { SubmittedRead } from './submitted-sections.js';

interface SubmissionProps {
  title: Text;
  frame: Frame;
  sections: readonly SubmittedRead[];
  submittedAt: Date;
  hash: string;
  /** The language in which it was handed in. */
  locale: string;
}

/** Questions and answers of that day; what was changed since is not here. */
export function SubmissionPage({ title, frame, sections, submittedAt, hash, locale }: SubmissionProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader eyebrow={frame.title} title={title} />
      <p>{t('applications.submission.on', { at: dateTime(submittedAt) })}</p>
      {sections.map(({ code, title: name, answers }) => (
        <Section key={code} title={name}>
          <div lang={locale}>
            <SummaryList
              rows={answers.map(({ question, answer }) => ({
                label: question,
                value: (
                  <span class="applications-words" dir="auto">
                    {answer}
                  </span>
                ),
              }))}
            />
          </div>
        </Section>
      ))}
      <p class="quiet">{t('applications.submission.hash', { hash })}</p>
    </>
  );
}
