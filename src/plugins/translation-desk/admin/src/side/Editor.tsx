import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useId, type KeyboardEvent } from 'react';
import { normalise } from '../../../core';
import type { ClauseFact, SideLine } from '../../../shared/contracts';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';
import { Checks } from './Checks';
import { OPEN } from './drafts';
import { MachineOne } from './Machine';
import { MarkButtons } from './MarkButtons';
import { Marked } from './Marked';
import { Memory } from './Memory';
import { OfficialText } from './OfficialText';
import { slugOf } from './slug';
import { TargetField } from './TargetField';
import { Terms } from './Terms';
import type { Desk } from './useDesk';

interface Props {
  line: SideLine;
  desk: Desk;
  clauses: readonly ClauseFact[];
  /** Numbers of the clauses that the translation cites here. */
  cited: readonly string[];
  title: string;
  canTranslate: boolean;
}

/** The translation of one line with everything that helps to write it. */
export function Editor({ line, desk, clauses, cited, title, canTranslate }: Props) {
  const say = useText();
  const names = useNames();
  const id = useId();
  const { editing, entry } = desk;
  const text = editing.textOf(line);
  const draft = editing.draftOf(line);
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return;
    event.preventDefault();
    void desk.confirm(line);
  };
  const insert = (words: string) => desk.insert(line, words);
  return (
    <Box id={id}>
      {line.keptText !== null || line.state === 'stale' ? <Kept line={line} desk={desk} /> : null}
      {canTranslate ? (
        <TargetField
          label={say('line.translation', { field: names.place(line.labels, line.path) })}
          locale={entry.locale}
          value={text}
          marks={line.marks.length}
          numbers={cited}
          isOpen={OPEN.has(line.state)}
          hasError={draft?.status === 'refused'}
          onChange={(value) => editing.type(line, value)}
          onFocus={(field) => desk.focused(line, field)}
          onKeyDown={onKey}
        />
      ) : (
        <Typography lang={entry.locale}>
          <Marked text={text} marks={line.marks} tagged numbers={cited} />
        </Typography>
      )}
      {canTranslate ? (
        <>
          <MarkButtons line={line} text={text} onMark={(mark) => desk.mark(line, mark)} />
          <Actions line={line} desk={desk} text={text} title={title} />
        </>
      ) : null}
      <Refused line={line} desk={desk} />
      {canTranslate ? <Memory line={line} desk={desk} /> : null}
      {canTranslate ? <Terms line={line} desk={desk} /> : null}
      <OfficialText
        line={line}
        text={text}
        clauses={clauses}
        onText={(value) => editing.type(line, value)}
        onInsert={insert}
      />
      <Checks line={line} text={text} locales={{ source: desk.source, target: entry.locale }} />
    </Box>
  );
}

function Actions({
  line,
  desk,
  text,
  title,
}: Pick<Props, 'line' | 'desk' | 'title'> & { text: string }) {
  const say = useText();
  const { editing } = desk;
  const isEmpty = text.trim() === '';
  const isSaved = normalise(text) === normalise(line.targetText ?? '');
  const confirm = isSaved && line.state === 'stale' ? 'line.stillCorrect' : 'line.confirm';
  const slug = line.kind === 'slug' ? slugOf(title) : '';
  return (
    <Flex gap={2} paddingTop={2} wrap="wrap">
      <Button
        size="S"
        variant="success-light"
        startIcon={<Check />}
        disabled={isEmpty || (isSaved && line.state === 'confirmed')}
        onClick={() => void desk.confirm(line)}
      >
        {say(confirm)}
      </Button>
      <Button
        size="S"
        variant="tertiary"
        startIcon={<Duplicate />}
        onClick={() => editing.type(line, line.sourceText)}
      >
        {say('line.copy')}
      </Button>
      <MachineOne line={line} desk={desk} />
      {slug && slug !== text ? (
        <Button size="S" variant="tertiary" onClick={() => editing.type(line, slug)}>
          {say('line.slug', { slug })}
        </Button>
      ) : null}
    </Flex>
  );
}

/** The translation of what the source said before, beside the new one. */
function Kept({ line, desk }: Pick<Props, 'line' | 'desk'>) {
  const say = useText();
  const kept = line.keptText ?? line.targetText ?? '';
  const text = desk.editing.textOf(line);
  if (!kept || normalise(kept) === normalise(text)) return null;
  return (
    <Box background="neutral100" padding={3} marginBottom={2} hasRadius>
      <Flex justifyContent="space-between" gap={2}>
        <Typography variant="sigma" textColor="neutral600">
          {say('line.kept')}
        </Typography>
        <Button size="S" variant="ghost" onClick={() => desk.editing.type(line, kept)}>
          {say('line.takeBack')}
        </Button>
      </Flex>
      <Typography
        lang={desk.entry.locale}
        textColor="neutral700"
        style={{ whiteSpace: 'pre-wrap' }}
      >
        <Marked text={kept} marks={line.marks} tagged />
      </Typography>
    </Box>
  );
}

/** Why the text is not saved, and what can be done; the text itself stays in the field. */
function Refused({ line, desk }: Pick<Props, 'line' | 'desk'>) {
  const say = useText();
  const { editing } = desk;
  const draft = editing.draftOf(line);
  if (draft?.status !== 'refused') return null;
  const isConflict = draft.problem === 'source-changed' || draft.problem === 'target-changed';
  const theirs = draft.problem === 'target-changed' ? line.targetText : null;
  return (
    <Box role="alert" background="danger100" padding={3} marginTop={2} hasRadius>
      <Typography textColor="danger700" tag="p">
        {desk.reason(draft.problem)}
      </Typography>
      {theirs ? (
        <Typography lang={desk.entry.locale} tag="p" paddingTop={1}>
          <Marked text={theirs} marks={line.marks} tagged />
        </Typography>
      ) : null}
      {isConflict ? (
        <Flex gap={2} paddingTop={2}>
          <Button size="S" variant="secondary" onClick={() => editing.rebase(line)}>
            {say('line.keepMine')}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => editing.drop(line)}>
            {say('line.takeTheirs')}
          </Button>
        </Flex>
      ) : null}
    </Box>
  );
}
