/** Milliseconds of the processor that this process needs for something: what others do on the machine meanwhile does not count. */
export function ownTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
