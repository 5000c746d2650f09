import { useIntl } from 'react-intl';

/** A text of the translations, for places where Strapi takes a node but translates nothing itself. */
export function Words({ id }: { id: string }) {
  const { formatMessage } = useIntl();
  return <>{formatMessage({ id, defaultMessage: id })}</>;
}
