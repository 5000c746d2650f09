import desk from './desk';
import memory from './memory';
import terms from './terms';

export default { desk, memory, terms };
