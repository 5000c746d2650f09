import {
  joinSegments,
  segmentsFromBlocks,
  segmentsFromMarkdown,
  segmentsFromString,
  type SegmentedText,
} from '../engine';

type Row = Record<string, unknown>;
type Path = (string | number)[];
interface Part {
  path: Path;
  text: SegmentedText;
}

/** The little that is read of a Strapi attribute; the admin and the server know the same schemas by other types. */
export interface TextAttribute {
  type: string;
  component?: string;
  components?: readonly string[];
}
export type TextAttributes = Readonly<Record<string, TextAttribute | undefined>>;

/** A content type's attributes, and those of the components that it may hold. */
export interface TextSchema {
  attributes: TextAttributes;
  componentOf(uid: string): TextAttributes | undefined;
}

const READERS: Readonly<Record<string, (value: unknown) => SegmentedText>> = {
  string: (v) => segmentsFromString(String(v)),
  text: (v) => segmentsFromString(String(v)),
  richtext: (v) => segmentsFromMarkdown(String(v)),
  blocks: (v) => segmentsFromBlocks(v),
};

/** Whether an attribute of this type is text in itself (not a component around text). */
export function isTextType(type: string): boolean {
  return type in READERS;
}

/**
 * The text of an entry's source fields, in reading order, with the way back: a segment's path starts with
 * the field's name. Components and dynamic zones are read through all their text attributes. The server
 * reads stored rows and the admin reads unsaved form values with this same function, so offsets agree.
 */
export function readFields(
  schema: TextSchema,
  fields: readonly string[],
  values: Row,
): SegmentedText {
  const parts: Part[] = [];
  for (const field of fields) {
    collect(schema, schema.attributes[field], values[field], [field], parts);
  }
  return joinSegments(parts);
}

function collect(
  schema: TextSchema,
  attribute: TextAttribute | undefined,
  value: unknown,
  path: Path,
  parts: Part[],
): void {
  if (!attribute || value === null || value === undefined) return;
  const read = READERS[attribute.type];
  if (read) {
    parts.push({ path, text: read(value) });
    return;
  }
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return;
  const entries = Array.isArray(value) ? (value as (Row | null)[]) : [value as Row | null];
  entries.forEach((entry, i) => {
    if (typeof entry !== 'object' || entry === null) return;
    const uid = attribute.type === 'component' ? attribute.component : String(entry.__component);
    const at = Array.isArray(value) ? [...path, i] : path;
    const inner = (uid && schema.componentOf(uid)) || {};
    for (const [name, child] of Object.entries(inner)) {
      collect(schema, child, entry[name], [...at, name], parts);
    }
  });
}
