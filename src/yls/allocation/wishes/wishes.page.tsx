import {
  Alert,
  Button,
  Checkboxes,
  Deadline,
  Form,
  PageHeader,
  Radios,
  RuleList,
  Section,
  Select,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { lastMinuteBefore } from '../../summit/zoned-days.js';
import { inLocale } from '../programme/in-locale.js';
import type { YlsSession } from '../programme/yls-session.entity.js';
import type { OwnWishes, SlotToRank } from './wishes.queries.js';
import { fieldOf, MOST_WISHES } from './wishes.schema.js';

/** Languages that can be ticked: the portal's own, and what sessions are held in. */
const USUAL = ['en', 'es', 'fr', 'ja', 'zh', 'ar'];

/** What is offered in each slot, and the delegate's ranks; by selects, so that it works by keyboard and without scripts. */
export function WishesPage({ own, form }: { own: OwnWishes; form: FormState }) {
  const t = useText();
  const { summit, ranking, isOpen, slots } = own;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.wishes.title' }} lead={{ key: 'yls.wishes.lead' }} />
      {isOpen ? (
        <Alert tone="info" title={{ key: 'yls.wishes.until' }}>
          <Deadline at={lastMinuteBefore(ranking.ranksUntil)} timeZone={summit.timeZone} />
        </Alert>
      ) : (
        <Alert tone="warning" text={{ key: 'yls.rule.ranking-is-open.because' }} />
      )}
      <p>{t('yls.schedule.lead')}</p>
      {isOpen ? (
        <Form action="/yls/mine/wishes" form={form} wide>
          <AboutYou own={own} />
          {slots.map((slot) => (
            <Slot key={slot.id} slot={slot} timeZone={summit.timeZone} />
          ))}
          <Button text={{ key: 'yls.wishes.save' }} big />
        </Form>
      ) : (
        slots.map((slot) => <Wished key={slot.id} slot={slot} timeZone={summit.timeZone} />)
      )}
      <Seed seed={ranking.seed} />
    </>
  );
}

function AboutYou({ own: { slots } }: { own: OwnWishes }) {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const spoken = slots.flatMap(({ open, barred }) => [...open, ...barred.map(({ session }) => session)]);
  const codes = [...new Set([...USUAL, ...spoken.flatMap(({ languages }) => languages)])];
  return (
    <Section title={{ key: 'yls.wishes.you' }}>
      <Checkboxes
        name="languages"
        label={{ key: 'yls.wishes.languages' }}
        hint={{ key: 'yls.wishes.languages.hint' }}
        choices={codes.map((value) => ({ value, label: names.of(value) ?? value }))}
      />
      <Radios
        name="experience"
        label={{ key: 'yls.wishes.experience' }}
        choices={['0', '1', '2'].map((value) => ({ value, label: { key: `yls.wishes.experience.${value}` } }))}
        inline
      />
      <Checkboxes
        name="needsStepFree"
        label={{ key: 'yls.wishes.access' }}
        hint={{ key: 'yls.wishes.access.hint' }}
        choices={[{ value: 'yes', label: { key: 'yls.wishes.access.yes' } }]}
        optional
      />
    </Section>
  );
}

/** What stands once nothing can be changed any more. */
function Wished({ slot: { title, ranked, open, barred, ...slot }, timeZone }: { slot: SlotToRank; timeZone: string }) {
  const t = useText();
  const { locale } = useLocale();
  const when = useWhen()(slot, timeZone);
  const sessions = new Map([...open, ...barred.map(({ session }) => session)].map((one) => [one.id, one]));
  return (
    <Section title={inLocale(title, locale)} lead={when}>
      {ranked.length === 0 && <p>{t('yls.wishes.no-wish')}</p>}
      <ol>
        {ranked.map((id) => (
          <li key={id}>{inLocale(sessions.get(id)?.title ?? {}, locale)}</li>
        ))}
      </ol>
    </Section>
  );
}

function useWhen() {
  const { date, time } = useFormats();
  return ({ startsAt, endsAt }: Pick<SlotToRank, 'startsAt' | 'endsAt'>, timeZone: string): string =>
    `${date(startsAt, timeZone)}, ${time(startsAt, timeZone)}–${time(endsAt, timeZone)}`;
}

function Slot({ slot, timeZone }: { slot: SlotToRank; timeZone: string }) {
  const t = useText();
  const { locale } = useLocale();
  const when = useWhen()(slot, timeZone);
  const choices = slot.open.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }));
  const ranks = Array.from({ length: Math.min(MOST_WISHES, choices.length) }, (_, at) => at + 1);
  return (
    <Section title={inLocale(slot.title, locale)} lead={when}>
      <ul class="yls-rows">
        {slot.open.map((session) => (
          <Offered key={session.id} session={session} />
        ))}
      </ul>
      {ranks.map((rank) => (
        <Select
          key={rank}
          name={fieldOf(slot.id, rank)}
          label={{ key: 'yls.wishes.rank', params: { rank, slot: slot.title } }}
          choices={choices}
          empty={{ key: 'yls.wishes.no-wish' }}
        />
      ))}
      {slot.barred.length > 0 && (
        <details>
          <summary>{t('yls.wishes.barred', { count: slot.barred.length })}</summary>
          {slot.barred.map(({ session, against }) => (
            <RuleList key={session.id} results={against} />
          ))}
        </details>
      )}
    </Section>
  );
}

function Offered({ session: { title, about, place, capacity, kind } }: { session: YlsSession }) {
  const t = useText();
  const { locale } = useLocale();
  const where = place ? ` · ${place}` : '';
  return (
    <li>
      <b>{inLocale(title, locale)}</b> · {t(`yls.kind.${kind}`)} · {t('yls.wishes.places', { count: capacity })}
      {where}
      {about['en'] && <p>{inLocale(about, locale)}</p>}
    </li>
  );
}

function Seed({ seed }: { seed: string }) {
  const t = useText();
  return (
    <details>
      <summary>{t('yls.wishes.how')}</summary>
      <p>{t('yls.wishes.how.text')}</p>
      <p>
        {t('yls.wishes.seed')} <code>{seed}</code>
      </p>
    </details>
  );
}
