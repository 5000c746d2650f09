import { Box, Button, Field, Flex, Grid, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { DiffPart } from '../../../core';
import type { SideLine } from '../../../shared/contracts';
import { StateBadge } from '../components/StateBadge';
import { useText } from '../utils/useText';

interface Props {
  line: SideLine;
  locales: { source: string; target: string };
  /** A settled line shows its two texts only. */
  folded: boolean;
  onSave(text: string, state: 'translated' | 'confirmed'): Promise<boolean>;
  onVouch(): Promise<boolean>;
}

/** One segment: the source with what changed in it, and its translation. */
export function LineCard({ line, locales, folded, onSave, onVouch }: Props) {
  const present = line.targetText ?? line.lostText ?? '';
  const [text, setText] = useState(present);
  const [busy, setBusy] = useState(false);
  useEffect(() => setText(present), [present]);
  const run = async (work: () => Promise<boolean>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter' || !text.trim()) return;
    event.preventDefault();
    void run(() => onSave(text, 'confirmed'));
  };
  return (
    <Box data-testid="desk-line" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Grid.Root gap={4}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <Flex gap={2} paddingBottom={2}>
            <Typography variant="sigma" textColor="neutral600">
              {line.group}
            </Typography>
            <StateBadge state={line.state} />
          </Flex>
          <Typography lang={locales.source} style={{ whiteSpace: 'pre-wrap' }}>
            {line.diff.length ? <Diff parts={line.diff} /> : line.sourceText}
          </Typography>
        </Grid.Item>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          {folded ? (
            <Typography lang={locales.target} style={{ whiteSpace: 'pre-wrap' }}>
              {present}
            </Typography>
          ) : (
            <Target
              line={line}
              locale={locales.target}
              text={text}
              onText={setText}
              onKey={onKey}
            />
          )}
          {folded ? null : (
            <Actions
              line={line}
              text={text}
              changed={text !== line.targetText}
              busy={busy}
              onText={setText}
              onSave={(state) => void run(() => onSave(text, state))}
              onVouch={() => void run(onVouch)}
            />
          )}
          <Checks line={line} />
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
}

function Target({
  line,
  locale,
  text,
  onText,
  onKey,
}: {
  line: SideLine;
  locale: string;
  text: string;
  onText(text: string): void;
  onKey(event: KeyboardEvent): void;
}) {
  const say = useText();
  return (
    <Field.Root>
      <Field.Label>{say('line.translation', { field: line.group })}</Field.Label>
      <Textarea
        lang={locale}
        data-open={line.state === 'missing' || line.state === 'stale' || line.state === 'machine'}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKey}
      />
    </Field.Root>
  );
}

function Actions({
  line,
  text,
  changed,
  busy,
  onText,
  onSave,
  onVouch,
}: {
  line: SideLine;
  text: string;
  changed: boolean;
  busy: boolean;
  onText(text: string): void;
  onSave(state: 'translated' | 'confirmed'): void;
  onVouch(): void;
}) {
  const say = useText();
  const empty = text.trim() === '';
  return (
    <Flex gap={2} paddingTop={2} wrap="wrap">
      {changed || line.targetText === null ? (
        <>
          <Button size="S" loading={busy} disabled={empty} onClick={() => onSave('confirmed')}>
            {say('line.confirm')}
          </Button>
          <Button
            size="S"
            variant="secondary"
            loading={busy}
            disabled={empty}
            onClick={() => onSave('translated')}
          >
            {say('line.save')}
          </Button>
        </>
      ) : (
        <Button size="S" variant="success-light" loading={busy} onClick={onVouch}>
          {say(line.state === 'stale' ? 'line.stillCorrect' : 'line.confirm')}
        </Button>
      )}
      <Button size="S" variant="tertiary" onClick={() => onText(line.sourceText)}>
        {say('line.copy')}
      </Button>
      {line.memory.map(({ targetText, score }) => (
        <Button key={targetText} size="S" variant="tertiary" onClick={() => onText(targetText)}>
          {say('line.memory', { score, text: targetText.slice(0, 60) })}
        </Button>
      ))}
    </Flex>
  );
}

function Checks({ line }: { line: SideLine }) {
  const say = useText();
  if (line.invariants.length === 0) return null;
  return (
    <Box paddingTop={2}>
      {line.invariants.map(({ kind, value, side }) => (
        <Typography key={`${kind}${value}${side}`} variant="pi" textColor="warning700" tag="p">
          {say(side === 'missing' ? 'check.missing' : 'check.extra', { value })}
        </Typography>
      ))}
    </Box>
  );
}

function Diff({ parts }: { parts: DiffPart[] }) {
  return parts.map(({ kind, text }, at) => {
    const key = `${kind}${at}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'added' ? (
      <Typography key={key} tag="ins" background="success100" textColor="success700">
        {text}
      </Typography>
    ) : (
      <Typography key={key} tag="del" background="danger100" textColor="danger700">
        {text}
      </Typography>
    );
  });
}
