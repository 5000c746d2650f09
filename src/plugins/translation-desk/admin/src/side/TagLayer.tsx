import { Fragment } from 'react';
import { styled } from 'styled-components';
import { Tag } from './Tag';
import { partsOf, type Part } from './tags';

interface Props {
  text: string;
  marks: number;
  numbers: readonly string[];
}

/** Over the field, letter by letter: only the tags can be seen of it, and nothing of it can be touched. */
const Layer = styled.div`
  grid-area: 1 / 1;
  padding: 0.8rem 1.2rem;
  border: 1px solid transparent;
  font-size: 1.4rem;
  line-height: 1.5;
  white-space: pre-wrap;
  overflow-wrap: break-word;
  color: transparent;
  pointer-events: none;
  user-select: none;
`;

/** Room around the number, as wide as the character that stands in the text. */
const Unseen = styled.span`
  color: transparent;
`;

/** Shows `<1>` and `</1>` in a field as tags, and marks the clauses that are cited; screen readers read the field. */
export function TagLayer({ text, marks, numbers }: Props) {
  const parts = partsOf(text, marks, numbers);
  if (parts.every(({ kind }) => kind === 'words')) return null;
  return (
    <Layer aria-hidden data-testid="desk-tags">
      {parts.map((part, at) => (
        <Fragment key={at}>{draw(part)}</Fragment>
      ))}
    </Layer>
  );
}

function draw({ kind, text }: Part) {
  if (kind === 'words') return text;
  if (kind === 'citation') return <Tag $kind="citation">{text}</Tag>;
  return (
    <Tag $kind="mark">
      <Unseen>{text[0]}</Unseen>
      {text.slice(1, -1)}
      <Unseen>{text.at(-1)}</Unseen>
    </Tag>
  );
}
