/** An act with its moment as a device saw it: an ISO instant. */
interface Told {
  at: string;
}

/** So far a device's clock is believed to be off; beyond it somebody set it by hand between the act and now. */
const MOST_OFF_MS = 7 * 24 * 3_600_000;

/** The acts in the order in which they happened, with their moments by the server's clock: each as long before `now` as the device says, and none later than now. */
export function putRight<Act extends Told>(
  acts: readonly Act[],
  { device, now }: { device: string; now: Date },
): { act: Act; at: Date }[] {
  const off = now.getTime() - Date.parse(device);
  const shift = Math.abs(off) > MOST_OFF_MS ? 0 : off;
  return acts
    .map((act) => ({ act, at: new Date(Math.min(Date.parse(act.at) + shift, now.getTime())) }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
