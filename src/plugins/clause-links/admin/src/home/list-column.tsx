import { PLUGIN_ID } from '../pluginId';
import { message } from '../utils/useText';
import { CountsCell } from './CountsCell';

interface Row {
  documentId: string;
  locale?: string | null;
}
interface Column {
  name: string;
  attribute: { type: string };
  /** A name of an attribute, or a message on a column that a plugin adds. */
  label: string | { id: string; defaultMessage: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter(row: Row, header: unknown, context: { model: string }): React.ReactNode;
}

/** What the content manager's list hook hands round; `options` holds the type's plugin options too. */
export interface ListView {
  displayedHeaders: Column[];
  layout: { settings?: unknown; options?: Record<string, unknown> };
}

/**
 * Adds linked and undecided counts to the lists of the source types, which the server marks. Counts live
 * in the plugin's own table, so the content manager can't sort by them.
 */
export function countsColumn(view: ListView, isReader: boolean): ListView {
  const { displayedHeaders, layout } = view;
  if (!isReader || !layout.options?.[PLUGIN_ID]) return view;
  const column: Column = {
    name: PLUGIN_ID,
    attribute: { type: 'string' },
    label: message('column.label'),
    searchable: false,
    sortable: false,
    cellFormatter: (row, _header, { model }) => (
      <CountsCell uid={model} documentId={row.documentId} locale={row.locale ?? ''} />
    ),
  };
  // Before what other plugins have added, which is wide.
  const fields = displayedHeaders.findIndex(({ label }) => typeof label !== 'string');
  const at = fields < 0 ? displayedHeaders.length : fields;
  return { displayedHeaders: displayedHeaders.toSpliced(at, 0, column), layout };
}
