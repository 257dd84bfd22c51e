import type WaveSurfer from 'wavesurfer.js';

/** CSS pixels. */
const HEIGHT = 96;

/**
 * The sound of its player as a wave from the first moment that it plays; a press on the wave goes there. The player below stays what keys and
 * readers use, and all there is where the wave cannot be drawn.
 */
class PortalWave extends HTMLElement {
  private wave?: WaveSurfer;

  connectedCallback(): void {
    this.player?.addEventListener('play', () => void this.draw(), { once: true });
  }

  disconnectedCallback(): void {
    this.wave?.destroy();
  }

  private get player(): HTMLAudioElement | null {
    return this.querySelector('audio');
  }

  private async draw(): Promise<void> {
    const media = this.player;
    if (!media) return;
    const { default: waves } = await import('wavesurfer.js');
    const stage = document.createElement('div');
    stage.className = 'wave';
    stage.setAttribute('aria-hidden', 'true');
    const look = getComputedStyle(this);
    const played = look.getPropertyValue('--wave-played').trim();
    this.wave = waves.create({
      container: stage,
      media,
      height: HEIGHT,
      waveColor: look.getPropertyValue('--wave').trim(),
      progressColor: played,
      cursorColor: played,
      barWidth: 3,
      barGap: 2,
      barRadius: 3,
      normalize: true,
      dragToSeek: true,
    });
    this.wave.on('error', () => stage.remove());
    adoptStyle(this.wave.getWrapper().getRootNode());
    this.prepend(stage);
  }
}

/** Its style sheet as a constructed one, before the page sees it: the site's policy lets no page bring inline styles. */
function adoptStyle(root: Node): void {
  const style = root instanceof ShadowRoot ? root.querySelector('style') : null;
  if (!style || !(root instanceof ShadowRoot)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style.textContent);
  style.remove();
  root.adoptedStyleSheets = [sheet];
}

customElements.define('portal-wave', PortalWave);
