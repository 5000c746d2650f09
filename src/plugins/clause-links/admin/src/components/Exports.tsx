import { useState, type RefObject } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useTheme } from 'styled-components';
import { download, pngOf, svgOf } from '../utils/download';
import { useText } from '../utils/useText';

interface Props {
  drawing: RefObject<SVGSVGElement>;
  /** Name of the files, without what says their kind. */
  file: string;
  /** The figures behind the drawing, as CSV. */
  csv?: () => string;
}

/** A drawing, and the figures behind it, as files. */
export function Exports({ drawing, file, csv }: Props) {
  const say = useText();
  const { colors } = useTheme();
  const [failed, setFailed] = useState(false);
  const saveSvg = (svg: SVGSVGElement) =>
    download(`${file}.svg`, 'image/svg+xml', svgOf(svg, colors.neutral0));
  const savePng = (svg: SVGSVGElement) =>
    pngOf(svg, colors.neutral0).then(
      (png) => download(`${file}.png`, 'image/png', png),
      () => setFailed(true),
    );
  return (
    <Flex gap={3} wrap="wrap">
      {csv ? (
        <Save onClick={() => download(`${file}.csv`, 'text/csv;charset=utf-8', csv())}>
          {say('export.csv')}
        </Save>
      ) : null}
      <Save onClick={() => drawing.current && saveSvg(drawing.current)}>{say('export.svg')}</Save>
      <Save onClick={() => drawing.current && void savePng(drawing.current)}>
        {say('export.png')}
      </Save>
      {failed ? <Typography role="alert">{say('export.failed')}</Typography> : null}
    </Flex>
  );
}

function Save({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <Button variant="tertiary" startIcon={<Download />} onClick={onClick}>
      {children}
    </Button>
  );
}
