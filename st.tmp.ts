import { firstSearches } from '/work/sok/tests/bench/search-times.ts';
for (const r of await firstSearches('/tmp/sok-work/big')) console.log(r.query.padEnd(60), (r.bytes/1000).toFixed(0), r.milliseconds.toFixed(0), r.later.toFixed(0));
