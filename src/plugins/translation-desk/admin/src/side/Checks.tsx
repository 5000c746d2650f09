import { Flex, Typography } from '@strapi/design-system';
import { checkInvariants, type InvariantProblem } from '../../../core';
import type { SideLine } from '../../../shared/contracts';
import { useText } from '../utils/useText';

interface Props {
  line: SideLine;
  text: string;
  locales: { source: string; target: string };
}

/** Numbers, dates and acronyms that stand on one side only, as the text is now. Advisory. */
export function Checks({ line, text, locales }: Props) {
  const say = useText();
  if (line.kind === 'slug' || !text.trim()) return null;
  const problems = checkInvariants(
    { text: line.sourceText, locale: locales.source },
    { text, locale: locales.target },
  );
  if (problems.length === 0) return null;
  const message = ({ side, value }: InvariantProblem) =>
    say(side === 'missing' ? 'check.missing' : 'check.extra', { value });
  return (
    <Flex direction="column" alignItems="flex-start" paddingTop={2} tag="ul">
      {problems.map((problem) => (
        <Typography
          key={`${problem.kind}${problem.value}${problem.side}`}
          variant="pi"
          textColor="neutral800"
          tag="li"
        >
          ⚠ {message(problem)}
        </Typography>
      ))}
    </Flex>
  );
}
