import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  checkInvariants,
  fromPieces,
  fromReadable,
  isMark,
  markProblems,
  pieceProblems,
  toReadable,
} from '../../../core';
import type { SegmentRef } from '../../../shared/contracts';
import { machineProvider, type MachineProvider } from '../machine';
import { getService, pluginConfig } from '../plugin';
import { unitsOf, type LineUnit } from './file-units';
import { findLine } from './lines';
import type { EntryRef } from './stamps';

/** Drafts by a machine: never over a person's words, and never a person's word. */
export function createMachine({ strapi }: { strapi: Core.Strapi }) {
  let provider: MachineProvider | null | undefined;
  const current = () => (provider ??= machineProvider(pluginConfig(strapi).machine));
  return {
    /** What the service is called; null when there is none. */
    name: (): string | null => current()?.name ?? null,

    /**
     * Has one segment translated and saves it with the state `machine`.
     * @throws ValidationError (400) when there is no service, when a person translated the segment, or
     *   when the answer lost a citation, a mark or a number
     * @throws MachineFailure when the service fails; SegmentConflict as a save does
     */
    async translate(ref: EntryRef, seen: SegmentRef): Promise<void> {
      const service = current();
      if (!service) {
        throw new errors.ValidationError('There is no machine translation', {
          code: 'machine-off',
        });
      }
      const { view, units } = await unitsOf(strapi, ref);
      const line = findLine(view, seen);
      const unit = units.find((each) => each.line === line);
      if (!unit || (line.target && line.state !== 'machine')) {
        throw new errors.ValidationError('A person translated this segment', {
          code: 'machine-late',
        });
      }
      const terms = (await getService(strapi, 'terms').of(ref))(line);
      const { sourceLocale } = pluginConfig(strapi);
      const answer = await service.translate({
        text: toReadable(unit.source),
        source: sourceLocale,
        target: ref.locale,
        terms,
      });
      const text = verified(unit, answer, { source: sourceLocale, target: ref.locale });
      const save = { text, state: 'machine' as const, autosave: false };
      await getService(strapi, 'save').save(ref, seen, save, { id: null, name: service.name });
    },
  };
}

/** @returns the segment's text. @throws ValidationError naming what the machine lost or made up */
function verified(
  { line, source }: LineUnit,
  answer: string,
  locales: { source: string; target: string },
): string {
  const { kind } = line.source;
  const pieces = fromReadable(answer.trim(), source);
  const text = fromPieces(pieces, kind);
  const count = source.filter((piece) => isMark(piece) && piece.side === 'open').length;
  const marks = kind === 'blocks' ? markProblems(text, count) : pieces.filter(isMark);
  const facts = checkInvariants(
    { text: line.source.text, locale: locales.source },
    { text, locale: locales.target },
  ).filter((problem) => problem.kind !== 'acronym');
  const problems = [
    ...marks.map(({ mark }) => `<${mark}>`),
    ...pieceProblems(source, pieces).map((problem) =>
      problem.code === 'citation-missing' ? problem.number : problem.name,
    ),
    ...facts.map(({ value }) => value),
  ];
  if (text.trim() === '' || problems.length) {
    const names = [...new Set(problems)].join(', ') || 'the text';
    throw new errors.ValidationError(`The machine lost or made up ${names}`, {
      code: 'machine-broken',
      problems,
      answer,
    });
  }
  return text;
}
