import { Button, Flex, Typography } from '@strapi/design-system';
import { markProblems, type Inline } from '../../../core';
import type { SideLine } from '../../../shared/contracts';
import { useText, type TextKey } from '../utils/useText';

interface Props {
  line: SideLine;
  text: string;
  onMark(mark: number): void;
}

const FORMATS: readonly (readonly [name: string, key: TextKey])[] = [
  ['bold', 'mark.bold'],
  ['italic', 'mark.italic'],
  ['underline', 'mark.underline'],
  ['strikethrough', 'mark.strikethrough'],
  ['code', 'mark.code'],
];

/** The marks of the source, each put around the selected words with one click, and what is wrong with them. */
export function MarkButtons({ line, text, onMark }: Props) {
  const say = useText();
  if (line.marks.length === 0) return null;
  const problems = text.trim() ? markProblems(text, line.marks.length) : [];
  const lost = new Set(problems.map(({ mark }) => mark));
  const nameOf = (mark: Inline): string => {
    if (mark.type === 'link') return `${say('mark.link')} ${hostOf(String(mark.url ?? ''))}`;
    return FORMATS.flatMap(([name, key]) => (mark[name] ? [say(key)] : [])).join(', ');
  };
  return (
    <Flex gap={1} paddingTop={1} wrap="wrap" role="group" aria-label={say('mark.label')}>
      {line.marks.map((mark, at) => (
        <Button
          key={at}
          size="S"
          variant={lost.has(at + 1) ? 'danger-light' : 'tertiary'}
          title={say('mark.put', { mark: at + 1 })}
          // The field keeps the focus, and with it the selection.
          onMouseDown={(event: { preventDefault(): void }) => event.preventDefault()}
          onClick={() => onMark(at + 1)}
        >
          {`${at + 1} · ${nameOf(mark)}`}
        </Button>
      ))}
      {problems.length ? (
        <Typography variant="pi" textColor="danger700" role="status">
          {say('refused.marks')}
        </Typography>
      ) : null}
    </Flex>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
