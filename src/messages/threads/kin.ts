/**
 * For each account one that stands for all to whom it is related, directly or through others.
 * Two adults of one kin count as one, so a relative's relative is taken for a relative, too.
 */
export function kinOf(
  accountIds: readonly string[],
  related: readonly (readonly [string, string])[],
): Map<string, string> {
  const kin = new Map(accountIds.map((id) => [id, id]));
  for (const [one, other] of related) {
    const [ofOne, ofOther] = [kin.get(one), kin.get(other)];
    if (!ofOne || !ofOther || ofOne === ofOther) continue;
    for (const [id, of] of kin) if (of === ofOther) kin.set(id, ofOne);
  }
  return kin;
}
