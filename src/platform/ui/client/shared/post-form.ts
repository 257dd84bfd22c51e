/** What happens to a form on its way. */
export interface Journey {
  /** Whole percent of the bytes that left; 100 while the server still looks at them. */
  progress(percent: number): void;
  /** The page that answered, after redirects. */
  answered(answer: Answer): void;
  failed(): void;
  cancelled(): void;
}

export interface Answer {
  html: string;
  address: string;
  /** The server has taken what was sent. */
  isWell: boolean;
}

/** Sends a form's data to where the form goes. XMLHttpRequest, because fetch does not tell how much has left. */
export function postForm({ action }: HTMLFormElement, data: FormData, journey: Journey): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('POST', action);
  request.setRequestHeader('Accept', 'text/html');
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    journey.progress(Math.floor((loaded / total) * 100)),
  );
  request.addEventListener('load', () => {
    const { status, responseText: html, responseURL: address } = request;
    if (status >= 500 && !html) journey.failed();
    else journey.answered({ html, address, isWell: status < 400 });
  });
  request.addEventListener('error', () => journey.failed());
  request.addEventListener('abort', () => journey.cancelled());
  request.send(data);
  return request;
}
