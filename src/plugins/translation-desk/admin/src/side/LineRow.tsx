import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Check, Pencil } from '@strapi/icons';
import { plainText } from '../../../core';
import type { ClauseFact, SideLine } from '../../../shared/contracts';
import { StateBadge } from '../components/StateBadge';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';
import { Editor } from './Editor';
import type { Cited } from './cited';
import { lineKey } from './drafts';
import { Diff, Marked } from './Marked';
import type { Desk } from './useDesk';

interface Props {
  line: SideLine;
  desk: Desk;
  clauses: readonly ClauseFact[];
  /** Numbers of the clauses that the segment cites, on each side. */
  cited: Cited;
  /** Text of the translated title, from which an address can be made. */
  title: string;
  isFolded: boolean;
  canTranslate: boolean;
}

/** One segment: the source with what changed in it on the left, its translation on the right. */
export function LineRow(props: Props) {
  const { line, isFolded } = props;
  return (
    <Box
      data-testid="desk-line"
      data-state={line.state}
      id={`line-${lineKey(line)}`}
      background="neutral0"
      paddingLeft={5}
      paddingRight={5}
      paddingTop={isFolded ? 2 : 4}
      paddingBottom={isFolded ? 2 : 4}
      borderColor="neutral150"
      borderWidth="0 0 1px 0"
      borderStyle="solid"
    >
      {isFolded ? <Folded {...props} /> : <Unfolded {...props} />}
    </Box>
  );
}

/** A settled line: both texts in one row, to be opened. */
function Folded({ line, desk, canTranslate }: Props) {
  const say = useText();
  return (
    <Flex gap={4}>
      <Check
        aria-label={say(`state.${line.state}`)}
        width={14}
        height={14}
        fill={line.state === 'confirmed' ? 'success600' : 'neutral400'}
      />
      <Cell text={plainText(line.sourceText)} lang={desk.source} tone="neutral600" />
      <Cell text={plainText(line.targetText ?? '')} lang={desk.entry.locale} tone="neutral800" />
      {canTranslate ? (
        <Button
          size="S"
          variant="ghost"
          startIcon={<Pencil />}
          onClick={() => desk.editing.touch(line)}
        >
          {say('line.edit')}
        </Button>
      ) : null}
    </Flex>
  );
}

function Cell({
  text,
  lang,
  tone,
}: {
  text: string;
  lang: string;
  tone: 'neutral600' | 'neutral800';
}) {
  return (
    <Box flex="1 1 0" minWidth={0}>
      <Typography lang={lang} textColor={tone} ellipsis tag="div">
        {text}
      </Typography>
    </Box>
  );
}

function Unfolded(props: Props) {
  const { line, desk, cited } = props;
  const say = useText();
  const names = useNames();
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <Flex gap={2} paddingBottom={2} wrap="wrap">
          <StateBadge state={line.state} />
          <Typography variant="pi" textColor="neutral600">
            {[names.place(line.labels, line.path), roleOf(line.role, say)]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Flex>
        <Typography
          tag="div"
          lang={desk.source}
          fontWeight={line.role === 'heading' ? 'bold' : undefined}
          style={{ whiteSpace: 'pre-wrap', fontSize: '1.4rem', lineHeight: 1.5 }}
        >
          {line.translatedFrom === null ? (
            <Marked text={line.sourceText} marks={line.marks} tagged numbers={cited.source} />
          ) : (
            <Diff before={line.translatedFrom} after={line.sourceText} numbers={cited.source} />
          )}
        </Typography>
        <Origin line={line} />
      </Grid.Item>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <Editor {...props} cited={cited.target} />
      </Grid.Item>
    </Grid.Root>
  );
}

function roleOf(role: string, say: ReturnType<typeof useText>): string {
  const roles = {
    heading: 'role.heading',
    'list-item': 'role.list-item',
    quote: 'role.quote',
  } as const;
  return role in roles ? say(roles[role as keyof typeof roles]) : '';
}

/** From which version of the source it was translated, by whom and when. */
function Origin({ line }: { line: SideLine }) {
  const say = useText();
  if (!line.sourceVersion) return null;
  const from = say(line.sourceVersion === 'draft' ? 'line.fromDraft' : 'line.fromPublished');
  return (
    <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={2}>
      {line.madeBy ? `${from} · ${line.madeBy}` : from}
    </Typography>
  );
}
