// What a computer is like that the compiler does not exist for: run with `node --import`.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('@myriaddreamin/')) return next(specifier, context);
    throw Object.assign(new Error(`Cannot find package ${specifier}`), { code: 'ERR_MODULE_NOT_FOUND' });
  },
});
