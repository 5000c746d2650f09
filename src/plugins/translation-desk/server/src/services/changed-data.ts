import { errors } from '@strapi/utils';
import type { Path, Row } from '../../../core';
import type { Workspace } from './workspace';

/** A new value somewhere in the target's row. */
export interface Change {
  path: Path;
  value: unknown;
}

/**
 * The data of one update that makes these changes and no other. A component that the target has is named
 * by its id, so what is not sent stays; one that it lacks is made from the source, without its texts.
 */
export function changedData(workspace: Workspace, changes: readonly Change[]): Row {
  const data: Row = {};
  for (const { path, value } of changes) {
    const [top, ...inside] = path;
    data[top] =
      inside.length === 0 ? value : withChange(workspace, String(top), data[top], inside, value);
  }
  return data;
}

/** @param given what the update holds of this attribute already */
function withChange(
  { source, target, shapes }: Workspace,
  top: string,
  given: unknown,
  inside: Path,
  value: unknown,
): unknown {
  const shape = shapes.find(({ name }) => name === top);
  const theirs = source.working?.[top];
  const mine = target.working?.[top];
  if (shape?.kind === 'component' && !shape.repeatable) {
    return withValue(isRow(given) ? given : partOf(mine, theirs), inside, value);
  }
  const [own, models, parts] = [asList(mine), asList(theirs), asList(given)];
  const [at, ...rest] = inside;
  const length = Math.max(own.length, parts.length, Number(at) + 1);
  return Array.from({ length }, (_, index) => {
    const part = isRow(parts[index]) ? parts[index] : partOf(own[index], models[index]);
    return index === at ? withValue(part, rest, value) : part;
  });
}

function partOf(own: unknown, model: unknown): Row {
  if (isRow(own)) {
    const zone = own.__component === undefined ? {} : { __component: own.__component };
    return { id: own.id, ...zone };
  }
  return isRow(model) ? withoutTexts(model) : {};
}

const withoutTexts = (model: Row): Row =>
  Object.fromEntries(
    Object.entries(model).filter(
      ([name, value]) =>
        name === '__component' ||
        (name !== 'id' && typeof value !== 'string' && typeof value !== 'object'),
    ),
  );

function withValue(part: Row, path: Path, value: unknown): Row {
  const [name, ...rest] = path;
  if (rest.length > 0) {
    throw new errors.ValidationError(
      'Texts of components within components are translated in the entry itself',
      { code: 'nested-component' },
    );
  }
  return { ...part, [name]: value };
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
