import { ButtonLink } from '../components/button.js';
import { Card, CardGrid } from '../components/card.js';
import { Figure, FigureRow } from '../components/figure.js';
import { Hero } from '../components/hero.js';
import { Section } from '../components/section.js';

const PROGRAMMES = [
  {
    eyebrow: 'Open until April 1',
    title: 'Young Artists and Authors Showcase',
    text: 'Draw, photograph, write or compose on one theme with young people of 140 countries.',
  },
  {
    eyebrow: 'Summer',
    title: 'Youth exchange',
    text: 'Live with a family in your sister city, and come home with a second one.',
  },
  {
    eyebrow: 'July',
    title: 'Youth Leadership Summit',
    text: 'Four days with young delegates who want to change something where they live.',
  },
];

/** How the parts of a home page stand together. */
export function HomeSample() {
  return (
    <>
      <Hero
        eyebrow="Citizen diplomacy since 1956"
        title="Two cities, one friendship. 2,072 times over."
        lead="Communities of 140 countries meet through art, exchange and service. Find your sister city, and take your place in it."
        actions={
          <>
            <ButtonLink text="Enter the showcase" href="#forms" big />
            <ButtonLink text="Find your city" href="#data" kind="secondary" big />
          </>
        }
      >
        <FigureRow note="Counted from the registry on March 3, 2026">
          <Figure value={2072} label="partnerships" />
          <Figure value={1843} label="communities" />
          <Figure value={140} label="countries" />
        </FigureRow>
      </Hero>
      <Section
        title="Take part"
        lead="Three ways for young people to meet the world."
        more={{ href: '#', text: 'All programmes' }}
      >
        <CardGrid>
          {PROGRAMMES.map(({ eyebrow, title, text }) => (
            <Card key={title} eyebrow={eyebrow} title={title} href="#">
              <p>{text}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
    </>
  );
}
