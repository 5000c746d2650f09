import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import { useReport } from '../utils/useReport';
import { useFiles } from './useFiles';

interface Props {
  label: string;
  path: string;
  params: Record<string, string>;
}

/** Fetches a file and says when there is none. */
export function DownloadButton({ label, path, params }: Props) {
  const files = useFiles();
  const report = useReport();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    report(await files.download(path, params));
    setBusy(false);
  };
  return (
    <Button variant="secondary" startIcon={<Download />} loading={busy} onClick={() => void run()}>
      {label}
    </Button>
  );
}
