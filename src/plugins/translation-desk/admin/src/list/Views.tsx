import { Button, Flex, IconButton, Popover, TextInput } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import { LONGEST_NAME, viewOf } from '../../../shared/views';
import { useDeskViewsQuery, useRemoveViewMutation, useSaveViewMutation } from '../api';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { VIEWS } from './filter';

interface Props {
  search: URLSearchParams;
  onView(search: string): void;
}

/** The views that everybody has and one's own. */
export function Views({ search, onView }: Props) {
  const say = useText();
  const { data: own = [], isSuccess } = useDeskViewsQuery(undefined);
  const [save] = useSaveViewMutation();
  const [remove] = useRemoveViewMutation();
  const report = useReport();
  // An address without a view is the first one.
  const now = viewOf(search) || viewOf(new URLSearchParams(VIEWS.toDo));
  const isNow = (view: string) => viewOf(new URLSearchParams(view)) === now;
  const standard = Object.entries(VIEWS) as [keyof typeof VIEWS, string][];
  const isKnown = standard.some(([, view]) => isNow(view)) || own.some((v) => isNow(v.search));
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={say('views.label')}>
      {standard.map(([name, view]) => (
        <ViewButton key={name} isNow={isNow(view)} onClick={() => onView(view)}>
          {say(`views.${name}`)}
        </ViewButton>
      ))}
      {own.map((view) => (
        <Flex key={view.name} gap={1}>
          <ViewButton isNow={isNow(view.search)} onClick={() => onView(view.search)}>
            {view.name}
          </ViewButton>
          {isNow(view.search) ? (
            <IconButton
              size="S"
              variant="ghost"
              label={say('views.remove', { name: view.name })}
              onClick={() => void remove(view.name).then(report)}
            >
              <Trash />
            </IconButton>
          ) : null}
        </Flex>
      ))}
      {isKnown || !isSuccess ? null : (
        <SaveView onSave={(name) => void save({ name, search: now }).then(report)} />
      )}
    </Flex>
  );
}

interface ViewButtonProps {
  isNow: boolean;
  onClick(): void;
  children: string;
}

function ViewButton({ isNow, onClick, children }: ViewButtonProps) {
  return (
    <Button size="S" variant={isNow ? 'secondary' : 'ghost'} aria-pressed={isNow} onClick={onClick}>
      {children}
    </Button>
  );
}

function SaveView({ onSave }: { onSave(name: string): void }) {
  const say = useText();
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(false);
  const save = () => {
    if (!name.trim()) return;
    onSave(name.trim());
    setOpen(false);
    setName('');
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button size="S" variant="tertiary" startIcon={<Plus />}>
          {say('views.save')}
        </Button>
      </Popover.Trigger>
      <Popover.Content>
        <Flex gap={2} padding={3}>
          <TextInput
            size="S"
            aria-label={say('views.name')}
            placeholder={say('views.name')}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(event: { target: { value: string } }) => setName(event.target.value)}
            onKeyDown={(event: { key: string }) => (event.key === 'Enter' ? save() : undefined)}
          />
          <Button size="S" disabled={!name.trim()} onClick={save}>
            {say('line.save')}
          </Button>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}
