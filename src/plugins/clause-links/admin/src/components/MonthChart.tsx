import type { Ref } from 'react';
import { useTheme } from 'styled-components';
import type { Coverage } from '../../../shared/contracts';
import { layoutBars } from '../utils/coverage';

interface Props {
  months: Coverage['months'];
  title: string;
  svg: Ref<SVGSVGElement>;
}

const SIZE = { width: 1056, height: 160, top: 20, bottom: 24 };
/** Bars narrower than this, in user units, carry no figure of their own. */
const LABELLED = 22;

/** Mentions by month as bars, with their figures where there is room and in each bar's title. */
export function MonthChart({ months, title, svg }: Props) {
  const { colors } = useTheme();
  const { width, height, top, bottom } = SIZE;
  const bars = layoutBars(months, width, height);
  const ends = [bars[0], bars.at(-1)].filter((bar, i, all) => bar && all.indexOf(bar) === i);
  return (
    <svg
      ref={svg}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height + top + bottom}`}
      width="100%"
      role="img"
      aria-label={`${title}: ${months.map((m) => `${m.month} ${m.mentions}`).join(', ')}`}
      fontFamily="system-ui, sans-serif"
    >
      {bars.map((bar) => (
        <g key={bar.month}>
          <title>{`${bar.month}: ${bar.mentions}`}</title>
          <rect
            x={bar.x}
            y={bar.y + top}
            width={bar.width}
            height={bar.height}
            fill={colors.primary600}
          />
          {bar.mentions > 0 && bar.width >= LABELLED ? (
            <text
              x={bar.x + bar.width / 2}
              y={bar.y + top - 5}
              textAnchor="middle"
              fontSize={12}
              fill={colors.neutral800}
            >
              {bar.mentions}
            </text>
          ) : null}
        </g>
      ))}
      <line x1={0} x2={width} y1={height + top} y2={height + top} stroke={colors.neutral500} />
      {ends.map((bar, i) =>
        bar ? (
          <text
            key={bar.month}
            x={i === 0 ? bar.x : bar.x + bar.width}
            y={height + top + 17}
            textAnchor={i === 0 ? 'start' : 'end'}
            fontSize={12}
            fill={colors.neutral800}
          >
            {bar.month}
          </text>
        ) : null,
      )}
    </svg>
  );
}
