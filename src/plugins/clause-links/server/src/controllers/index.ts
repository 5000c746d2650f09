import decisions from './decisions';
import desk from './desk';
import detect from './detect';
import mentions from './mentions';
import relink from './relink';

export default { decisions, desk, detect, mentions, relink };
