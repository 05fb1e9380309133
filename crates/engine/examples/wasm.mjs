// Holds the engine in wasm to the native digests and times it. Node 20 or later.
//
//   for flag in -simd128 +simd128; do
//     RUSTFLAGS="-C target-feature=$flag" cargo build --release -p regiewijzer-engine \
//       --example wasm --target wasm32-unknown-unknown
//     node crates/engine/examples/wasm.mjs \
//       "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/examples/wasm.wasm"
//   done

import { readFileSync } from 'node:fs';

// What wasm-bindgen leaves for its tool to fill in is never called here.
const anything = new Proxy({}, { get: () => () => 0, has: () => true });
const module = new WebAssembly.Module(readFileSync(process.argv[2]));
const imports = {};
for (const { module: from } of WebAssembly.Module.imports(module)) imports[from] = anything;
const { exports } = new WebAssembly.Instance(module, imports);
// Its names have a hash behind them until then.
const call = (name, ...given) =>
  exports[Object.keys(exports).find(key => key.replace(/_[0-9a-f]{16}$/, '') === name)](...given);

const frozen = readFileSync(new URL('../tests/digests.csv', import.meta.url), 'utf8')
  .trim().split('\n').slice(1).map(row => row.split(','));
let differ = call('experiments') === frozen.length ? 0 : 1;
frozen.forEach(([name, expected], i) => {
  const found = BigInt.asUintN(64, call('digest', i)).toString(16).padStart(16, '0');
  if (found !== expected) differ += 1;
  console.log(`${name} ${found} ${found === expected ? 'as native' : `native has ${expected}`}`);
});

function speed(municipalities, noise) {
  call('prepare', 1024, municipalities, noise);
  let best = Infinity;
  for (let time = 0; time < 40; time += 1) {
    const begun = performance.now();
    call('production');
    best = Math.min(best, performance.now() - begun);
  }
  return Math.round(1024 / best * 1000);
}
for (const [municipalities, noise] of [[16, true], [16, false], [4, true], [40, true]]) {
  console.log(`${municipalities} municipalities, noise ${noise}: ${speed(municipalities, noise)} members a second`);
}
process.exit(differ === 0 ? 0 : 1);
