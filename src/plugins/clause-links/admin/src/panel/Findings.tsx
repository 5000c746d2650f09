import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Finding, ReviewedMention } from '../../../engine';
import type { ClauseCatalogue } from '../../../shared/contracts';
import { planName } from '../utils/plan-name';
import { useText, type Say } from '../utils/useText';
import { WordDiff } from '../components/WordDiff';
import { remediesOf, wordingOf } from './remedies';

interface Props {
  findings: readonly Finding[];
  mentions: readonly ReviewedMention[];
  /** The whole text, whose code units the spans count. */
  text: string;
  locale: string;
  catalogue: ClauseCatalogue;
  canDecide: boolean;
  onShow(span: Finding['span']): void;
  /** Writes other words over a span of the text. */
  onReplace(span: Finding['span'], words: string): void;
  onReject(mention: ReviewedMention): void;
}

/** What the text says about clauses that may not be right, each with what can be done about it at once. */
export function Findings({
  findings,
  mentions,
  text,
  locale,
  catalogue,
  canDecide,
  ...acts
}: Props) {
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
          const wording = wordingOf(finding, catalogue, locale);
          const remedies = canDecide ? remediesOf(finding, wording, say) : [];
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
                {sentenceOf(finding, catalogue.plans, say)}
              </Typography>
              {wording && finding.passage ? (
                <Box paddingTop={2}>
                  <WordDiff
                    before={text.slice(finding.passage.start, finding.passage.end)}
                    after={wording}
                  />
                </Box>
              ) : null}
              <Flex gap={2} paddingTop={2} wrap="wrap">
                <Button size="S" variant="tertiary" onClick={() => acts.onShow(finding.span)}>
                  {say('findings.show')}
                </Button>
                {remedies.map(({ span, words, label }) => (
                  <Button
                    key={label}
                    size="S"
                    variant="tertiary"
                    onClick={() => acts.onReplace(span, words)}
                  >
                    {label}
                  </Button>
                ))}
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

function sentenceOf({ code, values }: Finding, plans: ClauseCatalogue['plans'], say: Say): string {
  const plan = planName(plans, Number(values.plan), say);
  return say(`finding.${code}`, { ...values, plan });
}
