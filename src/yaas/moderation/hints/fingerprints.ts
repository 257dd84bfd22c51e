import { insertMany, newId, type Unit } from '../../../platform/index.js';
import { Fingerprint, type FingerprintKind } from './fingerprint.entity.js';
import { FingerprintBand } from './fingerprint-band.entity.js';

export interface NewFingerprint {
  kind: FingerprintKind;
  number: number;
  whole: string;
  bands: readonly number[];
}

/** Puts an entry's fingerprints in the place of those before. */
export async function keepFingerprints(unit: Unit, entryId: string, kept: readonly NewFingerprint[]): Promise<void> {
  await unit.manager.delete(Fingerprint, { entryId });
  const rows = kept.map((one) => ({ ...one, id: newId() }));
  await insertMany(
    unit.manager,
    Fingerprint,
    rows.map(({ id, kind, number, whole }) => ({ id, kind, number, whole, entryId, madeAt: unit.now })),
  );
  await insertMany(
    unit.manager,
    FingerprintBand,
    rows.flatMap(({ id, kind, bands }) => bands.map((value, band) => ({ fingerprintId: id, kind, band, value }))),
  );
}
