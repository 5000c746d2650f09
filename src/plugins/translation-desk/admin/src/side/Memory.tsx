import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { SideLine } from '../../../shared/contracts';
import { useText } from '../utils/useText';
import { DiffParts } from './Marked';
import type { Desk } from './useDesk';

/** What was confirmed for the same or a similar text before, with what is different in this one. */
export function Memory({ line, desk }: { line: SideLine; desk: Desk }) {
  const say = useText();
  const present = desk.editing.textOf(line);
  const useful = line.memory.filter(({ targetText }) => targetText !== present);
  return (
    <>
      {useful.map((entry) => (
        <Box key={entry.targetText} background="neutral100" padding={3} marginTop={2} hasRadius>
          <Flex justifyContent="space-between" gap={2}>
            <Typography variant="sigma" textColor="neutral600">
              {say('line.memory', { score: entry.score })}
            </Typography>
            <Button
              size="S"
              variant="ghost"
              onClick={() => desk.editing.type(line, entry.targetText)}
            >
              {say('line.memoryTake')}
            </Button>
          </Flex>
          <Typography lang={desk.entry.locale} tag="p">
            {entry.targetText}
          </Typography>
          {entry.score < 1 ? (
            <Typography variant="pi" lang={desk.source} textColor="neutral600" tag="p">
              <DiffParts parts={entry.diff} />
            </Typography>
          ) : null}
        </Box>
      ))}
    </>
  );
}
