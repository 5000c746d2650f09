import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useState, type ChangeEvent, type ReactNode } from 'react';
import { refusalOf } from '../utils/errors';
import { useReport } from '../utils/useReport';
import { useText } from '../utils/useText';
import { useFiles } from './useFiles';

interface Props<Report> {
  label: string;
  path: string;
  /** File name endings that the browser offers. */
  accept: string;
  /** What the second request carries so that the file is taken. */
  applyParams(report: Report): Record<string, string>;
  /** Whether there is anything to do, and nothing against it. */
  canApply(report: Report): boolean;
  isApplied(report: Report): boolean;
  children(report: Report): ReactNode;
}

/** A file to send: first the report of what it would do, then, on a second click, that. */
export function Upload<Report>(props: Props<Report>) {
  const { label, path, accept, applyParams, canApply, isApplied, children } = props;
  const say = useText();
  const files = useFiles();
  const tell = useReport();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (params: Record<string, string>) => {
    if (!file) return;
    setBusy(true);
    const answer = await files.upload<Report>(path, params, file);
    setBusy(false);
    if (tell(answer) && 'data' in answer) setReport(answer.data);
    // A refusal because of the contents brings the present report along.
    const fresh = 'error' in answer ? refusalOf(answer.error).details.report : undefined;
    if (fresh) setReport(fresh as Report);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    setFile(event.target.files?.[0] ?? null);
    setReport(null);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Field.Root>
          <Field.Label>{label}</Field.Label>
          <TextInput type="file" accept={accept} onChange={choose} />
        </Field.Root>
        <Button
          variant="secondary"
          disabled={!file}
          loading={busy && !report}
          onClick={() => void send({})}
        >
          {say('files.check')}
        </Button>
        {report && canApply(report) && !isApplied(report) ? (
          <Button loading={busy} onClick={() => void send(applyParams(report))}>
            {say('files.apply')}
          </Button>
        ) : null}
      </Flex>
      {report ? children(report) : null}
    </Flex>
  );
}
