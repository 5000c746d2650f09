import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import texts from '../translations/en.json';
import { Words } from './Words';

interface Header {
  name: string;
  attribute: { type: string };
  cellFormatter?: (row: Record<string, unknown>, ...rest: unknown[]) => ReactNode;
}

/** What the content manager's list hook hands round. */
interface ListView {
  displayedHeaders: Header[];
  layout: unknown;
}

/** The list view prints enumeration values as they are stored; the edit view translates them. */
export function translateEnumerations(view: ListView): ListView {
  const displayedHeaders = view.displayedHeaders.map((header) =>
    header.attribute.type === 'enumeration' && !header.cellFormatter
      ? { ...header, cellFormatter: valueOf(header.name) }
      : header,
  );
  return { ...view, displayedHeaders };
}

function valueOf(name: string) {
  return (row: Record<string, unknown>) => {
    const value = row[name];
    return (
      <Typography textColor="neutral800">
        {typeof value === 'string' && value ? <Words id={value} /> : '-'}
      </Typography>
    );
  };
}

interface Field {
  name: string;
  hint?: ReactNode;
}

/** What the edit view's hook hands round: panels of rows of fields. */
interface EditView {
  layout: { settings?: { displayName?: string }; layout: Field[][][] };
}

/**
 * Puts a description under each field that has one, in the panel's language; Strapi keeps one
 * description for all languages. One that an administrator wrote goes first.
 */
export function describeFields<View extends EditView>(view: View): View {
  const type = view.layout.settings?.displayName ?? '';
  const layout = view.layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => described(type, field))),
  );
  return { ...view, layout: { ...view.layout, layout } };
}

function described(type: string, field: Field): Field {
  const id = `akip.hint.${type}.${field.name}`;
  return !field.hint && id in texts ? { ...field, hint: <Words id={id} /> } : field;
}
