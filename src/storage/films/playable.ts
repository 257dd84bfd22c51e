import type { FilmFacts } from './film-task.js';

/**
 * What every browser of today plays: H.264 in 8 bits and 4:2:0 (profiles baseline, main, extended, high), VP8, VP9 (profiles 0 and 2).
 * Not HEVC (no Firefox, no Chrome without its hardware), not ProRes, not AV1 (no Safari on most devices). MDN, "Web video codec guide".
 */
const pictures = [/^avc[13]\.(42|4d|58|64)/i, /^vp8/, /^vp0?8/, /^vp09\.0[02]/, /^vp9$/];
/** "Web audio codec guide": AAC, MP3, Opus, Vorbis; no PCM inside a film, no AC-3. */
const sounds = [/^mp4a\./, /^aac$/, /^mp3$/, /^opus$/i, /^vorbis$/];

/** Why the film cannot be shown to everyone, or null when it can. */
export function whyNotPlayable({ video, audio }: FilmFacts): 'film_codec' | 'film_sound' | null {
  if (!video || !pictures.some((known) => known.test(video))) return 'film_codec';
  if (audio === undefined) return null;
  return audio && sounds.some((known) => known.test(audio)) ? null : 'film_sound';
}
