import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Traces name lines of our sources. Node's own support reads the map of each file that it loads, 12 MB of memory that only an error
// needs; here a map is read when a trace passes through its file.
const dist = new URL('../../dist/', import.meta.url).href;
const maps = new Map();

Error.prepareStackTrace = (error, frames) =>
  [headOf(error), ...frames.map((frame) => `    at ${inSource(frame)}`)].join('\n');

function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return '<error>';
  }
}

/** The frame as the engine prints it, with the source's path, line and column in place of the built file's. */
function inSource(frame) {
  const built = String(frame);
  const file = frame.getScriptNameOrSourceURL?.();
  if (!file?.startsWith(dist)) return built;
  const place = `${file}:${frame.getLineNumber()}:${frame.getColumnNumber()}`;
  const origin = mapOf(file)?.findOrigin(frame.getLineNumber(), frame.getColumnNumber());
  return origin?.fileName
    ? built.replace(place, `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}`)
    : built;
}

function mapOf(file) {
  if (!maps.has(file)) maps.set(file, readMap(fileURLToPath(file)));
  return maps.get(file);
}

/** None beside the file: the trace then names the built line. */
function readMap(path) {
  try {
    const map = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
    return new SourceMap({ ...map, sources: map.sources.map((source) => resolve(dirname(path), source)) });
  } catch {
    return undefined;
  }
}
