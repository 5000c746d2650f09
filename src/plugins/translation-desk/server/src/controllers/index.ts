import desk from './desk';
import files from './files';
import machine from './machine';
import memory from './memory';
import terms from './terms';
import views from './views';

export default { desk, files, machine, memory, terms, views };
