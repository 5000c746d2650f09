import { Typography } from '@strapi/design-system';
import { Fragment, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { plainText, wordDiff, type DiffPart, type Inline } from '../../../core';
import { parseMarked, safeAddress, type Piece } from './marked';
import { Tag } from './Tag';
import { partsOf } from './tags';

const MarkTag = styled(Tag)`
  padding: 0 0.4rem;
  margin-inline-start: 0.2rem;
  font-size: 1.2rem;
`;

interface Props {
  text: string;
  marks: readonly Inline[];
  /** Whether tags show each mark's number and the cited clauses, as the source does for the translator. */
  tagged?: boolean;
  /** Numbers of the clauses that the text cites. */
  numbers?: readonly string[];
}

/** A marked text as it will look: formatting and links instead of marks. */
export function Marked({ text, marks, tagged = false, numbers = [] }: Props) {
  return <>{draw(parseMarked(text), marks, tagged ? numbers : null)}</>;
}

/** @param numbers of the clauses to tag; null for no tags at all */
function draw(
  pieces: readonly Piece[],
  marks: readonly Inline[],
  numbers: readonly string[] | null,
): ReactNode {
  return pieces.map((piece, at) => {
    if (typeof piece === 'string')
      return <Fragment key={at}>{words(piece, numbers ?? [])}</Fragment>;
    const inner = draw(piece.inner, marks, numbers);
    const node = marks.at(piece.mark - 1);
    return (
      <Fragment key={at}>
        {node ? formatted(node, inner) : inner}
        {numbers ? <MarkTag $kind="mark">{piece.mark}</MarkTag> : null}
      </Fragment>
    );
  });
}

function words(text: string, numbers: readonly string[]): ReactNode {
  return partsOf(text, 0, numbers).map((part, at) =>
    part.kind === 'citation' ? (
      <Tag key={at} $kind="citation">
        {part.text}
      </Tag>
    ) : (
      <Fragment key={at}>{part.text}</Fragment>
    ),
  );
}

function formatted(node: Inline, inner: ReactNode): ReactNode {
  if (node.type === 'link') {
    const url = safeAddress(node);
    return url ? (
      <a href={url} title={url} target="_blank" rel="noreferrer" style={{ color: 'inherit' }}>
        {inner}
      </a>
    ) : (
      <u>{inner}</u>
    );
  }
  let drawn = inner;
  if (node.bold) drawn = <strong style={{ fontWeight: 700 }}>{drawn}</strong>;
  if (node.italic) drawn = <em style={{ fontStyle: 'italic' }}>{drawn}</em>;
  if (node.underline) drawn = <u>{drawn}</u>;
  if (node.strikethrough) drawn = <s>{drawn}</s>;
  if (node.code) drawn = <code>{drawn}</code>;
  return drawn;
}

interface DiffProps {
  before: string;
  after: string;
  /** Numbers of the clauses to tag. */
  numbers?: readonly string[];
}

/** What changed from one text to another, word by word; formatting is not compared. */
export function Diff({ before, after, numbers }: DiffProps) {
  return <DiffParts parts={wordDiff(plainText(before), plainText(after))} numbers={numbers} />;
}

export function DiffParts({
  parts,
  numbers = [],
}: {
  parts: readonly DiffPart[];
  numbers?: readonly string[];
}) {
  return (
    <>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return <Fragment key={at}>{words(text, numbers)}</Fragment>;
        const isNew = kind === 'added';
        return (
          <Typography
            key={at}
            tag={isNew ? 'ins' : 'del'}
            textColor={isNew ? 'success700' : 'danger700'}
            background={isNew ? 'success100' : 'danger100'}
            style={{ textDecoration: isNew ? 'underline' : 'line-through', font: 'inherit' }}
          >
            {text}
          </Typography>
        );
      })}
    </>
  );
}
