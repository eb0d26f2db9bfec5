/**
 * pdf.js makes a DOMMatrix while it loads and takes it from the optional package @napi-rs/canvas (2026-11).
 * Nothing is drawn here, so an empty class will do where that package has no binary. To be imported first.
 */
class Undrawn {
  readonly isUndrawn = true
}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (name in globalThis) continue
  Object.defineProperty(globalThis, name, { value: Undrawn, writable: true, configurable: true })
}
