import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Sizes of craft.md; a longer function or file is two things. */
const sizes = {
  // An exhaustive switch over event types counts once: it reads like a table.
  complexity: ['error', { max: 10, variant: 'modified' }],
  'max-depth': ['error', 4],
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
};

const refusedSyntax = [
  {
    // `@typescript-eslint/max-params` knows one limit only; constructors have their own.
    selector: ':not(MethodDefinition[kind="constructor"]) > :function[params.length>4]',
    message: 'At most 4 parameters: pass one object instead.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
    message: 'At most 5 dependencies: a sixth means a second use case.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of literals: it stays a plain string in events and JSON.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'coverage/', 'test-results/', 'apps/web/src/api/schema.d.ts', '**/generated/'] },
  // A rule is changed here, with its reason, or obeyed.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      'no-restricted-syntax': ['error', ...refusedSyntax],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // `const { secret, ...rest } = row` is how a field is left out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Ports are asynchronous; their embedded adapters often have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Modules of Nest are empty decorated classes; errors and events may be, too.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['**/*spec.ts', 'test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      // A describe block is a function that holds many tests.
      'max-lines-per-function': 'off',
      // expect(mock.method) and JSON answers in tests.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Programs of the terminal: printing is what they are for.
    files: ['scripts/**/*.ts', 'apps/*/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        jest: 'readonly',
        expect: 'readonly',
      },
    },
    rules: sizes,
  },
);
