import { ButtonLink, ButtonRow, PageHeader, useFormats, useText } from '../../platform/index.js';

/** The answer was no. It can be reconsidered while there is time. */
export function DeclinedPage({ at, changePath }: { at: Date; changePath: string | null }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'consent.declined.title' }} lead={{ key: 'consent.declined.lead' }} />
      <p>{t('consent.declined.kept', { at: dateTime(at) })}</p>
      <p>{t(changePath ? 'consent.declined.reconsider' : 'consent.declined.ask_again')}</p>
      {changePath && (
        <ButtonRow>
          <ButtonLink text={{ key: 'consent.declined.change' }} href={changePath} kind="secondary" />
        </ButtonRow>
      )}
    </>
  );
}

export function WithdrawnPage({ at }: { at: Date }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'consent.withdrawn.title' }} lead={{ key: 'consent.withdrawn.lead' }} />
      <p>{t('consent.withdrawn.kept', { at: dateTime(at) })}</p>
      <p>{t('consent.withdrawn.again')}</p>
    </>
  );
}
