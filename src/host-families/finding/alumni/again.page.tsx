import { Alert, Button, ButtonRow, PageHeader, useText } from '../../../platform/index.js';
import type { HostAlumnus } from './host-alumnus.entity.js';

interface AgainPageProps {
  alumnus: HostAlumnus;
  token: string;
  city: string;
  season: string;
}

const say = (key: string, params?: Record<string, string | number>) => ({ key: `host-families.again.${key}`, params });

/** Thanks first, then a question that may be answered with no. */
export function AgainPage({ alumnus, token, city, season }: AgainPageProps) {
  const t = useText();
  const { name, timesHosted, optedOutAt } = alumnus;
  const params = { name, city, season, times: timesHosted };
  const at = `/host/again/${token}`;
  return (
    <>
      <PageHeader title={say('title')} eyebrow={city} lead={say('lead', params)} />
      <p class="host-badge">
        <strong>{timesHosted}</strong> <span>{t('host-families.again.badge', params)}</span>
      </p>
      <p>
        <a href={`${at}/letter`}>{t('host-families.again.letter')}</a>
      </p>
      {optedOutAt && <Alert tone="info" text={say('opted-out')} />}
      <ButtonRow>
        <form method="post" action={`${at}/inquiry`}>
          <Button text={say('yes', params)} big />
        </form>
        {!optedOutAt && (
          <form method="post" action={`${at}/opt-out`}>
            <Button text={say('no')} kind="secondary" big />
          </form>
        )}
      </ButtonRow>
      <p>{t('host-families.again.what-next')}</p>
    </>
  );
}
