/** An upload that was begun on this device, as it is remembered here. */
export interface KeptUpload {
  /** Address to go on at. */
  url: string;
  name: string;
  size: number;
  /** ISO 8601. */
  begun: string;
}

/** As long as the server waits for the rest. */
const lifetimeMs = 72 * 3_600_000;

/** As many bytes as are looked at, at either end. */
const endBytes = 65_536;

/** Without a secure connection browsers offer no digest: then this fails. */
async function likenessOf(file: File): Promise<string> {
  const ends = await new Blob([file.slice(0, endBytes), file.slice(-endBytes)]).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', ends));
  return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What was begun on this device for one subject by one account. Storage may be full or forbidden: then nothing is remembered. */
export class KeptUploads {
  constructor(private readonly prefix: string) {}

  /** Uploads that can still go on, by their key. */
  all(): Map<string, KeptUpload> {
    const found = new Map<string, KeptUpload>();
    for (const key of this.keys()) {
      const kept = this.read(key);
      if (kept && Date.parse(kept.begun) + lifetimeMs > Date.now()) found.set(key, kept);
      else this.forget(key);
    }
    return found;
  }

  /** Knows a file again by its ends: a telephone hands out a photograph under another name and date each time. */
  async keyOf(file: File): Promise<string> {
    return `${this.prefix}:${file.size}:${await likenessOf(file).catch(() => `${file.name}:${file.lastModified}`)}`;
  }

  read(key: string): KeptUpload | null {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptUpload | null;
    } catch {
      return null;
    }
  }

  write(key: string, upload: KeptUpload): void {
    try {
      localStorage.setItem(key, JSON.stringify(upload));
    } catch {
      // The upload goes on in this page all the same.
    }
  }

  forget(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  }

  private keys(): string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(`${this.prefix}:`));
    } catch {
      return [];
    }
  }
}
