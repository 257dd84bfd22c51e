import { newId, type Unit } from '../../platform/index.js';
import { RegistryVersion } from './registry-version.entity.js';

type Values = Record<string, string | number | null>;

interface Change<V extends Values> {
  type: 'community' | 'member';
  id: string;
  before: V;
  after: V;
}

/**
 * Keeps what a change is about to overwrite, and records the change.
 * @returns whether anything differs; when nothing does, nothing is written
 */
export async function keepVersion<V extends Values>(
  unit: Unit,
  { type, id, before, after }: Change<V>,
): Promise<boolean> {
  const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return false;
  const was = Object.fromEntries(changed.map((name) => [name, before[name] ?? null]));
  await unit.manager.insert(RegistryVersion, {
    id: newId(),
    subjectType: type,
    subjectId: id,
    was,
    until: unit.now,
    changedBy: unit.actor.accountId,
  });
  await unit.record(`registry.${type}.changed`, { type, id }, { changed });
  return true;
}
