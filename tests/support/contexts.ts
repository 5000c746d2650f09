/**
 * JSON-LD contexts for a processor without a network: of the Web Annotation context the terms that the export uses
 * (https://www.w3.org/ns/anno.jsonld), of schema.org its vocabulary.
 */
const xsd = (id: string) => ({
  '@id': id,
  '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
});
const link = (id: string) => ({ '@id': id, '@type': '@id' });

const ANNOTATION = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  dcterms: 'http://purl.org/dc/terms/',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  linking: 'oa:linking',
  assessing: 'oa:assessing',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  body: link('oa:hasBody'),
  target: link('oa:hasTarget'),
  source: link('oa:hasSource'),
  selector: link('oa:hasSelector'),
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: xsd('oa:start'),
  end: xsd('oa:end'),
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  rights: link('dcterms:rights'),
  first: link('as:first'),
  partOf: link('as:partOf'),
  startIndex: xsd('as:startIndex'),
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
};

const CONTEXTS: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/anno.jsonld': ANNOTATION,
  'https://schema.org': { '@vocab': 'https://schema.org/' },
};

/** @throws Error for a context that is not here */
export function documentLoader(url: string) {
  const context = CONTEXTS[url.replace(/\/$/, '')];
  if (!context) return Promise.reject(new Error(`No context ${url}`));
  return Promise.resolve({
    document: { '@context': context },
    documentUrl: url,
    contextUrl: undefined,
  });
}
