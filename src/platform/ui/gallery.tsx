import { DataSamples } from './gallery/data-samples.js';
import { FormSamples } from './gallery/form-samples.js';
import { HomeSample } from './gallery/home-sample.js';
import { MessageSamples } from './gallery/message-samples.js';

/**
 * Every component in every look, for those who build pages and for the accessibility test: a page of `width: 'full'`, shown in development.
 * Its words are samples, not sentences of the portal, and so stand here.
 */
export function GalleryPage() {
  return (
    <>
      <HomeSample />
      <MessageSamples />
      <FormSamples />
      <DataSamples />
    </>
  );
}
