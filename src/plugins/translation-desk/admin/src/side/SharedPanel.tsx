import { Button, Flex, Typography } from '@strapi/design-system';
import type { SideBySide } from '../../../shared/contracts';
import { useSettleSharedMutation } from '../api';
import { useNames } from '../utils/useNames';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { PanelBox } from './PanelBox';
import type { Desk } from './useDesk';

/** What no segment has: relations, pictures and shared fields that changed or that the translation lacks. */
export function SharedPanel({
  side,
  desk,
  canTranslate,
}: {
  side: SideBySide;
  desk: Desk;
  canTranslate: boolean;
}) {
  const say = useText();
  const names = useNames();
  const report = useReport();
  const [settle, { isLoading }] = useSettleSharedMutation();
  const { changed, relations } = side.shared;
  const exists = side.row.state !== 'missing';
  const lacking = exists ? relations : [];
  if (changed.length === 0 && lacking.length === 0) return null;
  const nameOf = (name: string) => names.field(side.row.entryUid, name);
  const act = (action: 'vouch' | 'carry') => void settle({ ...desk.entry, action }).then(report);
  return (
    <PanelBox title={say('shared.title')} testId="desk-shared">
      {changed.length ? (
        <Typography>{say('shared.changed', { names: changed.map(nameOf).join(', ') })}</Typography>
      ) : null}
      {lacking.map(({ name, missing, available }) => (
        <Typography key={name} variant="pi">
          {say('shared.lacks', { name: nameOf(name), missing, available })}
        </Typography>
      ))}
      {canTranslate ? (
        <Flex gap={2} wrap="wrap">
          {changed.length ? (
            <Button
              size="S"
              variant="success-light"
              loading={isLoading}
              onClick={() => act('vouch')}
            >
              {say('line.stillCorrect')}
            </Button>
          ) : null}
          {lacking.some(({ available }) => available > 0) ? (
            <Button size="S" variant="tertiary" loading={isLoading} onClick={() => act('carry')}>
              {say('shared.carry')}
            </Button>
          ) : null}
        </Flex>
      ) : null}
    </PanelBox>
  );
}
