import desk from './desk';
import terms from './terms';

export default { desk, terms };
