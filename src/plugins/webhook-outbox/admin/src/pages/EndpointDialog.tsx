import { useState, type ChangeEvent, type FormEvent } from 'react';
import { Button, Checkbox, Field, Flex, Modal } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { Endpoint, EndpointInput, EndpointWithSecret } from '../../../shared/contracts';
import { useCreateWebhookEndpointMutation, useUpdateWebhookEndpointMutation } from '../api';
import { refusalOf } from '../utils/errors';
import { useText } from '../utils/useText';

interface Props {
  /** The one to change; without it a new one is added. */
  endpoint?: Endpoint;
  onMade?(made: EndpointWithSecret): void;
}

/** A button and the form that it opens. */
export function EndpointDialog({ endpoint, onMade }: Props) {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        {endpoint ? (
          <Button size="S" variant="tertiary">
            {say('endpoints.edit')}
          </Button>
        ) : (
          <Button startIcon={<Plus />}>{say('endpoints.add')}</Button>
        )}
      </Modal.Trigger>
      <Modal.Content>
        <EndpointForm endpoint={endpoint} onMade={onMade} onDone={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
}

function EndpointForm({ endpoint, onMade, onDone }: Props & { onDone(): void }) {
  const say = useText();
  const [create] = useCreateWebhookEndpointMutation();
  const [update] = useUpdateWebhookEndpointMutation();
  const [refused, setRefused] = useState('');
  const [input, setInput] = useState<EndpointInput>({
    name: endpoint?.name ?? '',
    url: endpoint?.url ?? '',
    enabled: endpoint?.enabled ?? true,
  });
  const change = (part: Partial<EndpointInput>) => setInput({ ...input, ...part });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      if (endpoint) await update({ id: endpoint.id, ...input }).unwrap();
      else onMade?.(await create(input).unwrap());
      onDone();
    } catch (error) {
      setRefused(refusalOf(error).message);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Modal.Header>
        <Modal.Title>{say(endpoint ? 'dialog.edit' : 'dialog.add')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="name" required>
            <Field.Label>{say('dialog.name')}</Field.Label>
            <Field.Input
              value={input.name}
              onChange={(e: ChangeEvent<HTMLInputElement>) => change({ name: e.target.value })}
            />
          </Field.Root>
          <Field.Root name="url" required hint={say('dialog.urlHint')} error={refused || undefined}>
            <Field.Label>{say('dialog.url')}</Field.Label>
            <Field.Input
              value={input.url}
              onChange={(e: ChangeEvent<HTMLInputElement>) => change({ url: e.target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Checkbox
            checked={input.enabled}
            onCheckedChange={(checked) => change({ enabled: checked === true })}
          >
            {say('dialog.enabled')}
          </Checkbox>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{say('dialog.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" disabled={!input.name.trim() || !input.url.trim()}>
          {say('dialog.save')}
        </Button>
      </Modal.Footer>
    </form>
  );
}
