import { Button, Field, Modal } from '@strapi/design-system';
import type { EndpointWithSecret } from '../../../shared/contracts';
import { useText } from '../utils/useText';

/** Shows a secret, the only time that it can be seen. */
export function SecretDialog({
  endpoint,
  onClose,
}: {
  endpoint: EndpointWithSecret;
  onClose(): void;
}) {
  const say = useText();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('secret.title', { name: endpoint.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root name="secret" hint={say('secret.hint')}>
            <Field.Label>{say('secret.title', { name: endpoint.name })}</Field.Label>
            <Field.Input readOnly value={endpoint.secret} onFocus={(e) => e.target.select()} />
            <Field.Hint />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{say('secret.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
