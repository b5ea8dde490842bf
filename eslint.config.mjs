import tseslint from 'typescript-eslint';
import boundaries from 'eslint-plugin-boundaries';
export default [];
