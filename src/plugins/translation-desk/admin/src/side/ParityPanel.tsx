import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Check, Plus, WarningCircle } from '@strapi/icons';
import type { Citation, ParityRow, Proposal } from '../../../core';
import type { ClauseFact, SideBySide } from '../../../shared/contracts';
import { useRepeatDecisionMutation } from '../api';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { PanelBox } from './PanelBox';
import type { Desk } from './useDesk';

interface Props {
  side: SideBySide;
  desk: Desk;
  canTranslate: boolean;
}

/** The clauses cited on the left and on the right, and what becomes of a publish. */
export function ParityPanel({ side, desk, canTranslate }: Props) {
  const say = useText();
  const { rows, ok, proposals } = side.parity;
  if (rows.length === 0 && proposals.length === 0) return null;
  const problems = rows.filter(({ kind }) => kind !== 'matched').length;
  const isBlocked = !ok && side.gate === 'block';
  return (
    <PanelBox title={say('parity.title')} testId="desk-parity">
      <Typography
        role="status"
        fontWeight="semiBold"
        textColor={ok ? 'success700' : isBlocked ? 'danger700' : 'neutral800'}
      >
        {ok
          ? say('parity.ok', { count: rows.length })
          : say('parity.problems', { count: problems })}
      </Typography>
      {ok || side.gate === 'off' ? null : (
        <Typography variant="pi" textColor="neutral700">
          {say(isBlocked ? 'parity.blocks' : 'parity.warns')}
        </Typography>
      )}
      <Box tag="table" width="100%" maxWidth="48rem">
        <thead>
          <tr>
            <Head>{side.sourceLocale}</Head>
            <td />
            <Head>{desk.entry.locale}</Head>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <ParityLine key={at} row={row} side={side} desk={desk} canTranslate={canTranslate} />
          ))}
        </tbody>
      </Box>
      {canTranslate
        ? proposals.map((proposal) => (
            <ProposalLine
              key={`${proposal.plan}:${proposal.number}`}
              proposal={proposal}
              desk={desk}
            />
          ))
        : null}
    </PanelBox>
  );
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" style={{ textAlign: 'start', paddingInlineStart: '1.6rem' }}>
      <Typography variant="sigma" textColor="neutral600">
        {children}
      </Typography>
    </th>
  );
}

function ParityLine({ row, side, desk, canTranslate }: Props & { row: ParityRow }) {
  const say = useText();
  const left = 'source' in row ? row.source : null;
  const right = 'target' in row ? row.target : null;
  const isFine = row.kind === 'matched';
  const fact = left && factOf(side.clauses, left);
  const place = left ? side.lines.at(left.segment) : undefined;
  const word = say(`parity.${row.kind}`);
  return (
    <tr data-parity={row.kind}>
      <td>
        <ClauseButton citation={left} fact={fact} side={side} desk={desk} />
      </td>
      <td>
        <Flex gap={1} title={word}>
          {isFine ? (
            <Check aria-hidden width={12} fill="success600" />
          ) : (
            <WarningCircle aria-hidden width={14} fill="warning600" />
          )}
          <Typography variant="pi" textColor={isFine ? 'neutral600' : 'neutral800'}>
            {word}
          </Typography>
        </Flex>
      </td>
      <td>
        <ClauseButton
          citation={right}
          fact={right && factOf(side.clauses, right)}
          side={side}
          desk={desk}
        />
      </td>
      <td style={{ textAlign: 'end' }}>
        {canTranslate && fact && !isFine ? (
          <IconButton
            size="S"
            label={say('parity.insert', { phrase: fact.phrase })}
            // The field keeps its caret.
            onMouseDown={(event: { preventDefault(): void }) => event.preventDefault()}
            onClick={() => desk.insertAtCaret(fact.phrase, place)}
          >
            <Plus />
          </IconButton>
        ) : null}
      </td>
    </tr>
  );
}

interface ClauseButtonProps {
  citation: Citation | null;
  fact: ClauseFact | null | undefined;
  side: SideBySide;
  desk: Desk;
}

/** A clause number that shows the line it stands in, with the clause's words on hovering. */
function ClauseButton({ citation, fact, side, desk }: ClauseButtonProps) {
  if (!citation) return <Typography textColor="neutral600">–</Typography>;
  const line = citation.segment < 0 ? undefined : side.lines.at(citation.segment);
  return (
    <Button
      size="S"
      variant="ghost"
      title={fact?.targetText ?? fact?.sourceText ?? undefined}
      disabled={!line}
      onClick={() => (line ? desk.show(line) : undefined)}
    >
      {citation.number}
    </Button>
  );
}

function ProposalLine({ proposal, desk }: { proposal: Proposal; desk: Desk }) {
  const say = useText();
  const report = useReport();
  const [repeat, { isLoading }] = useRepeatDecisionMutation();
  const { number, plan, verdict } = proposal;
  return (
    <Flex justifyContent="space-between" gap={2}>
      <Typography variant="pi">{say(`proposal.${verdict}`, { number })}</Typography>
      <Button
        size="S"
        variant="tertiary"
        loading={isLoading}
        onClick={() => void repeat({ ...desk.entry, number, plan }).then(report)}
      >
        {say('proposal.repeat')}
      </Button>
    </Flex>
  );
}

function factOf(facts: readonly ClauseFact[], { number, plan }: Citation): ClauseFact | undefined {
  return facts.find((fact) => fact.number === number && fact.plan === plan);
}
