import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useTheme } from 'styled-components';
import type { DocumentState } from '../../../core';
import type { Facet } from '../../../shared/contracts';
import { layoutProgress, ORDER, type Bar, type Segment } from '../utils/progress';
import { useNames } from '../utils/useNames';
import { useText } from '../utils/useText';

const HEIGHT = 26;
/** Segments narrower than this (in percent) have their number in the title only. */
const LABELLED = 4;
const COLOURS: Record<DocumentState, 'success' | 'warning' | 'secondary' | 'danger'> = {
  published: 'success',
  ready: 'success',
  stale: 'warning',
  'in-progress': 'secondary',
  missing: 'danger',
};
/** Besides its colour every state has a pattern of its own, for those who see or print no colours. */
const PATTERNS: Record<DocumentState, string> = {
  published: '',
  ready: 'M0 8 L8 0',
  stale: 'M0 0 L8 8 M0 8 L8 0',
  'in-progress': 'M4 4 h0.01',
  missing: 'M0 4 H8',
};

/** How far each type is, with its numbers; the legend says which pattern is which state. */
export function ProgressChart({ facets }: { facets: readonly Facet[] }) {
  const say = useText();
  const names = useNames();
  const id = useId().replace(/:/g, '');
  const bars = layoutProgress(facets, 100);
  if (bars.length === 0) return null;
  const states = ORDER.filter((state) => facets.some((facet) => facet.state === state));
  const several = new Set(bars.map(({ locale }) => locale)).size > 1;
  return (
    <Box
      background="neutral0"
      padding={5}
      hasRadius
      shadow="tableShadow"
      data-testid="desk-progress"
    >
      <svg width={0} height={0} aria-hidden style={{ position: 'absolute' }}>
        <defs>
          {ORDER.map((state) => (
            <Pattern key={state} id={`${id}-${state}`} state={state} />
          ))}
        </defs>
      </svg>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {bars.map((bar) => (
          <Flex key={`${bar.uid}${bar.locale}`} gap={4}>
            <Box width="24rem">
              <Typography fontWeight="semiBold">
                {names.type(bar.uid)}
                {several ? ` → ${names.language(bar.locale)}` : ''}
              </Typography>
              <Typography variant="pi" textColor="neutral600" tag="div">
                {say('progress.done', { done: bar.done, words: bar.words })}
              </Typography>
            </Box>
            <Box flex="1">
              <BarSvg bar={bar} id={id} title={names.type(bar.uid)} />
            </Box>
          </Flex>
        ))}
        <Flex gap={4} wrap="wrap" tag="ul" aria-label={say('progress.legend')}>
          {states.map((state) => (
            <Flex key={state} gap={2} tag="li">
              <svg width={16} height={16} aria-hidden>
                <rect width={16} height={16} rx={3} fill={`url(#${id}-${state})`} />
              </svg>
              <Typography variant="pi" textColor="neutral700">
                {say(`state.${state}`)}
              </Typography>
            </Flex>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
}

function Pattern({ id, state }: { id: string; state: DocumentState }) {
  const { colors } = useTheme();
  const colour = COLOURS[state];
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} fill={colors[`${colour}${state === 'published' ? 500 : 200}`]} />
      <path
        d={PATTERNS[state]}
        stroke={colors[`${colour}500`]}
        strokeWidth={state === 'in-progress' ? 3 : 1}
        strokeLinecap="round"
      />
    </pattern>
  );
}

function BarSvg({ bar, id, title }: { bar: Bar; id: string; title: string }) {
  const say = useText();
  const { colors } = useTheme();
  const label = ({ state, count }: Segment) => `${say(`state.${state}`)}: ${count}`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={`${title}: ${bar.segments.map(label).join(', ')}`}
      style={{ borderRadius: 4, display: 'block' }}
    >
      {bar.segments.map((segment, at) => (
        <g key={segment.state}>
          <title>{label(segment)}</title>
          <rect
            x={`${segment.x}%`}
            width={`${segment.width}%`}
            height={HEIGHT}
            fill={`url(#${id}-${segment.state})`}
          />
          {at > 0 ? (
            <rect x={`${segment.x}%`} width={2} height={HEIGHT} fill={colors.neutral0} />
          ) : null}
          {segment.width >= LABELLED ? (
            <Count segment={segment} ink={colors.neutral800} paper={colors.neutral0} />
          ) : null}
        </g>
      ))}
    </svg>
  );
}

/** The number on a patch of its own, so that it is read on every pattern. */
function Count({ segment, ink, paper }: { segment: Segment; ink: string; paper: string }) {
  const width = 8 + 8 * String(segment.count).length;
  const middle = `${segment.x + segment.width / 2}%`;
  return (
    <>
      <rect
        x={middle}
        y={4}
        width={width}
        height={18}
        rx={3}
        fill={paper}
        transform={`translate(${-width / 2} 0)`}
      />
      <text x={middle} y={17.5} textAnchor="middle" fontSize={12} fontWeight={600} fill={ink}>
        {segment.count}
      </text>
    </>
  );
}
