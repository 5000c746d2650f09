import { PLUGIN_ID } from '../pluginId';
import { message } from '../utils/useText';
import { DeskCell } from './DeskColumn';

interface Row {
  documentId: string;
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

/** Adds the state of the translations to the lists of the translated types, which the server marks. */
export function deskColumn(view: ListView, isReader: boolean): ListView {
  const { displayedHeaders, layout } = view;
  if (!isReader || !layout.options?.[PLUGIN_ID]) return view;
  const column: Column = {
    name: PLUGIN_ID,
    attribute: { type: 'string' },
    label: message('list-column.label'),
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId }, _header, { model }) => (
      <DeskCell uid={model} documentId={documentId} />
    ),
  };
  // Before what other plugins have added, which is wide.
  const fields = displayedHeaders.findIndex(({ label }) => typeof label !== 'string');
  const at = fields < 0 ? displayedHeaders.length : fields;
  return { displayedHeaders: displayedHeaders.toSpliced(at, 0, column), layout };
}
