/**
 * Shows the page that answered a request made by script, as if the browser had gone there: the server's answer to a form is the same
 * with and without scripts, message after a redirect included.
 */
export function showAnswer(html: string, address: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  const site = answer.getElementById('site');
  if (!site) return location.assign(address);
  document.title = answer.title;
  document.getElementById('site')?.replaceWith(document.adoptNode(site));
  runScriptsOf(answer);
  history.pushState(null, '', address);
  addEventListener('popstate', () => location.reload(), { once: true });
  scrollTo(0, 0);
  (document.getElementById('error-summary') ?? document.getElementById('main'))?.focus();
}

/** A parsed page's scripts do not run by themselves; those that ran already are not run again. */
function runScriptsOf(answer: Document): void {
  for (const { src } of answer.querySelectorAll<HTMLScriptElement>('head script[src]')) {
    if (document.querySelector(`script[src="${new URL(src).pathname}"]`)) continue;
    const script = document.createElement('script');
    script.type = 'module';
    script.src = src;
    document.head.append(script);
  }
}
