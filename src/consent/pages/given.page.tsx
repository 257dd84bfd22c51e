import { ButtonLink, ButtonRow, PageHeader, SummaryList, useFormats, useText } from '../../platform/index.js';
import type { RecordedAnswer } from '../answers/consent-record.js';

interface GivenProps {
  giverName: string;
  /** Masked: whoever finds the link learns no address. */
  receiptTo: string;
  answers: readonly RecordedAnswer[];
  paths: { change: string | null; withdrawal: string };
}

/** Thanks, and what was answered in the words that were read; the way to change it stands right below. */
export function GivenPage({ giverName, receiptTo, answers, paths }: GivenProps) {
  const t = useText();
  const { date } = useFormats();
  const signed = answers
    .filter(({ signature }) => signature !== null)
    .toSorted(byTime)
    .at(-1);
  return (
    <>
      <PageHeader
        title={{ key: 'consent.given.title', params: { giver: giverName } }}
        lead={{ key: 'consent.given.lead' }}
      />
      <p>{t('consent.given.receipt', { address: receiptTo })}</p>
      <h2>{t('consent.given.answers')}</h2>
      <SummaryList rows={answers.map((given) => ({ label: given.sentences.line, value: <Answer given={given} /> }))} />
      {signed && <p>{t('consent.given.signed', { name: signed.signature ?? '', on: date(signed.givenAt) })}</p>}
      <ButtonRow>
        {paths.change && <ButtonLink text={{ key: 'consent.given.change' }} href={paths.change} kind="secondary" />}
        <ButtonLink text={{ key: 'consent.given.withdraw' }} href={paths.withdrawal} kind="plain" />
      </ButtonRow>
    </>
  );
}

const byTime = (one: RecordedAnswer, other: RecordedAnswer) => one.givenAt.getTime() - other.givenAt.getTime();

function Answer({ given: { answer, sentences, locale } }: { given: RecordedAnswer }) {
  return <strong lang={locale}>{sentences.choices.find(({ code }) => code === answer)?.label ?? answer}</strong>;
}
