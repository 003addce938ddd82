'use strict';

// A message says why, in a sentence. No types and scopes: the paths already say where.
module.exports = {
  rules: {
    'header-max-length': [2, 'always', 100],
    'subject-empty': [0],
    'type-empty': [0],
    'header-trim': [2, 'always'],
    'header-full-stop': [2, 'never', '.'],
    'body-leading-blank': [2, 'always'],
    'body-max-line-length': [2, 'always', 120],
  },
};
