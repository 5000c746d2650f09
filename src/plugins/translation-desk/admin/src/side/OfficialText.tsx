import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { checkQuotations, plainText, type QuotationCheck } from '../../../core';
import type { ClauseFact, SideLine } from '../../../shared/contracts';
import { useText } from '../utils/useText';
import { DiffParts } from './Marked';

interface Props {
  line: SideLine;
  text: string;
  clauses: readonly ClauseFact[];
  onText(text: string): void;
  onInsert(words: string): void;
}

/** Quotations of clauses that have an official translation, held beside it. */
export function OfficialText({ line, text, clauses, onText, onInsert }: Props) {
  const official = clauses.filter(({ isOfficial, targetText }) => isOfficial && targetText);
  return (
    <>
      {official.map((clause) => {
        const wording = clause.targetText ?? '';
        const checks = checkQuotations(text, wording);
        const differing = checks.filter(({ diff }) => diff.length > 0);
        // A clause quoted in the source and not in the translation: its official text can be had.
        const isQuoted =
          checks.length === 0 &&
          checkQuotations(plainText(line.sourceText), clause.sourceText ?? '').length > 0;
        return (
          <Box key={`${clause.plan}:${clause.number}`}>
            {differing.map((check) => (
              <Differs
                key={check.start}
                clause={clause}
                check={check}
                onTake={() =>
                  onText(text.slice(0, check.start) + check.official + text.slice(check.end))
                }
              />
            ))}
            {isQuoted ? <Offer clause={clause} onTake={() => onInsert(`“${wording}”`)} /> : null}
          </Box>
        );
      })}
    </>
  );
}

interface DiffersProps {
  clause: ClauseFact;
  check: QuotationCheck;
  onTake(): void;
}

function Differs({ clause, check, onTake }: DiffersProps) {
  const say = useText();
  return (
    <Box role="note" background="warning100" padding={3} marginTop={2} hasRadius>
      <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
        <Typography textColor="neutral800" variant="pi" fontWeight="bold">
          {say('official.differs', { number: clause.number })}
        </Typography>
        <Button size="S" variant="tertiary" onClick={onTake}>
          {say('official.take')}
        </Button>
      </Flex>
      <Typography lang="en" tag="p" paddingTop={1}>
        <DiffParts parts={check.diff} />
      </Typography>
    </Box>
  );
}

function Offer({ clause, onTake }: { clause: ClauseFact; onTake(): void }) {
  const say = useText();
  return (
    <Flex
      background="primary100"
      padding={3}
      marginTop={2}
      hasRadius
      justifyContent="space-between"
      gap={2}
    >
      <Typography variant="pi" textColor="primary700">
        {say('official.offer', { number: clause.number })}
      </Typography>
      <Button size="S" variant="tertiary" onClick={onTake}>
        {say('official.insert')}
      </Button>
    </Flex>
  );
}
