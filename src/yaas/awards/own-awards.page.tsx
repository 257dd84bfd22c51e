import { ButtonLink, ButtonRow, PageHeader, Section, Tag, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { JudgesWords } from '../feedback/judges-words.js';
import type { OwnAward } from './awards.queries.js';
import { Sum } from './slot-name.js';

/** What a work was given, how far its prize is, and the certificates to print. */
export function OwnAwardsPage({ entry, awards }: { entry: StudentEntry; awards: readonly OwnAward[] }) {
  const path = `/yaas/entries/${entry.id}`;
  const released = entry.releasedAt !== null;
  return (
    <>
      <PageHeader
        title={{ key: 'yaas.own_awards.title' }}
        lead={{ key: released ? 'yaas.own_awards.lead' : 'yaas.own_awards.not_yet', params: { title: entry.title } }}
      />
      {released && awards.map((award) => <AwardSection key={award.id} award={award} path={path} />)}
      {released && entry.edition.rules.awards.certificates === 'all' && (
        <Section title={{ key: 'yaas.certificate.participation' }}>
          <ButtonRow>
            <ButtonLink text={{ key: 'yaas.own_awards.download' }} href={`${path}/certificate`} kind="secondary" />
          </ButtonRow>
        </Section>
      )}
      <JudgesWords words={entry.judgesWords} />
    </>
  );
}

function AwardSection({ award, path }: { award: OwnAward; path: string }) {
  const t = useText();
  const { locale } = useLocale();
  const { id, label, amount, currency, prize } = award;
  return (
    <Section title={inLocale(label, locale)}>
      {amount !== null && currency !== null && (
        <p>
          <Sum amount={amount} currency={currency} />{' '}
          {prize && (
            <Tag text={{ key: `yaas.own_awards.prize.${prize}` }} tone={prize === 'paid' ? 'good' : 'active'} />
          )}
        </p>
      )}
      {prize === 'due' && <p>{t('yaas.own_awards.what_next')}</p>}
      <ButtonRow>
        <ButtonLink
          text={{ key: 'yaas.own_awards.download' }}
          href={`${path}/awards/${id}/certificate`}
          kind="secondary"
        />
      </ButtonRow>
    </Section>
  );
}
