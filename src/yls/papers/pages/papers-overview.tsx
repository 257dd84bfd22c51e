import { documentsPath, SectionList, type OwnPages } from '../../../applications/index.js';
import { Alert, Deadline, Section, Tag, useFormats, useText } from '../../../platform/index.js';
import { afterDay, lastMinuteBefore } from '../../summit/zoned-days.js';
import type { GivenRow } from '../../health/notes.projection.js';
import type { PaperFile } from '../paper-files.js';
import { papersDefinition } from '../papers.definition.js';

export interface OverviewProps {
  file: PaperFile;
  timeZone: string;
  /** Of a guardian, who comes by a link. */
  own?: OwnPages | undefined;
  /** Where a copy of what was signed stands. */
  copyHref: (number: number) => string;
  viewsHref: string;
  given: readonly GivenRow[];
}

/** What is asked, how far it has come, until when, and what was signed before. */
export function PapersOverview(props: OverviewProps) {
  const { file, timeZone, own } = props;
  const { signedAt, dueOn } = file.dossier;
  return (
    <>
      {signedAt ? (
        <Alert tone="success" slim text={{ key: 'yls.papers.signed' }} />
      ) : (
        <Alert tone="info" title={{ key: 'yls.papers.due' }} text={{ key: nextOf(file) }}>
          <Deadline at={lastMinuteBefore(afterDay(dueOn, timeZone))} timeZone={timeZone} />
        </Alert>
      )}
      <Section title={{ key: 'yls.papers.parts' }} lead={{ key: 'yls.papers.parts.lead' }}>
        <SectionList
          applicationId={file.formId}
          sections={papersDefinition.sections}
          states={file.sections}
          {...(own ? { own } : {})}
        />
      </Section>
      <Papers {...props} />
      <Given given={props.given} />
      <Kept {...props} />
    </>
  );
}

function nextOf({ isWhole, dossier }: PaperFile): string {
  if (dossier.version > 0) return 'yls.papers.next.again';
  return isWhole ? 'yls.papers.next.sign' : 'yls.papers.next.fill';
}

function Papers({ file, own }: OverviewProps) {
  const t = useText();
  const href = own?.papers ?? documentsPath(file.formId);
  return (
    <Section title={{ key: 'yls.papers.files' }}>
      <ul class="yls-rows">
        {file.papersAwaited.map((code) => (
          <li key={code}>
            <a href={`${href}#${code}`}>{t(`yls.paper-file.${code}`)}</a>{' '}
            <Tag tone="waiting" text={{ key: 'yls.papers.awaited' }} />
          </li>
        ))}
        <li>
          <a href={href}>{t('yls.papers.all-files')}</a>
        </li>
      </ul>
    </Section>
  );
}

function Given({ given }: Pick<OverviewProps, 'given'>) {
  const t = useText();
  const { dateTime } = useFormats();
  if (given.length === 0) return null;
  return (
    <Section title={{ key: 'yls.given.title' }}>
      <ul class="yls-rows">
        {given.map(({ noteId, medicine, dose, givenAt }) => (
          <li key={noteId} dir="auto">
            {t('yls.given.at', { medicine: `${medicine} ${dose}`.trim(), at: dateTime(givenAt!) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was signed is kept as it was read; and who has looked since. */
function Kept({ file, copyHref, viewsHref }: OverviewProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Section title={{ key: 'yls.papers.kept' }} lead={{ key: 'yls.papers.kept.lead' }}>
      <ul class="yls-rows">
        {file.copies.map(({ number, submittedAt }) => (
          <li key={number}>
            <a href={copyHref(number)}>{t('yls.papers.copy', { number, at: dateTime(submittedAt) })}</a>
          </li>
        ))}
        <li>
          <a href={viewsHref}>{t('yls.views.title')}</a>
        </li>
      </ul>
    </Section>
  );
}
