import desk from './desk';
import files from './files';
import memory from './memory';
import terms from './terms';

export default { desk, files, memory, terms };
