/** Tells the server in which time zone the page is read, so that "today" is the reader's today. */
class TimeZoneField extends HTMLElement {
  connectedCallback(): void {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = this.getAttribute('name') ?? 'timeZone';
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.append(input);
  }
}

customElements.define('time-zone-field', TimeZoneField);
