/** Pixels of a picture for one unit of its drawing: sharp on paper and on dense screens. */
const PIXELS = 2;

/** Hands a text or a picture to the browser as a file. */
export function download(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * A drawing as a file of its own, on a ground: the colours of a dark page can't be read on a white one.
 * Its colours have to be attributes, for style sheets stay behind.
 */
export function svgOf(drawing: SVGSVGElement, ground: string): string {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const paper = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: ground }))
    paper.setAttribute(name, String(value));
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

/** The picture of a drawing, as PNG. @throws when the browser can't draw it */
export async function pngOf(drawing: SVGSVGElement, ground: string): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const source = new Blob([svgOf(drawing, ground)], { type: 'image/svg+xml' });
  const url = URL.createObjectURL(source);
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS;
  canvas.height = height * PIXELS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  return await new Promise((resolve, reject) =>
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('No picture came out.')))),
  );
}
