import type { Ref } from 'react';
import { useHref, useNavigate } from 'react-router-dom';
import { useTheme } from 'styled-components';
import type { CoverageCell } from '../../../shared/contracts';
import { CELL, layoutMap, SHADES } from '../utils/coverage';
import { useText } from '../utils/useText';

interface Props {
  cells: readonly CoverageCell[];
  /** Content type of the clauses, for the links. */
  uid: string;
  title: string;
  svg: Ref<SVGSVGElement>;
}

const WIDTH = 1056;
const BASE = '/content-manager/collection-types/';

/** Every clause as a cell: its number, its mentions as a figure, and the same as a shade. */
export function CoverageMap({ cells, uid, title, svg }: Props) {
  const { colors } = useTheme();
  const shades = [
    colors.neutral100,
    colors.primary100,
    colors.primary200,
    colors.primary600,
    colors.primary700,
  ];
  const map = layoutMap(cells, WIDTH);
  return (
    <svg
      ref={svg}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${map.height}`}
      width="100%"
      role="group"
      aria-label={title}
      fontFamily="system-ui, sans-serif"
    >
      <title>{title}</title>
      {map.cells.map((cell) => (
        <Cell
          key={cell.documentId}
          cell={cell}
          to={`${BASE}${uid}/${cell.documentId}`}
          fill={shades[cell.shade]}
          ink={cell.shade >= SHADES - 1 ? colors.neutral0 : colors.neutral800}
          line={colors.neutral300}
        />
      ))}
    </svg>
  );
}

interface CellProps {
  cell: ReturnType<typeof layoutMap>['cells'][number];
  to: string;
  fill: string;
  ink: string;
  line: string;
}

function Cell({ cell, to, fill, ink, line }: CellProps) {
  const say = useText();
  const navigate = useNavigate();
  const href = useHref(to);
  const label = say('coverage.cell', { number: cell.number, mentions: cell.mentions });
  return (
    <a
      href={href}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      <title>{label}</title>
      <rect
        x={cell.x + 0.5}
        y={cell.y + 0.5}
        width={CELL.width}
        height={CELL.height}
        rx={3}
        fill={fill}
        stroke={line}
      />
      <text
        x={cell.x + CELL.width / 2}
        y={cell.y + 16}
        textAnchor="middle"
        fontSize={12}
        fill={ink}
      >
        {cell.number}
      </text>
      <text
        x={cell.x + CELL.width / 2}
        y={cell.y + 34}
        textAnchor="middle"
        fontSize={14}
        fontWeight={700}
        fill={ink}
      >
        {cell.mentions}
      </text>
    </a>
  );
}
