'use strict';

/**
 * Bundles our own sources, one file per app; packages stay in node_modules and are required at run time.
 * swc translates without checking types (`npm run types` does), so a build takes seconds.
 * Two callers: `nest build <app>` passes Nest's defaults, scripts/build.mjs passes `{ entry }` with several apps.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const read = (file) => JSON.parse(readFileSync(join(__dirname, file), 'utf8'));

/** The aliases of tsconfig.json; a trailing `$` makes webpack match the bare name exactly. */
const aliases = Object.fromEntries(
  Object.entries(read('tsconfig.json').compilerOptions.paths).map(([alias, [target]]) =>
    alias.endsWith('/*')
      ? [alias.slice(0, -2), join(__dirname, target.slice(0, -2))]
      : [`${alias}$`, join(__dirname, target)],
  ),
);

/** ES modules only, so bundled: Node 20 would print a warning for each `require` of one. */
const bundledPackages = ['jose'];

const isOurs = (request) => /^(\.|\/|[A-Za-z]:\\|@donthu\/)/.test(request);
const isBundled = (request) => bundledPackages.some((name) => request === name || request.startsWith(`${name}/`));

function keepPackagesOutside({ request }, done) {
  if (request === undefined || isOurs(request) || isBundled(request)) return done();
  return done(null, `commonjs ${request}`);
}

module.exports = ({ entry, output } = {}) => ({
  entry,
  target: 'node20.19',
  mode: 'none',
  devtool: 'source-map',
  output: {
    path: join(__dirname, 'dist'),
    filename: output?.filename ?? '[name].js',
    devtoolModuleFilenameTemplate: '[absolute-resource-path]',
  },
  externals: [keepPackagesOutside],
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { ...read('.swcrc'), $schema: undefined, swcrc: false, module: { type: 'es6' } },
      },
    ],
  },
  resolve: { extensions: ['.ts', '.js', '.json'], alias: aliases },
  // Names of classes are Nest's injection tokens and the names in logs: nothing is minified.
  optimization: { minimize: false, nodeEnv: false },
  node: { __filename: false, __dirname: false },
  plugins: [],
  ignoreWarnings: [],
  cache: { type: 'filesystem', cacheDirectory: join(__dirname, 'node_modules/.cache/webpack') },
});
