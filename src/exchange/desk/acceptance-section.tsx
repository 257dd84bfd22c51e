import { ButtonLink, ButtonRow, Section, SummaryList, useFormats, useText } from '../../platform/index.js';
import type { DeskApplication } from './desk-application.queries.js';

/** The school's word, and the way to record a new one. */
export function AcceptanceSection({ desk: { application, acceptance, schools } }: { desk: DeskApplication }) {
  if (!acceptance && application.scope === null) return null;
  return (
    <Section title={{ key: 'exchange.school.acceptance' }} id="school">
      <Acceptance acceptance={acceptance} />
      <ButtonRow>
        {schools.length > 0 && (
          <ButtonLink
            href={`/exchange/applications/${application.id}/acceptance`}
            text={{ key: acceptance ? 'exchange.school.acceptance.again' : 'exchange.school.acceptance.record' }}
            kind="secondary"
          />
        )}
        <ButtonLink href="/exchange/schools" text={{ key: 'exchange.school.title' }} kind="plain" />
      </ButtonRow>
    </Section>
  );
}

function Acceptance({ acceptance }: Pick<DeskApplication, 'acceptance'>) {
  const t = useText();
  const { day } = useFormats();
  if (!acceptance) return <p>{t('exchange.school.acceptance.none')}</p>;
  const { school, place, signerName, signerTitle, signedOn, tuition, tuitionFinalOn } = acceptance;
  const letters = [
    acceptance.allowsMidyear && t('exchange.school.midyear'),
    acceptance.asksMoreThanFive && t('exchange.school.more-than-five'),
  ].filter(Boolean);
  return (
    <SummaryList
      rows={[
        { label: { key: 'exchange.school.name' }, value: `${school}, ${place}` },
        { label: { key: 'exchange.school.signer' }, value: `${signerName}, ${signerTitle} (${day(signedOn)})` },
        {
          label: { key: 'exchange.school.tuition' },
          value: `${t(`exchange.tuition.${tuition}`)}${tuitionFinalOn ? ` (${day(tuitionFinalOn)})` : ''}`,
        },
        { label: { key: 'exchange.school.letters' }, value: letters.join('; ') || '–' },
      ]}
    />
  );
}
