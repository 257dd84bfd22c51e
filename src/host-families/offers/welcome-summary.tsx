import { SummaryList, useText } from '../../platform/index.js';
import type { HostWelcome } from './host-welcome.entity.js';
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
        { label: { key: 'host-families.welcome.wishes' }, value: welcome.wishes || '–' },
      ]}
    />
  );
}
