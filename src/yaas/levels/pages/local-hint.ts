import { useFormats, useReader, type Choice } from '../../../platform/index.js';
import { lastMinuteBefore } from '../../editions/window.js';
import type { EntryLine } from '../../entries/entry-lines.js';
import type { LevelInForce } from '../levels.queries.js';

/** What stands below a way to enter: its member, and the member's own competition with its deadline, where there is one. */
export function useLocalHint(
  locals: ReadonlyMap<string, LevelInForce>,
): (line: EntryLine) => Pick<Choice, 'hint' | 'disabled'> {
  const { now } = useReader();
  const { dateTime } = useFormats();
  return ({ memberId, memberName }) => {
    const local = locals.get(memberId);
    if (!local) return { hint: memberName };
    const [opensAt, closesAt, timeZone] = [local.opensAt!, local.closesAt!, local.timeZone!];
    const state = now < opensAt ? 'opens' : now < closesAt ? 'open' : 'closed';
    const params = {
      member: memberName,
      competition: local.name,
      opens: dateTime(opensAt, timeZone),
      closes: dateTime(lastMinuteBefore(closesAt), timeZone),
    };
    return { hint: { key: `yaas.enter.local.${state}`, params }, disabled: state !== 'open' };
  };
}
