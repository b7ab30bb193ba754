import { registerHooks } from 'node:module';

// Loaded before a command (`node --import`): at the end, a line on standard error with the packages that it has loaded.
const packages = new Set();
registerHooks({
  load(url, context, next) {
    const name = url.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
    if (name) packages.add(name);
    return next(url, context);
  },
});
process.on('exit', () => console.error(`loaded: ${[...packages].sort().join(' ')}`));
