import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { fileTypes, type FileKind, type FileType } from './intake/file-types.js';

const typeNames = Object.keys(fileTypes) as [FileType, ...FileType[]];

const purposeSchema = z.object({
  /** Kept with each file: `yaas.artwork`. */
  name: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  types: z.array(z.enum(typeNames)).nonempty(),
  maxBytes: z
    .int()
    .positive()
    .max(2 ** 31 - 1),
  /** Width x height that may be decoded; checked in the header, before decoding. */
  maxPixels: z.int().positive().default(100_000_000),
  /** Shortest accepted side of an image, in pixels. */
  minSide: z.int().positive().default(1),
  maxDurationSeconds: z.number().positive().default(3600),
  /** So many resumable uploads may one account have under way. */
  maxUnderWay: z.int().positive().default(10),
});

/** What a kind of upload may be; a programme defines its own. */
export type Purpose = Readonly<z.infer<typeof purposeSchema>>;

const defined = new Map<string, Purpose>();

/**
 * Defines a purpose, when the module that owns it is loaded.
 * @throws when the name is taken for other limits, or the limits make no sense.
 */
export function definePurpose(limits: z.input<typeof purposeSchema>): Purpose {
  const purpose = Object.freeze(purposeSchema.parse(limits));
  const known = defined.get(purpose.name) ?? purpose;
  if (!isDeepStrictEqual(known, purpose)) throw new Error(`The purpose ${purpose.name} is defined twice.`);
  defined.set(purpose.name, purpose);
  return purpose;
}

/** The purpose of that name, which a stranger may have made up. */
export const findPurpose = (name: string): Purpose | undefined => defined.get(name);

/** The purpose that a stored file names. @throws when no module defines it any more. */
export function purposeNamed(name: string): Purpose {
  const purpose = defined.get(name);
  if (!purpose) throw new Error(`No module defines the purpose ${name}.`);
  return purpose;
}

export const kindOf = (type: FileType): FileKind => fileTypes[type].kind;
