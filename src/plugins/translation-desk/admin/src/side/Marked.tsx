import { Typography } from '@strapi/design-system';
import { Fragment, type ReactNode } from 'react';
import { plainText, wordDiff, type DiffPart, type Inline } from '../../../core';
import { parseMarked, safeAddress, type Piece } from './marked';

interface Props {
  text: string;
  marks: readonly Inline[];
  /** Whether each mark shows its number, as the source does for the translator. */
  numbered?: boolean;
}

/** A marked text as it will look: formatting and links instead of marks. */
export function Marked({ text, marks, numbered = false }: Props) {
  return <>{draw(parseMarked(text), marks, numbered)}</>;
}

function draw(pieces: readonly Piece[], marks: readonly Inline[], numbered: boolean): ReactNode {
  return pieces.map((piece, at) => {
    if (typeof piece === 'string') return <Fragment key={at}>{piece}</Fragment>;
    const inner = draw(piece.inner, marks, numbered);
    const node = marks.at(piece.mark - 1);
    return (
      <Fragment key={at}>
        {node ? formatted(node, inner) : inner}
        {numbered ? (
          <Typography tag="sup" variant="pi" textColor="primary600">
            {piece.mark}
          </Typography>
        ) : null}
      </Fragment>
    );
  });
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

/** What changed from one text to another, word by word; formatting is not compared. */
export function Diff({ before, after }: { before: string; after: string }) {
  return <DiffParts parts={wordDiff(plainText(before), plainText(after))} />;
}

export function DiffParts({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return <Fragment key={at}>{text}</Fragment>;
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
