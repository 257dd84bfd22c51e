/** What some browsers bring along; the page's types do not know it. */
interface Detector {
  detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorKind = new (options: { formats: string[] }) => Detector;

const LOOK_MS = 200;
/** The same ticket is not read again while it is held. */
const SAME_MS = 4_000;

const kindOf = (): DetectorKind | undefined => (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector;

/** Whether this browser reads pictures of codes. */
export const canScan = (): boolean => kindOf() !== undefined && 'mediaDevices' in navigator;

/** Reads tickets held before the camera. */
export class TicketCamera {
  private stream: MediaStream | null = null;
  private timer = 0;
  private last = { text: '', at: 0 };

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly found: (text: string) => void,
  ) {}

  get isOn(): boolean {
    return this.stream !== null;
  }

  /** @throws when the person or the device says no */
  async start(): Promise<void> {
    this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    this.video.srcObject = this.stream;
    this.video.hidden = false;
    await this.video.play();
    const detector = new (kindOf()!)({ formats: ['qr_code'] });
    this.timer = window.setInterval(() => void this.look(detector), LOOK_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.video.hidden = true;
  }

  private async look(detector: Detector): Promise<void> {
    const [code] = await detector.detect(this.video).catch(() => []);
    const now = Date.now();
    if (!code || (code.rawValue === this.last.text && now - this.last.at < SAME_MS)) return;
    this.last = { text: code.rawValue, at: now };
    this.found(code.rawValue);
  }
}
