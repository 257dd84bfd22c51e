import { z } from 'zod';
import { optionalNumber } from '../form-texts.js';
import { reportPeople, reportThemes, type ReportContent } from './report-themes.js';

const count = optionalNumber('registry.report.count.wrong', { least: 0, most: 1_000_000 }).transform((n) => n ?? 0);
const story = (most: number) => z.string().trim().max(most, 'registry.form.too_long').default('');

const countFields = Object.fromEntries([
  ...reportThemes.map((theme) => [`count_${theme}`, count]),
  ...reportPeople.flatMap((people) => [
    [`sent_${people}`, count],
    [`received_${people}`, count],
  ]),
]) as Record<string, typeof count>;

const toldFields = Object.fromEntries(reportThemes.map((theme) => [`told_${theme}`, story(1_000)])) as Record<
  string,
  ReturnType<typeof story>
>;

/** The report's form; a theme that is told of without a number needs one. */
export const reportForm = z
  .object({ story: story(5_000), ...countFields, ...toldFields })
  .transform((typed, context): ReportContent => {
    const fields = typed as Record<string, string | number>;
    const number = (name: string) => Number(fields[name]);
    for (const theme of reportThemes)
      if (fields[`told_${theme}`] && number(`count_${theme}`) === 0)
        context.addIssue({ code: 'custom', message: 'registry.report.count.missing', path: [`count_${theme}`] });
    return {
      story: typed.story,
      activities: reportThemes
        .map((theme) => ({ theme, count: number(`count_${theme}`), told: String(fields[`told_${theme}`]) }))
        .filter((activity) => activity.count > 0),
      exchanges: reportPeople
        .map((people) => ({ people, sent: number(`sent_${people}`), received: number(`received_${people}`) }))
        .filter(({ sent, received }) => sent + received > 0),
    };
  });

/** The form as it shows what is stored. */
export const reportValues = ({
  story: told,
  activities,
  exchanges,
}: ReportContent): Record<string, string | number> => ({
  story: told,
  ...Object.fromEntries(
    activities.flatMap((one) => [
      [`count_${one.theme}`, one.count],
      [`told_${one.theme}`, one.told],
    ]),
  ),
  ...Object.fromEntries(
    exchanges.flatMap((one) => [
      [`sent_${one.people}`, one.sent],
      [`received_${one.people}`, one.received],
    ]),
  ),
});
