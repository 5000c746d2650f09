import { useMemo, useState } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { clauseKey, type ClauseKey } from '../../../engine';
import type { ClauseCatalogue } from '../../../shared/contracts';
import { clauseText, searchable, searchClauses } from '../utils/clause-search';
import { planName } from '../utils/plan-name';
import { useText } from '../utils/useText';

interface Props {
  catalogue: ClauseCatalogue;
  locale: string;
  /** Its clauses come first. */
  plan: number | null;
  onPick(target: ClauseKey): void;
  onCancel(): void;
}

const SHOWN = 6;

/** Finds a clause by its number or by words of its text, and hands its key back. */
export function ClausePicker({ catalogue, locale, plan, onPick, onCancel }: Props) {
  const say = useText();
  const [query, setQuery] = useState('');
  const index = useMemo(() => searchable(catalogue.clauses), [catalogue]);
  const hits = useMemo(() => searchClauses(index, query, plan, SHOWN), [index, query, plan]);
  return (
    <Box
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        event.stopPropagation();
      }}
    >
      <Field.Root>
        <Field.Label>{say('picker.label')}</Field.Label>
        <TextInput
          autoFocus
          name="clause-links-picker"
          size="S"
          value={query}
          placeholder={say('picker.placeholder')}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setQuery(event.target.value)}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const [first] = hits;
            if (first) onPick(clauseKey(first.plan, first.number));
          }}
        />
      </Field.Root>
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {query && hits.length === 0 ? say('picker.none') : ''}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2} tag="ul">
        {hits.map((clause) => (
          <li key={`${clause.plan}:${clause.number}`} style={{ listStyle: 'none' }}>
            <Button
              fullWidth
              variant="tertiary"
              size="S"
              style={{ height: 'auto', justifyContent: 'flex-start', textAlign: 'start' }}
              onClick={() => onPick(clauseKey(clause.plan, clause.number))}
            >
              <Flex
                direction="column"
                alignItems="flex-start"
                gap={0}
                paddingTop={1}
                paddingBottom={1}
              >
                <Typography variant="pi" fontWeight="bold">
                  {clause.number} · {planName(catalogue.plans, clause.plan, say)}
                </Typography>
                <Typography
                  variant="pi"
                  textColor="neutral600"
                  style={{ whiteSpace: 'normal', maxHeight: '3.4em', overflow: 'hidden' }}
                >
                  {clauseText(clause, locale) ?? say('clause.noText')}
                </Typography>
              </Flex>
            </Button>
          </li>
        ))}
      </Flex>
      <Box paddingTop={2}>
        <Button size="S" variant="ghost" onClick={onCancel}>
          {say('action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
