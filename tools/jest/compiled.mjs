import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync, version } from '@swc/core';

const settings = readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8');

/** Sources as SWC makes them, kept by their content for the other worker and the next run. */
export class Compiled {
  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** @returns the code of a source, and the path of its map */
  of(filename) {
    const source = readFileSync(filename, 'utf8');
    const key = createHash('sha1').update([version, settings, filename, source].join('\0')).digest('hex');
    const [kept, map] = [`${key}.mjs`, `${key}.map`].map((name) => path.join(this.folder, name));
    if (existsSync(kept)) return { code: readFileSync(kept, 'utf8'), map };
    const made = transformSync(source, { filename, sourceFileName: filename, sourceMaps: true });
    this.keep(map, made.map);
    this.keep(kept, made.code);
    return { code: made.code, map };
  }

  /** Under its name only once it is whole, for two workers write at once. */
  keep(file, content) {
    const begun = `${file}.${process.pid}`;
    writeFileSync(begun, content);
    renameSync(begun, file);
  }
}
