import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { FilesPage } from '../files/FilesPage';
import { PERMISSIONS } from '../permissions';
import { ListPage } from '../list/ListPage';
import { SidePage } from '../side/SidePage';

/** The list, the document that the address names, or the files: an address can be mailed. */
export function DeskPage() {
  const [search] = useSearchParams();
  const [uid, documentId, locale] = ['uid', 'id', 'locale'].map((name) => search.get(name));
  const entry = uid && documentId && locale ? { uid, documentId, locale } : null;
  const isFiles = search.get('view') === 'files';
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      {isFiles ? <FilesPage entry={entry} /> : null}
      {entry && !isFiles ? <SidePage key={`${documentId}${locale}`} entry={entry} /> : null}
      {!entry && !isFiles ? <ListPage /> : null}
    </Page.Protect>
  );
}
