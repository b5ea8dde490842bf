import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

// Arrows go one way: apps → features → routing, xml-curl, media, esl, auth → platform. A lib is reached through its
// `@callsign/<lib>` index alone. `features` among themselves only upwards in this list.
const layers = [
  ['platform'],
  ['auth', 'esl'],
  ['tenants', 'audit', 'media', 'mail'],
  ['routing'],
  ['xml-curl'],
  ['presence'],
  ['users', 'trunks', 'extensions', 'cdr', 'live', 'music'],
  ['numbers', 'voicemail', 'ring-groups', 'recordings', 'parking'],
  ['paging', 'hot-desking', 'conferences', 'ivr', 'queues'],
  ['supervision'],
  ['feature-codes'],
  ['queue-statistics'],
];

export default tseslint.config(
  { ignores: ['**/node_modules', 'dist', 'data', 'apps/dashboard', '**/*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: './tsconfig.json' } },
      'boundaries/elements': [
        { type: 'app', pattern: 'apps/*', capture: ['app'] },
        { type: 'lib', pattern: 'libs/*', capture: ['lib'] },
        { type: 'test', pattern: '(e2e|bench)' },
      ],
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-control-regex': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            {
              from: { element: { type: ['app', 'test'] } },
              allow: [{ to: { element: { type: ['app', 'lib', 'test'] } } }],
            },
            ...layers.flatMap((names, level) =>
              names.map((lib) => ({
                from: { element: { type: 'lib', captured: { lib } } },
                allow: [
                  {
                    to: {
                      element: { type: 'lib', captured: { lib: [...layers.slice(0, level).flat(), lib] } },
                    },
                  },
                ],
              })),
            ),
          ],
        },
      ],
    },
  },
  {
    // Jest's matchers are typed `any`, and what stands in for a service in a test is often a plain async function.
    files: ['**/*.spec.ts', 'e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
