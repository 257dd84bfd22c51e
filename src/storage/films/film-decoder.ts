import { access, rm, stat } from 'node:fs/promises';
import {
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  WEBM,
  WebMOutputFormat,
  type InputAudioTrack,
  type InputVideoTrack,
} from 'mediabunny';
import type { Reply, Request } from '../decoding/decoder-process.js';
import type { FilmAnswer, FilmFacts, FilmTask } from './film-task.js';

// Runs as a process of its own (see film-decoders.ts), also as it is under Node's type stripping: it imports packages and types only.
class Refused extends Error {
  readonly reason: 'damaged' | 'no_picture';

  constructor(reason: Refused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

process.on('message', ({ id, task }: Request<FilmTask>) => void reply(id, task));
process.on('disconnect', () => process.exit());
// The portal finishes what is under way before it lets go; a signal to the whole group is not for this process.
process.on('SIGINT', () => undefined);

async function reply(id: number, task: FilmTask): Promise<void> {
  process.send?.({ id, answer: await answerTo(task) } satisfies Reply<FilmAnswer>);
}

async function answerTo(task: FilmTask): Promise<FilmAnswer> {
  const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source: new FilePathSource(task.path) });
  try {
    await access(task.path);
    return task.kind === 'inspect' ? { inspected: await inspect(input) } : { copied: await copy(input, task) };
  } catch (error) {
    return error instanceof Refused ? { refused: error.reason } : { failed: String(error) };
  } finally {
    input.dispose();
  }
}

async function inspect(input: Input): Promise<FilmFacts> {
  const picture = await blamed(input.getPrimaryVideoTrack());
  if (!picture) throw new Refused((await input.getTracks()).length > 0 ? 'no_picture' : 'damaged');
  const sound = await blamed(input.getPrimaryAudioTrack());
  const seconds = await blamed(input.computeDuration());
  if (!(seconds > 0)) throw new Refused('damaged');
  return {
    width: await picture.getDisplayWidth(),
    height: await picture.getDisplayHeight(),
    durationMs: Math.round(seconds * 1000),
    video: await codecOf(picture),
    ...(sound ? { audio: await codecOf(sound) } : {}),
  };
}

async function codecOf(track: InputVideoTrack | InputAudioTrack): Promise<string | null> {
  const codec = await track.getCodec();
  return (await track.getCodecParameterString().catch(() => null)) ?? codec;
}

/** Picture and sound only, packet by packet as they are: no tags, no covers, no tracks that tell where the camera was. */
async function copy(input: Input, { to, webm }: FilmTask & { kind: 'copy' }): Promise<{ bytes: number }> {
  await rm(to, { force: true });
  const format = webm ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: false });
  const output = new Output({ format, target: new FilePathTarget(to) });
  const conversion = await blamed(
    Conversion.init({ input, output, tracks: 'primary', tags: {}, showWarnings: false, copy: {} }),
  );
  // Whatever could only be kept by encoding it again is left: this process encodes nothing.
  if (!conversion.isValid || conversion.discardedTracks.some(({ track }) => track.type !== 'subtitle'))
    throw new Refused('damaged');
  await blamed(conversion.execute());
  return { bytes: (await stat(to)).size };
}

/** What the reader cannot follow is the film's fault: the file was there. */
function blamed<T>(work: Promise<T>): Promise<T> {
  return work.catch(() => {
    throw new Refused('damaged');
  });
}
