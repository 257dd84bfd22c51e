import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  Section,
  useFormats,
  useText,
} from '../../platform/index.js';
import type { HostFile } from '../file/host-file.entity.js';
import { mayOffer, maySayWhom } from './may-offer.js';
import type { OffersOfFile } from './offers-of-file.queries.js';
import { WelcomeSummary } from './welcome-summary.js';

interface OwnOffersProps {
  file: HostFile;
  offers: OffersOfFile;
}

/** What the family offers, once it is approved and prepared. */
export function OwnOffers({ file, offers: { beds, welcome } }: OwnOffersProps) {
  const path = `/host/files/${file.id}`;
  const isFrozen = file.state === 'suspended';
  if (!maySayWhom(file.state)) return null;
  return (
    <Section title={{ key: 'host-families.offers.title' }} lead={{ key: 'host-families.offers.lead' }} id="offers">
      {isFrozen && <Alert tone="warning" text={{ key: 'host-families.offers.frozen' }} slim />}
      <Beds file={file} beds={beds} />
      {beds.length > 0 && !welcome && <Alert tone="info" text={{ key: 'host-families.offers.no-welcome' }} slim />}
      {welcome?.takesSecond && beds.length === 1 && (
        <Alert tone="info" text={{ key: 'host-families.offers.one-bed' }} slim />
      )}
      {welcome && <WelcomeSummary welcome={welcome} />}
      <ButtonRow>
        {mayOffer(file.state) && (
          <ButtonLink href={`${path}/offers/new`} text={{ key: 'host-families.offer.new' }} kind="secondary" />
        )}
        <ButtonLink href={`${path}/welcome`} text={{ key: 'host-families.welcome.title' }} kind="secondary" />
      </ButtonRow>
    </Section>
  );
}

function Beds({ file, beds }: { file: HostFile; beds: OffersOfFile['beds'] }) {
  const t = useText();
  const { day } = useFormats();
  if (beds.length === 0) return <p>{t('host-families.offers.none')}</p>;
  return (
    <ul class="host-rows">
      {beds.map(({ id, roomName, bed, fromOn, untilOn }) => (
        <li key={id}>
          <span>
            {t('host-families.offer.bed', { room: roomName, bed })}
            <small>{t('host-families.comes.between', { from: day(fromOn), until: day(untilOn) })}</small>
          </span>
          <Form action={`/host/files/${file.id}/offers/${id}/withdrawal`} form={newForm()} wide>
            <Button text={{ key: 'host-families.offer.withdraw' }} kind="secondary" />
          </Form>
        </li>
      ))}
    </ul>
  );
}
