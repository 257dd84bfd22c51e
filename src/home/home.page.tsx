import { ButtonLink, Card, CardGrid, Hero, Section, useText, type Text } from '../platform/index.js';
import { FiguresOfNetwork, WorldMap } from '../registry/index.js';
import { WorkCard } from '../yaas/index.js';
import type { Home } from './home.queries.js';

const doors: readonly { key: string; href?: string }[] = [
  { key: 'home.programme.student', href: '/yaas' },
  { key: 'home.programme.summit', href: '/yls' },
  { key: 'home.programme.guardian' },
  { key: 'home.programme.city', href: '/communities' },
];

const sentence = (key: string): Text => ({ key });

/** How large the network is, by its registry. */
export const homeLead = ({ communities, partnerships }: Home['figures']): Text => ({
  key: 'home.lead',
  params: { communities, partnerships },
});

/** Who we are, what one can do here, the newest works, and the network on its map. */
export function HomePage({ figures, latest }: Home) {
  const t = useText();
  return (
    <>
      <Hero
        title={sentence('home.title')}
        lead={homeLead(figures)}
        actions={
          <>
            <ButtonLink href="/yaas" text={sentence('home.enter')} big />
            <ButtonLink href="/exhibit" text={sentence('home.exhibit')} kind="secondary" big />
          </>
        }
      />
      <Section title={sentence('home.programmes')}>
        <CardGrid>
          {doors.map(({ key, href }) => (
            <Card key={key} title={sentence(key)} href={href}>
              <p>{t(`${key}.lead`)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      {latest.length > 0 && (
        <Section title={sentence('home.latest')} more={{ href: '/exhibit', text: sentence('home.latest.more') }} tinted>
          <CardGrid wide>
            {latest.map((work) => (
              <WorkCard key={work.slug} work={work} />
            ))}
          </CardGrid>
        </Section>
      )}
      <Section title={sentence('home.network')}>
        <WorldMap figures={figures} />
        <FiguresOfNetwork figures={figures} />
      </Section>
    </>
  );
}
