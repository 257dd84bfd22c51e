import { PageHeader, useText } from '../../platform/index.js';

/** A letter to a guardian whom no mail reaches: a code for the phone, and the address to be typed. */
export function LetterPage({ title, address, qr }: { title: string; address: string; qr: string }) {
  const t = useText();
  return (
    <article class="letter">
      <PageHeader title={{ key: 'yaas.letter.heading', params: { title } }} />
      <p>{t('yaas.letter.what')}</p>
      <img class="letter__code" src={qr} width={240} height={240} alt={t('yaas.letter.code')} />
      <p>{t('yaas.letter.how')}</p>
      <p class="letter__address">{address}</p>
      <p>{t('yaas.letter.own')}</p>
      <p class="no-print">{t('yaas.letter.print')}</p>
    </article>
  );
}
