import { SummaryList, useLocale, useText, useWords } from '../../platform/index.js';
import type { HostWelcome } from './host-welcome.entity.js';
import { LIFE_CHOICES, LIFE_LISTS, type LifeChoice, type LifeList } from './life-facts.js';
import { wordsOfLife } from './life-words.js';
import { WELCOME_LISTS, type WelcomeList } from './welcome-facts.js';

/** Whom a family can host, as it has said. */
export function WelcomeSummary({ welcome }: { welcome: HostWelcome }) {
  const t = useText();
  const listed = (list: WelcomeList) =>
    welcome[list].map((value) => t(`host-families.welcome.${list}.${value}`)).join(', ');
  return (
    <SummaryList
      rows={[
        {
          label: { key: 'host-families.welcome.second' },
          value: t(`host-families.welcome.second.${welcome.takesSecond ? 'yes' : 'no'}`),
        },
        { label: { key: 'host-families.welcome.smoker' }, value: t(`host-families.welcome.smoker.${welcome.smoker}`) },
        ...(Object.keys(WELCOME_LISTS) as WelcomeList[]).map((list) => ({
          label: { key: `host-families.welcome.summary.${list}` },
          value: listed(list) || '–',
        })),
        ...useLifeRows(welcome),
        { label: { key: 'host-families.welcome.wishes' }, value: welcome.wishes || '–' },
      ]}
    />
  );
}

/** What the family has said of its days; what it left open is not told. */
function useLifeRows({ life }: HostWelcome) {
  const t = useText();
  const words = useWords();
  const { locale } = useLocale();
  const lists = (Object.keys(LIFE_LISTS) as LifeList[]).map((list) => ({
    label: { key: `host-families.life.${list}` },
    value: (life[list] ?? []).map((value) => words(wordsOfLife(list, locale)(value))).join(', '),
  }));
  const choices = (Object.keys(LIFE_CHOICES) as LifeChoice[]).map((choice) => ({
    label: { key: `host-families.life.${choice}` },
    value: life[choice] ? t(`host-families.life.${choice}.${life[choice]}`) : '',
  }));
  return [...lists, ...choices].filter(({ value }) => value !== '');
}
