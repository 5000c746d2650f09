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
  onReject(mention: ReviewedMention): void;
}

/** What the text says about clauses that may not be right, each with what can be done about it at once. */
export function Findings({ findings, mentions, plans, canDecide, onShow, onReject }: Props) {
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
                <Button size="S" variant="tertiary" onClick={() => onShow(finding.span)}>
                  {say('findings.show')}
                </Button>
                {canDecide && mention ? (
                  <Button size="S" variant="tertiary" onClick={() => onReject(mention)}>
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

function sentenceOf({ code, values }: Finding, plans: Props['plans'], say: Say): string {
  const plan = planName(plans, Number(values.plan), say);
  return say(`finding.${code}`, { ...values, plan });
}
