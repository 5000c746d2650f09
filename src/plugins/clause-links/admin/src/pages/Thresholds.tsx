import { useState } from 'react';
import { Alert, Box, Button, Field, Flex, NumberInput, Typography } from '@strapi/design-system';
import type { SettingsInfo } from '../../../shared/contracts';
import { useSetThresholdsMutation } from '../api';
import { refusalOf } from '../utils/errors';
import { useText } from '../utils/useText';

type Values = SettingsInfo['thresholds'];
const NAMES = ['link', 'suggest'] as const;

/** From which confidence a mention links by itself, and from which it is suggested; in percent. */
export function Thresholds({ values }: { values: Values }) {
  const say = useText();
  const [typed, setTyped] = useState<Partial<Values>>({});
  const [save, { error, isLoading, isSuccess, reset }] = useSetThresholdsMutation();
  const now = { ...values, ...typed };
  const isChanged = NAMES.some((name) => now[name] !== values[name]);
  const store = (thresholds: Values | null) =>
    void save({ thresholds }).then((answer) => {
      if (!('error' in answer)) setTyped({});
    });
  return (
    <Box tag="section">
      <Typography tag="h3" fontWeight="bold">
        {say('thresholds.title')}
      </Typography>
      <Typography tag="p">{say('thresholds.about')}</Typography>
      <Flex gap={3} paddingTop={3} wrap="wrap" alignItems="flex-end">
        {NAMES.map((name) => (
          <Field.Root key={name} name={name}>
            <Field.Label>{say(`settings.${name}`)}</Field.Label>
            <NumberInput
              value={Math.round(now[name] * 100)}
              step={1}
              onValueChange={(percent) => {
                reset();
                setTyped({ ...typed, [name]: (percent ?? 0) / 100 });
              }}
            />
          </Field.Root>
        ))}
        <Button loading={isLoading} disabled={!isChanged} onClick={() => store(now)}>
          {say('thresholds.save')}
        </Button>
        <Button variant="tertiary" disabled={isLoading} onClick={() => store(null)}>
          {say('thresholds.default')}
        </Button>
      </Flex>
      <Box paddingTop={2} role="status">
        {isSuccess ? <Typography variant="pi">{say('thresholds.saved')}</Typography> : null}
      </Box>
      {error ? (
        <Alert variant="danger" closeLabel={say('action.close')} onClose={reset}>
          {refusalOf(error).message}
        </Alert>
      ) : null}
    </Box>
  );
}
