export { blocksFromLines } from './blocks';
export { readSamples, type Samples } from './files';
export { loadSamples } from './load';
