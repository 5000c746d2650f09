import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { PERMISSIONS } from '../permissions';
import { ListPage } from '../list/ListPage';
import { SidePage } from '../side/SidePage';

/** The list, or the document that the address names: an address can be mailed. */
export function DeskPage() {
  const [search] = useSearchParams();
  const [uid, documentId, locale] = ['uid', 'id', 'locale'].map((name) => search.get(name));
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      {uid && documentId && locale ? (
        <SidePage key={`${documentId}${locale}`} entry={{ uid, documentId, locale }} />
      ) : (
        <ListPage />
      )}
    </Page.Protect>
  );
}
