import { Alert } from '../components/alert.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { ButtonLink } from '../components/button.js';
import { Deadline } from '../components/deadline.js';
import { EmptyState } from '../components/empty-state.js';
import { Flash } from '../components/flash.js';
import { PageHeader } from '../components/page-header.js';
import { Progress } from '../components/progress.js';
import { Section } from '../components/section.js';
import { Steps } from '../components/steps.js';
import { Tag } from '../components/tag.js';

const TONES = ['neutral', 'active', 'waiting', 'good', 'bad'] as const;

/** What a page tells. */
export function MessageSamples() {
  return (
    <Section title="Messages" id="messages" tinted>
      <Breadcrumbs
        crumbs={[
          { href: '/', text: 'Home' },
          { href: '/yaas', text: 'Showcase' },
        ]}
      />
      <PageHeader eyebrow="Art" title="Lanterns over the bay" lead="By Mika, 14, Osaka and San Francisco">
        <Tag text="Under review" tone="waiting" />
      </PageHeader>
      <Flash text="Your entry was submitted. A receipt is on its way." />
      <Alert
        tone="info"
        title="One piece for each student"
        text="You have entered already. To enter another piece, withdraw this one first."
      />
      <Alert tone="warning" text="Your city has not renewed its membership yet." slim />
      <Alert tone="error" title="This file can't be read" text="Please save it as JPEG or PNG and try again." />
      <p>
        <Deadline at={new Date('2026-04-02T03:59:00Z')} timeZone="America/New_York" />
      </p>
      <p class="button-row">
        {TONES.map((tone) => (
          <Tag key={tone} text={tone} tone={tone} />
        ))}
      </p>
      <Steps
        current={1}
        steps={[
          { text: 'Your city', href: '#' },
          { text: 'Your piece' },
          { text: 'Sources' },
          { text: 'Check and send' },
        ]}
      />
      <Progress label="Importing partnerships" done={1450} total={2072} reload="#" />
      <EmptyState
        title="No entries yet"
        text="As soon as a student of your city sends a piece, you will find it here."
        icon="image"
      >
        <ButtonLink text="Invite a school" href="#" kind="secondary" />
      </EmptyState>
    </Section>
  );
}
