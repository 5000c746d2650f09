import { Button, Flex, Typography } from '@strapi/design-system';
import type { SideLine } from '../../../shared/contracts';
import type { LineTerm } from '../../../shared/terms';
import { useIgnoreTermMutation } from '../api';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { segmentOf } from './drafts';
import type { Desk } from './useDesk';

interface Props {
  line: SideLine;
  desk: Desk;
}

/** The termbase's terms of the source, each put into the translation with one click, and what is wrong with them. */
export function Terms({ line, desk }: Props) {
  const say = useText();
  if (line.terms.length === 0) return null;
  const wrong = line.terms.filter(({ problem, ignored }) => problem && !ignored);
  return (
    <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2}>
      <Flex gap={1} wrap="wrap" role="group" aria-label={say('terms.label')}>
        {line.terms.map((term) => (
          <Button
            key={term.id}
            size="S"
            variant="tertiary"
            title={[term.note, ...term.allowed].filter(Boolean).join(' · ')}
            // The field keeps its caret.
            onMouseDown={(event: { preventDefault(): void }) => event.preventDefault()}
            onClick={() => desk.insert(line, term.translation)}
          >
            {`${term.term} → ${term.translation}`}
          </Button>
        ))}
      </Flex>
      {wrong.map((term) => (
        <Wrong key={term.id} term={term} line={line} desk={desk} />
      ))}
    </Flex>
  );
}

function Wrong({ term, line, desk }: Props & { term: LineTerm }) {
  const say = useText();
  const report = useReport();
  const [ignore, { isLoading }] = useIgnoreTermMutation();
  const text =
    term.problem === 'forbidden'
      ? say('terms.forbidden', { variant: term.variant ?? '', translation: term.translation })
      : say('terms.absent', { term: term.found, translation: term.translation });
  const decision = { segment: segmentOf(line), term: term.term, ignored: true };
  return (
    <Flex gap={2} justifyContent="space-between">
      <Typography variant="pi" textColor="neutral800">
        ⚠ {text}
      </Typography>
      <Button
        size="S"
        variant="ghost"
        loading={isLoading}
        onClick={() => void ignore({ ...desk.entry, ...decision }).then(report)}
      >
        {say('terms.ignore')}
      </Button>
    </Flex>
  );
}
