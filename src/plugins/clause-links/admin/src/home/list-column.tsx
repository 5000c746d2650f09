import { message } from '../utils/useText';
import { CountsCell } from './CountsCell';

interface Row {
  documentId: string;
  locale?: string | null;
}
interface Column {
  name: string;
  attribute: { type: string };
  label: { id: string; defaultMessage: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter(row: Row, header: unknown, context: { model: string }): React.ReactNode;
}

/** What the content manager's list hook hands round. */
export interface ListView {
  displayedHeaders: Column[];
  layout: { settings?: unknown; options?: unknown };
}

/**
 * Adds linked and undecided counts to the lists of the source types. Counts live in the plugin's own
 * table, so the content manager can't sort by them; a type that is no source shows an empty cell, since
 * the hook does not know the plugin's configuration yet when it runs.
 */
export function addCountsColumn({ displayedHeaders, layout }: ListView): ListView {
  const column: Column = {
    name: 'clause-links',
    attribute: { type: 'string' },
    label: message('column.label'),
    searchable: false,
    sortable: false,
    cellFormatter: (row, _header, { model }) => (
      <CountsCell uid={model} documentId={row.documentId} locale={row.locale ?? ''} />
    ),
  };
  return { displayedHeaders: [...displayedHeaders, column], layout };
}
