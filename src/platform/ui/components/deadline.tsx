import { useFormats } from '../formats.js';
import { useReader, useText } from '../reader.js';

interface DeadlineProps {
  at: Date;
  /** The zone in which the deadline was set: the edition's. */
  timeZone: string;
}

/** A deadline in the zone where it was set and in the reader's (the browser's own, with scripts), with how long is left. */
export function Deadline({ at, timeZone }: DeadlineProps) {
  const t = useText();
  const { dateTime, relative } = useFormats();
  const { now, timeZone: own } = useReader();
  const official = dateTime(at, timeZone);
  const here = dateTime(at, own);
  return (
    <portal-deadline class="deadline" data-zone={timeZone} data-here={t('ui.deadline.here', { time: '{time}' })}>
      <time dateTime={at.toISOString()}>{official}</time>
      {here !== official && <span class="deadline__here"> {t('ui.deadline.here', { time: here })}</span>}
      <span class="deadline__left">
        {t(at > now ? 'ui.deadline.open' : 'ui.deadline.passed', { relative: relative(at) })}
      </span>
    </portal-deadline>
  );
}
