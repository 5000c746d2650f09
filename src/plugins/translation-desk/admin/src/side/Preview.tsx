import { Box, Typography } from '@strapi/design-system';
import { Fragment, type ReactNode } from 'react';
import type { SideBySide, SideLine } from '../../../shared/contracts';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';
import { Marked } from './Marked';
import { PanelBox } from './PanelBox';
import { previewParts, type PreviewPart } from './preview-parts';
import type { Desk } from './useDesk';

/** The translation as a reader will see it, with what is being typed. */
export function Preview({ side, desk }: { side: SideBySide; desk: Desk }) {
  const say = useText();
  const names = useNames();
  const parts = previewParts(side.lines, desk.editing.textOf);
  return (
    <PanelBox title={say('preview.title')} testId="desk-preview">
      <Box lang={desk.entry.locale} maxHeight="60vh" overflow="auto">
        {parts.map((part, at) => (
          <Fragment key={at}>
            {part.isFirst && part.line.group !== parts[0]?.line.group ? (
              <Typography variant="pi" textColor="neutral600" tag="div" paddingTop={3}>
                {names.place(part.line.labels, part.line.path)}
              </Typography>
            ) : null}
            {draw(part, at === 0, say('preview.gap'))}
          </Fragment>
        ))}
      </Box>
    </PanelBox>
  );
}

function draw({ line, text }: PreviewPart, isTitle: boolean, gap: string): ReactNode {
  const words = text ? (
    <Marked text={text} marks={line.marks} />
  ) : (
    <Typography textColor="neutral600">[{gap}]</Typography>
  );
  return (
    <Typography
      tag={tagOf(line, isTitle)}
      variant={isTitle ? 'beta' : undefined}
      style={styleOf(line)}
    >
      {words}
    </Typography>
  );
}

function tagOf({ role }: SideLine, isTitle: boolean) {
  if (isTitle) return 'h3';
  const tags = { heading: 'h4', quote: 'blockquote', code: 'pre' } as const;
  return role in tags ? tags[role as keyof typeof tags] : 'div';
}

function styleOf({ role }: SideLine) {
  const base = { lineHeight: 1.6, paddingTop: '0.8rem', whiteSpace: 'pre-wrap' } as const;
  switch (role) {
    case 'heading':
      return { ...base, fontWeight: 700, fontSize: '1.6rem', paddingTop: '1.6rem' };
    case 'quote':
      return { ...base, borderInlineStart: '3px solid currentColor', paddingInlineStart: '1.2rem' };
    case 'list-item':
      return { ...base, display: 'list-item', listStyle: 'disc', marginInlineStart: '2rem' };
    default:
      return base;
  }
}
