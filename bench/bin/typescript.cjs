// For `node --require`: runs the project's TypeScript as it lies there, compiled by swc with the settings of the build.
// The benches read recorded traffic, SIPp scenarios and switch configuration next to the sources, which dist/ has not.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../..');
const settings = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
settings.jsc.baseUrl = root;

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...settings,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
