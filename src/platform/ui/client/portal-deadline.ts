import { fill } from './shared/fill.js';

/** Adds the reader's own time to a deadline: only the browser knows for sure on which clock the page is read. */
class PortalDeadline extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector('time');
    if (!time) return;
    const own = localTime(new Date(time.dateTime), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const official = localTime(new Date(time.dateTime), this.dataset['zone'] ?? 'UTC');
    this.querySelector('.deadline__here')?.remove();
    if (own === official) return;
    const here = document.createElement('span');
    here.className = 'deadline__here';
    here.textContent = fill(this.dataset['here'], { time: own });
    time.after(' ', here);
  }
}

/** Written as the server writes it (`formatDateTime`). */
function localTime(instant: Date, timeZone: string): string {
  return instant.toLocaleString(document.documentElement.lang, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
}

customElements.define('portal-deadline', PortalDeadline);
