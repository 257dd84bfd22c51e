/** What happens to a form on its way. */
export interface Journey {
  /** Whole percent of the bytes that left; 100 while the server still looks at them. */
  progress(percent: number): void;
  /** The page that answered, after redirects. */
  answered(html: string, address: string): void;
  failed(): void;
  cancelled(): void;
}

/** Sends a form with its files. XMLHttpRequest, because fetch does not tell how much has left. */
export function postForm(form: HTMLFormElement, submitter: HTMLElement | null, journey: Journey): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'text/html');
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    journey.progress(Math.floor((loaded / total) * 100)),
  );
  request.addEventListener('load', () =>
    request.status >= 500 && !request.responseText
      ? journey.failed()
      : journey.answered(request.responseText, request.responseURL),
  );
  request.addEventListener('error', () => journey.failed());
  request.addEventListener('abort', () => journey.cancelled());
  journey.progress(0);
  request.send(new FormData(form, submitter));
  return request;
}
