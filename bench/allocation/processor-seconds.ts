/** What something took of the processor, in all threads: others on the machine do not lengthen it. */
export async function processorSeconds<T>(make: () => Promise<T>): Promise<{ seconds: number; made: T }> {
  const before = process.cpuUsage();
  const made = await make();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, made };
}
