/** A field and the columns that it takes of its row's twelve. */
export type Cell = readonly [name: string, columns: number];

/** How the panel shows a content type; what stands in no row is not shown there. */
export interface Layout {
  /** What an entry is called in lists, relations and headings. */
  mainField?: string;
  sortBy?: string;
  sortOrder?: 'ASC' | 'DESC';
  pageSize?: number;
  /** Columns of the list view. */
  list?: readonly string[];
  /** Rows of the edit view, the text first, relations in pairs below it. */
  edit: readonly (readonly Cell[])[];
}
