import { Flex, Link as DesignLink } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { FilesReport } from '../../../shared/files';
import type { EntryRef } from '../api';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';
import { deskLink } from '../utils/desk-link';
import { useText } from '../utils/useText';
import { MemoryFiles, TermFiles } from './Exchange';
import { ExportPart } from './ExportPart';
import { FilesReportView } from './FilesReportView';
import { Section } from './Section';
import { Upload } from './Upload';

const FORMATS = '.xlf,.xliff,.po,.zip';

/** Files for translators' own tools: translations, terms, memory. Shows what the person may do. */
export function FilesPage({ entry }: { entry: EntryRef | null }) {
  const say = useText();
  const { allowedActions } = useRBAC({
    exportFiles: PERMISSIONS.exportFiles,
    importFiles: PERMISSIONS.importFiles,
    terms: PERMISSIONS.terms,
    memory: PERMISSIONS.memory,
  });
  // Named by the last part of each action.
  const may = allowedActions as Record<string, boolean | undefined>;
  return (
    <Page.Main>
      <Page.Title>{say('files.title')}</Page.Title>
      <Layouts.Header
        title={say('files.title')}
        subtitle={say('files.subtitle')}
        navigationAction={
          <DesignLink tag={Link} to={entry ? deskLink(entry) : `/plugins/${PLUGIN_ID}`}>
            {say(entry ? 'files.backToEntry' : 'side.back')}
          </DesignLink>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {may.canExport ? <ExportPart entry={entry} /> : null}
          {may.canImport ? <ImportPart /> : null}
          {may.canTerms && !entry ? <TermFiles /> : null}
          {may.canMemory && !entry ? <MemoryFiles /> : null}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function ImportPart() {
  const say = useText();
  return (
    <Section title={say('files.import')} hint={say('files.importHint')}>
      <Upload<FilesReport>
        label={say('files.file')}
        path="/files"
        accept={FORMATS}
        applyParams={({ digest }) => ({ digest })}
        canApply={({ documents }) =>
          documents.some(
            ({ counts, refused }) => !refused && counts.new + counts.changed + counts.stale > 0,
          )
        }
        isApplied={({ applied }) => applied}
      >
        {(report) => <FilesReportView report={report} />}
      </Upload>
    </Section>
  );
}
