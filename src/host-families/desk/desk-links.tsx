import {
  documentsPath,
  interviewsPath,
  referencesPath,
  signaturesPath,
  timelinePath,
} from '../../applications/index.js';
import { Section, SummaryList, useFormats, useText } from '../../platform/index.js';
import { PHOTOGRAPHS } from '../law/host-facts.js';
import type { DeskFile } from './desk-file.queries.js';

/** How far each part of the application is, and where it is read. */
export function DeskLinks({ desk: { parts, members, home, events } }: { desk: DeskFile }) {
  const t = useText();
  const { day } = useFormats();
  const { applicationId: id } = parts;
  if (!id) return null;
  const asked = parts.requests.filter(({ kind }) => kind === 'reference').length;
  const submissions = events.filter(({ event }) => event === 'submit').length;
  const applicants = members.filter(({ isApplicant }) => isApplicant).length;
  const row = (what: string, { href, done, of }: { href: string; done: number; of: number }) => ({
    label: { key: `host-families.files.part.${what}` },
    value: <a href={href}>{t('host-families.files.part.so-far', { done, of })}</a>,
  });
  return (
    <Section title={{ key: 'host-families.files.parts' }}>
      <SummaryList
        rows={[
          {
            label: { key: 'host-families.files.part.answers' },
            value:
              submissions > 0 ? (
                <a href={`/applications/${id}/submissions/${submissions}`}>{t('host-families.files.part.read')}</a>
              ) : (
                t('host-families.files.part.none')
              ),
          },
          row('photographs', { href: documentsPath(id), done: parts.photographs.length, of: PHOTOGRAPHS.length }),
          row('references', { href: referencesPath(id), done: parts.references, of: asked }),
          row('signatures', { href: signaturesPath(id), done: parts.signedIds.length, of: applicants }),
          {
            label: { key: 'host-families.files.part.interview' },
            value: (
              <a href={interviewsPath(id)}>
                {parts.interview ? day(parts.interview.on) : t('host-families.files.part.none')}
              </a>
            ),
          },
          {
            label: { key: 'applications.timeline.title' },
            value: <a href={timelinePath(id)}>{t('applications.timeline.link')}</a>,
          },
          {
            label: { key: 'host-families.home.address' },
            value: home ? `${home.street}, ${home.place}, ${home.region} ${home.postalCode}` : '–',
          },
        ]}
      />
    </Section>
  );
}
