import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Finding, ReviewedMention } from '../../../engine';
import type { ClauseCatalogue } from '../../../shared/contracts';
import { planName } from '../utils/plan-name';
import { useText, type Say } from '../utils/useText';

interface Props {
  findings: readonly Finding[];
  mentions: readonly ReviewedMention[];
  plans: ClauseCatalogue['plans'];
  canDecide: boolean;
  onShow(span: Finding['span']): void;
  /** Writes other words over a span of the text. */
  onReplace(span: Finding['span'], words: string): void;
  onReject(mention: ReviewedMention): void;
}

/** What the text says about clauses that may not be right, each with what can be done about it at once. */
export function Findings({ findings, mentions, plans, canDecide, ...acts }: Props) {
  const say = useText();
  if (findings.length === 0) return null;
  return (
    <Box tag="section" aria-label={say('findings.title')} data-testid="clause-links-findings">
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {say('findings.title')} ({findings.length})
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {findings.map((finding) => {
          const mention = mentions.find((each) => each.start === finding.span.start);
          return (
            <Box
              key={`${finding.code}:${finding.span.start}`}
              tag="li"
              data-finding={finding.code}
              padding={2}
              hasRadius
              background="warning100"
              borderColor="warning200"
              style={{ listStyle: 'none' }}
            >
              <Typography variant="pi" textColor="neutral800">
                {sentenceOf(finding, plans, say)}
              </Typography>
              <Flex gap={2} paddingTop={2} wrap="wrap">
                <Button size="S" variant="tertiary" onClick={() => acts.onShow(finding.span)}>
                  {say('findings.show')}
                </Button>
                {canDecide && finding.code === 'count-differs' ? (
                  <Button
                    size="S"
                    variant="tertiary"
                    onClick={() => acts.onReplace(countOf(finding), String(finding.values.listed))}
                  >
                    {say('findings.writeCount', { count: finding.values.listed })}
                  </Button>
                ) : null}
                {canDecide && mention ? (
                  <Button size="S" variant="tertiary" onClick={() => acts.onReject(mention)}>
                    {say('findings.reject', { number: mention.number })}
                  </Button>
                ) : null}
              </Flex>
            </Box>
          );
        })}
      </Flex>
    </Box>
  );
}

/** The digits of "15 madde". */
function countOf({ span, values }: Finding): Finding['span'] {
  return { start: span.start, end: span.start + String(values.said).length };
}

function sentenceOf({ code, values }: Finding, plans: Props['plans'], say: Say): string {
  const plan = planName(plans, Number(values.plan), say);
  return say(`finding.${code}`, { ...values, plan });
}
