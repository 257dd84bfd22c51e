const RATE = 22_050;
/** Seconds of a quaver. */
const QUAVER = 0.24;
/** Steps above A3 in half tones; the answer is the call turned round, as two cities answer each other. */
const CALL = [0, 3, 7, 10, 12, 10, 7, 3];
const TUNE = [...CALL, ...CALL.toReversed(), ...CALL.map((step) => step + 5), ...CALL.toReversed()];

/** A short tune as a WAV file: one voice, 16 bits. */
export function melody(): Buffer {
  const notes = TUNE.map((step) => note(220 * 2 ** (step / 12)));
  const data = Buffer.concat(notes);
  return Buffer.concat([header(data.length), data]);
}

/** Softly begun and fading, with one overtone. */
function note(hertz: number): Buffer {
  const samples = Math.round(RATE * QUAVER);
  const bytes = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at += 1) {
    const time = at / RATE;
    const turn = 2 * Math.PI * hertz * time;
    const loudness = Math.min(1, time / 0.02) * Math.exp(-3 * time);
    bytes.writeInt16LE(Math.round(11_000 * loudness * (Math.sin(turn) + 0.3 * Math.sin(2 * turn))), at * 2);
  }
  return bytes;
}

/** RIFF, as every player reads it. */
function header(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}
