import { Link as DesignLink } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

interface Props {
  uid: string;
  documentId: string;
  /** Empty for a type without locales. */
  locale: string;
  children: ReactNode;
}

/** A link to an entry in the content manager. */
export function EntryLink({ uid, documentId, locale, children }: Props) {
  const query = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return (
    <DesignLink tag={Link} to={`/content-manager/collection-types/${uid}/${documentId}${query}`}>
      {children}
    </DesignLink>
  );
}
