// The newsletter's commands on a computer that the compiler does not exist for.
import { registerHooks } from 'node:module';

const hooks = registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('@myriaddreamin/')) return next(specifier, context);
    throw Object.assign(new Error(`Cannot find package ${specifier}`), { code: 'ERR_MODULE_NOT_FOUND' });
  },
});
try {
  await import(`../../../scripts/newsletter.ts${new URL(import.meta.url).search}&without`);
} finally {
  hooks.deregister();
}
