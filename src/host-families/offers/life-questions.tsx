import { Checkboxes, Select, useLocale, useText } from '../../platform/index.js';
import { LIFE_CHOICES, LIFE_LISTS, type LifeChoice, type LifeList } from './life-facts.js';
import { languagesFor, wordsOfLife } from './life-words.js';

/** What the days in the home are like. Nothing has to be answered, and nothing of it keeps a student away but by care that is too far. */
export function LifeQuestions() {
  const t = useText();
  const { locale } = useLocale();
  return (
    <>
      <h2>{t('host-families.life.title')}</h2>
      <p>{t('host-families.life.lead')}</p>
      {(Object.keys(LIFE_LISTS) as LifeList[]).map((list) => (
        <Checkboxes
          key={list}
          name={list}
          label={{ key: `host-families.life.${list}` }}
          choices={(list === 'languages' ? languagesFor(locale) : LIFE_LISTS[list]).map((value) => ({
            value,
            label: wordsOfLife(list, locale)(value),
          }))}
          optional
        />
      ))}
      {(Object.keys(LIFE_CHOICES) as LifeChoice[]).map((choice) => (
        <Select
          key={choice}
          name={choice}
          label={{ key: `host-families.life.${choice}` }}
          choices={LIFE_CHOICES[choice].map((value) => ({
            value,
            label: { key: `host-families.life.${choice}.${value}` },
          }))}
          optional
        />
      ))}
    </>
  );
}
