import {
  ButtonLink,
  Card,
  CardGrid,
  Deadline,
  Hero,
  Section,
  SummaryList,
  useFormats,
  useLocale,
  useText,
} from '../../platform/index.js';
import { lastMinuteBefore } from '../summit/zoned-days.js';
import type { NextSummit, PublicSummit } from './next-summit.queries.js';

const word = (name: string) => ({ key: `yls.welcome.${name}` });

/** What it is, when and where the next one is, what it costs, and how somebody applies. */
export function WelcomePage({ next }: { next: NextSummit | null }) {
  const isOpen = next?.isOpen ?? false;
  return (
    <>
      <Hero
        eyebrow={next?.summit.name}
        title={{ key: 'yls.start.title' }}
        lead={{ key: 'yls.start.lead' }}
        actions={
          <>
            {isOpen && <ButtonLink href="/yls/mine" text={{ key: 'yls.start.begin' }} big />}
            <ButtonLink href="/communities" text={word('city')} kind={isOpen ? 'secondary' : 'primary'} big />
          </>
        }
      >
        <When next={next} />
      </Hero>
      {next && <Facts next={next} />}
      <How />
    </>
  );
}

/** Until when, or that nothing is open now. */
function When({ next }: { next: NextSummit | null }) {
  const t = useText();
  return (
    <div class="yls-when">
      {next?.isOpen ? (
        <>
          <p class="eyebrow">{t('yls.welcome.deadline')}</p>
          <Deadline at={lastMinuteBefore(next.summit.appliesUntil)} timeZone={next.summit.timeZone} />
        </>
      ) : (
        <>
          <p class="eyebrow">{t('yls.start.none')}</p>
          <p>{t('yls.start.none.text')}</p>
        </>
      )}
    </div>
  );
}

const applied = (name: string, value: string) => ({ label: { key: `yls.applied.${name}` }, value });

function Facts({ next: { summit, hasFunds } }: { next: NextSummit }) {
  const t = useText();
  const { day } = useFormats();
  const { locale } = useLocale();
  const { currency, feeCents, ageFrom, ageTo } = summit;
  const fee = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(feeCents / 100);
  return (
    <Section title={word('next')}>
      <SummaryList
        rows={[
          applied('days', t('yls.applied.between', { from: day(summit.beginsOn), until: day(summit.endsOn) })),
          applied('place', `${summit.venue}, ${summit.place}`),
          { label: word('who'), value: t('yls.welcome.who.text', { from: ageFrom, to: ageTo }) },
          applied('fee', fee),
          ...(hasFunds ? [{ label: word('scholarships'), value: t('yls.welcome.scholarships.text') }] : []),
          ...(summit.refundSteps.length > 0 ? [{ label: word('refund'), value: <Refunds {...summit} /> }] : []),
        ]}
      />
    </Section>
  );
}

function Refunds({ refundSteps }: Pick<PublicSummit, 'refundSteps'>) {
  const t = useText();
  return refundSteps.map(({ untilDaysBefore: days, percent }) => (
    <div key={days}>{t('yls.welcome.refund.text', { days, percent })}</div>
  ));
}

const STEPS = ['write', 'recommend', 'guardian', 'answer'] as const;

const How = () => {
  const t = useText();
  return (
    <Section title={word('how')} tinted>
      <CardGrid>
        {STEPS.map((step) => (
          <Card key={step} title={word(step)}>
            <p>{t(`yls.welcome.${step}.text`)}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
};
