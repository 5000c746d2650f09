import { useState } from 'react';
import { Box, Button, Typography } from '@strapi/design-system';
import { Link } from '@strapi/icons';
import type { ClauseKey, SegmentedText, Span } from '../../../engine';
import type { ClauseCatalogue } from '../../../shared/contracts';
import { ClausePicker } from '../components/ClausePicker';
import { useText } from '../utils/useText';
import { selectedSpan } from './editor-dom';

interface Props {
  doc: SegmentedText;
  catalogue: ClauseCatalogue;
  locale: string;
  onLink(span: Span, target: ClauseKey): void;
}

/** Links the words selected in the editor, for those that cite a clause without its number. */
export function ManualLink({ doc, catalogue, locale, onLink }: Props) {
  const say = useText();
  const [span, setSpan] = useState<Span | null>(null);
  const [asked, setAsked] = useState(false);
  const start = () => {
    setSpan(selectedSpan(doc));
    setAsked(true);
  };
  const stop = () => {
    setSpan(null);
    setAsked(false);
  };
  return (
    <Box>
      <Button
        fullWidth
        size="S"
        variant="tertiary"
        startIcon={<Link />}
        // The selection in the editor must survive the click.
        onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
        onClick={start}
      >
        {say('panel.linkSelection')}
      </Button>
      {asked && !span ? (
        <Typography tag="p" variant="pi" textColor="neutral600" role="status">
          {say('panel.selectFirst')}
        </Typography>
      ) : null}
      {span ? (
        <Box paddingTop={2}>
          <Typography tag="p" variant="pi" fontWeight="bold">
            “{doc.text.slice(span.start, span.end)}”
          </Typography>
          <ClausePicker
            catalogue={catalogue}
            locale={locale}
            plan={null}
            onCancel={stop}
            onPick={(target) => {
              onLink(span, target);
              stop();
            }}
          />
        </Box>
      ) : null}
    </Box>
  );
}
