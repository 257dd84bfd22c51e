import type { OpenApplication } from '../application/application-programme.js';

/** Things of one group that are read together. */
export interface GroupReading<Thing> {
  /** For the log of readings. */
  name: string;
  isSensitive: boolean;
  things: Thing[];
}

/** What is not sensitive is read at once; each sensitive group by itself, so that the log tells which. */
export function byGroup<Thing extends { group: string }>(
  { application: { programme }, definition: { groups } }: OpenApplication,
  things: readonly Thing[],
): GroupReading<Thing>[] {
  const sensitive = new Set(groups.filter((group) => group.sensitive).map(({ code }) => code));
  const plain = things.filter(({ group }) => !sensitive.has(group));
  const apart = Map.groupBy(
    things.filter(({ group }) => sensitive.has(group)),
    ({ group }) => group,
  );
  const open = plain.length > 0 ? [{ name: `${programme}.answers`, isSensitive: false, things: plain }] : [];
  return [
    ...open,
    ...[...apart].map(([group, ofGroup]) => ({ name: `${programme}.${group}`, isSensitive: true, things: ofGroup })),
  ];
}
